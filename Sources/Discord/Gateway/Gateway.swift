public import EventLoop
public import JSON
internal import WebSocket

/// The bot's connection to Discord's gateway: carries out what ``GatewayMachine`` decides.
///
/// It begins with ``start()``, connects again by itself as long as that makes sense, and tells everything through the
/// function that it was made with, on the loop and in order.
@LoopActor public final class Gateway {
    public struct Configuration: Sendable {
        public var intents: GatewayIntents
        /// Which part of the guilds this connection serves; `nil` for all of them.
        public var shard: GatewayShard?
        /// A file of PEM certificates to trust instead of the system's.
        public var caFile: String?
        /// Whether Discord is asked to compress what it sends (`zstd-stream`).
        public var isCompressed = true
        var timing = GatewayTiming()

        public init(intents: GatewayIntents, shard: GatewayShard? = nil, caFile: String? = nil) {
            self.intents = intents
            self.shard = shard
            self.caFile = caFile
        }
    }

    private let configuration: Configuration
    private let starts: SessionStarts
    private let onEvent: @LoopActor (GatewayEvent) -> Void
    private var machine: GatewayMachine
    private var inbox: [GatewayMachine.Event] = []
    private var isHandling = false
    private var timers: [GatewayMachine.Timer: Timer] = [:]
    private var lookup: Task<Void, Never>?
    private var connection: GatewayConnection?
    /// Connections that the machine has left and whose close handshake goes on.
    private var closing: [ObjectIdentifier: GatewayConnection] = [:]
    private var waitingForEnd: [CheckedContinuation<Void, Never>] = []

    /// - Parameters:
    ///   - session: a stored session to go on with, so that nothing of a restart is missed.
    ///   - onEvent: called on the loop with each event; it must not wait.
    public convenience init(
        configuration: Configuration, rest: DiscordREST, session: GatewaySession? = nil,
        onEvent: @escaping @LoopActor (GatewayEvent) -> Void
    ) {
        self.init(configuration: configuration, starts: SessionStarts(rest: rest), session: session, onEvent: onEvent)
    }

    /// - Parameter starts: what the bot's shards share.
    init(
        configuration: Configuration, starts: SessionStarts, session: GatewaySession?,
        onEvent: @escaping @LoopActor (GatewayEvent) -> Void
    ) {
        self.configuration = configuration
        self.starts = starts
        self.onEvent = onEvent
        machine = GatewayMachine(
            configuration: .init(
                token: starts.token, intents: configuration.intents, shard: configuration.shard,
                isCompressed: configuration.isCompressed, timing: configuration.timing),
            session: session)
    }

    /// The session that is open or can be resumed, for storing: with the sequence of the event delivered last.
    public var session: GatewaySession? { machine.session }

    public func start() { handle(.start) }

    /// Ends the connection for good and returns when it is closed, which takes a few seconds at most.
    ///
    /// - Parameter resumable: whether ``session`` can be gone on with later, for a short while. Otherwise Discord shows
    ///   the bot as offline at once.
    public func stop(resumable: Bool) async {
        handle(.stop(resumable: resumable))
        lookup?.cancel()
        guard !closing.isEmpty else { return }
        await withCheckedContinuation { waitingForEnd.append($0) }
    }

    /// Sends a payload, such as a presence, in an open session.
    public func send(_ payload: JSON) throws(GatewaySendError) {
        let bytes = payload.bytes
        if let refusal = machine.refusal(ofPayload: bytes, now: .now) { throw refusal }
        perform(.send(bytes))
    }

    // MARK: Events in, actions out

    private func handle(_ event: GatewayMachine.Event) {
        inbox.append(event)
        // An action may bring the next event at once; it waits until the actions before it are done.
        guard !isHandling else { return }
        isHandling = true
        defer { isHandling = false }
        while !inbox.isEmpty {
            let actions = machine.handle(inbox.removeFirst(), now: .now) { .random(in: 0..<1) }
            for action in actions { perform(action) }
        }
    }

    private func perform(_ action: GatewayMachine.Action) {
        switch action {
        case .findAddress: findAddress()
        case .connect(let url): connect(to: url)
        case .requestIdentify: requestIdentify()
        case .withdrawIdentify: starts.withdraw(shard)
        case .send(let bytes):
            if connection?.send(bytes) == false { handle(.sendFailed) }
        case .close(let code): leave(code: code)
        case .startTimer(let kind, let delay):
            timers[kind]?.cancel()
            timers[kind] = EventLoop.main.schedule(after: delay) { [weak self] in
                self?.timers[kind] = nil
                self?.handle(.timer(kind))
            }
        case .cancelTimer(let kind): timers.removeValue(forKey: kind)?.cancel()
        case .deliver(let event): onEvent(event)
        }
    }

    private func findAddress() {
        lookup = EventLoop.main.spawn { [weak self, starts] in
            let event: GatewayMachine.Event
            do throws(DiscordError) {
                event = .addressFound(url: try await starts.gatewayBot().url)
            } catch {
                event = .addressFailed(error.kind == .unauthorized ? .tokenRefused : nil, reason: "\(error)")
            }
            self?.lookup = nil
            self?.handle(event)
        }
    }

    private var shard: Int { configuration.shard?.id ?? 0 }

    private func requestIdentify() {
        starts.request(shard) { [weak self] verdict in
            switch verdict {
            case .granted(let left): self?.handle(.identifyGranted(left: left))
            case .denied(let wait): self?.handle(.identifyDenied(retryAfter: wait))
            }
        }
    }

    private func connect(to url: String) {
        var settings = WebSocket.Configuration()
        settings.caFile = configuration.caFile
        let connection = GatewayConnection(isCompressed: configuration.isCompressed)
        self.connection = connection
        connection.onEvent = { [weak self, weak connection] event in
            guard let self, let connection else { return }
            self.received(event, from: connection)
        }
        connection.open(url, configuration: settings)
    }

    private func received(_ event: GatewayConnection.Event, from connection: GatewayConnection) {
        let isCurrent = connection === self.connection
        switch event {
        case .opened: if isCurrent { handle(.connected) }
        case .frame(let bytes): if isCurrent { handle(.frame(bytes)) }
        case .unreadable(let reason): if isCurrent { handle(.unreadable(reason: reason)) }
        case .openFailed, .closed: ended(connection, isCurrent: isCurrent, event)
        }
    }

    private func ended(_ connection: GatewayConnection, isCurrent: Bool, _ event: GatewayConnection.Event) {
        closing[ObjectIdentifier(connection)] = nil
        if isCurrent {
            self.connection = nil
            switch event {
            case .closed(let code): handle(.closed(code))
            case .openFailed(let reason): handle(.connectFailed(reason: reason))
            case .opened, .frame, .unreadable: break
            }
        }
        guard closing.isEmpty else { return }
        for continuation in waitingForEnd { continuation.resume() }
        waitingForEnd.removeAll()
    }

    private func leave(code: UInt16) {
        guard let connection else { return }
        self.connection = nil
        closing[ObjectIdentifier(connection)] = connection
        connection.close(code: code)
    }
}
