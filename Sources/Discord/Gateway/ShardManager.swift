public import EventLoop
public import JSON

/// The bot's connections to Discord's gateway: one ``Gateway`` for each shard that this process serves.
///
/// It begins with ``start()``; afterwards each shard connects again by itself as long as that makes sense.
@LoopActor public final class ShardManager {
    public struct Configuration: Sendable {
        public var intents: GatewayIntents
        public var plan: ShardPlan
        /// A file of PEM certificates to trust instead of the system's.
        public var caFile: String?
        /// Whether Discord is asked to compress what it sends (`zstd-stream`).
        public var isCompressed = true
        var timing = GatewayTiming()

        public init(intents: GatewayIntents, plan: ShardPlan = ShardPlan(), caFile: String? = nil) {
            self.intents = intents
            self.plan = plan
            self.caFile = caFile
        }
    }

    public enum Event: Sendable {
        /// Discord could not be asked how many shards there should be; it is asked again.
        case unreachable(String)
        /// These shards, in order, are about to be connected; so many Discord recommends in all.
        case opening([GatewayShard], recommended: Int)
        /// Something happened on one shard's connection.
        case gateway(GatewayShard, GatewayEvent)
    }

    private let configuration: Configuration
    private let starts: SessionStarts
    private let stored: [GatewayShard: GatewaySession]
    private let onEvent: @LoopActor (Event) -> Void
    private var startup: ShardStartup
    private var gateways: [GatewayShard: Gateway] = [:]
    private var lookup: Task<Void, Never>?
    private var pause: Timer?
    private var beginning: CheckedContinuation<Result<Bool, GatewayFailure>, Never>?

    /// - Parameters:
    ///   - sessions: stored sessions to go on with, so that nothing of a restart is missed. Those of shards that are not
    ///     served, also because there are more or fewer of them now, are passed over.
    ///   - onEvent: called on the loop with each event, those of a shard in order; it must not wait.
    public convenience init(
        configuration: Configuration, rest: DiscordREST, sessions: [GatewayShard: GatewaySession] = [:],
        onEvent: @escaping @LoopActor (Event) -> Void
    ) {
        self.init(
            configuration: configuration, starts: SessionStarts(rest: rest), sessions: sessions, onEvent: onEvent)
    }

    init(
        configuration: Configuration, starts: SessionStarts, sessions: [GatewayShard: GatewaySession],
        onEvent: @escaping @LoopActor (Event) -> Void
    ) {
        self.configuration = configuration
        self.starts = starts
        stored = sessions
        self.onEvent = onEvent
        startup = ShardStartup(plan: configuration.plan, timing: configuration.timing)
    }

    /// The sessions that are open or can be resumed, for storing: each with the sequence of the event delivered last.
    public var sessions: [GatewayShard: GatewaySession] { gateways.compactMapValues(\.session) }

    /// The shards that this process serves; empty until ``Event/opening(_:recommended:)``.
    public var shards: Set<GatewayShard> { Set(gateways.keys) }

    /// Connects every shard and returns when each has begun a session or gone on with one; `false` when it was stopped
    /// before. To be called once.
    ///
    /// - Throws: what makes it impossible; the connections that there are stay until ``stop(resumable:)``.
    public func start() async throws(GatewayFailure) -> Bool {
        let result = await withCheckedContinuation { continuation in
            beginning = continuation
            handle(.start)
        }
        return try result.get()
    }

    /// Ends every connection for good and returns when they are closed, which takes a few seconds at most.
    ///
    /// - Parameter resumable: whether ``sessions`` can be gone on with later, for a short while. Otherwise Discord shows
    ///   the bot as offline at once.
    public func stop(resumable: Bool) async {
        handle(.stop)
        lookup?.cancel()
        starts.cancel()
        let stops = gateways.values.map { gateway in
            EventLoop.main.spawn { await gateway.stop(resumable: resumable) }
        }
        for stop in stops { await stop.value }
    }

    /// Sends a payload, such as a presence, in a shard's open session.
    public func send(_ payload: JSON, on shard: GatewayShard) throws(GatewaySendError) {
        guard let gateway = gateways[shard] else { throw .notReady }
        try gateway.send(payload)
    }

    private func handle(_ event: ShardStartup.Event) {
        for action in startup.handle(event, random: { .random(in: 0..<1) }) { perform(action) }
    }

    private func perform(_ action: ShardStartup.Action) {
        switch action {
        case .lookUp: lookUp()
        case .startPause(let delay):
            pause = EventLoop.main.schedule(after: delay) { [weak self] in self?.handle(.pauseOver) }
        case .cancelPause: pause?.cancel()
        case .reportUnreachable(let reason): onEvent(.unreachable(reason))
        case .open(let shards, let recommended):
            onEvent(.opening(shards, recommended: recommended))
            open(shards)
        case .finish(let result):
            beginning?.resume(returning: result)
            beginning = nil
        }
    }

    private func lookUp() {
        lookup = EventLoop.main.spawn { [weak self, starts] in
            let event: ShardStartup.Event
            do throws(DiscordError) {
                event = .found(recommended: try await starts.gatewayBot().shards)
            } catch {
                event = .notFound(error.kind == .unauthorized ? .tokenRefused : nil, reason: "\(error)")
            }
            self?.handle(event)
        }
    }

    private func open(_ shards: [GatewayShard]) {
        for shard in shards {
            var settings = Gateway.Configuration(
                intents: configuration.intents, shard: shard, caFile: configuration.caFile)
            settings.isCompressed = configuration.isCompressed
            settings.timing = configuration.timing
            gateways[shard] = Gateway(configuration: settings, starts: starts, session: stored[shard]) {
                [weak self] event in self?.received(event, on: shard)
            }
        }
        for shard in shards { gateways[shard]?.start() }
    }

    private func received(_ event: GatewayEvent, on shard: GatewayShard) {
        onEvent(.gateway(shard, event))
        switch event {
        case .ready, .resumed: handle(.established(shard))
        case .failed(let failure): handle(.failed(failure))
        case .dispatch, .sessionStartsLow, .disconnected: break
        }
    }
}
