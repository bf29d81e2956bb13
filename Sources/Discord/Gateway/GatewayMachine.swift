/// The protocol of the gateway without clock, socket or chance: events in, actions out (events/gateway).
struct GatewayMachine {
    typealias Instant = ContinuousClock.Instant

    enum Event {
        case start
        /// `GET /gateway/bot` has answered.
        case addressFound(url: String)
        /// It has not; `failure` when asking again would be in vain.
        case addressFailed(GatewayFailure?, reason: String = "")
        case connected
        case connectFailed(reason: String = "")
        case frame([UInt8])
        /// What came cannot be decompressed.
        case unreadable(reason: String)
        /// The connection ended, with the code of the other side's close frame if there was one.
        case closed(UInt16?)
        case sendFailed
        /// The answer to ``Action/requestIdentify``: a session may be begun now, and `left` more after it where that is
        /// known.
        case identifyGranted(left: Int?)
        /// The answer to ``Action/requestIdentify``: no more sessions today.
        case identifyDenied(retryAfter: Duration)
        case timer(Timer)
        /// End for good; so that the session can be resumed later, or not.
        case stop(resumable: Bool)
    }

    enum Timer: Hashable, CaseIterable {
        /// The next heartbeat is due.
        case heartbeat
        /// A connection should have become a session by now.
        case handshake
        /// The pause before the next attempt is over.
        case reconnect
    }

    enum Action {
        case findAddress
        case connect(url: String)
        /// Ask for leave to begin a session, which Discord limits for all shards together.
        case requestIdentify
        /// The leave that was asked for is not wanted any more.
        case withdrawIdentify
        case send([UInt8])
        /// Close the connection with this code and forget it: what still comes from it is of no interest.
        case close(UInt16)
        /// Replaces a timer of the same kind.
        case startTimer(Timer, after: Duration)
        case cancelTimer(Timer)
        case deliver(GatewayEvent)
    }

    enum State: Equatable {
        case idle, findingAddress, connecting
        /// Connected; hello has not come.
        case greeting
        /// Hello has come; the leave to begin a session has not.
        case waitingToIdentify
        case identifying, resuming, ready
        /// Between two attempts.
        case waiting
        case stopped
    }

    struct Configuration {
        var token: String
        var intents: GatewayIntents
        var shard: GatewayShard?
        var isCompressed = true
        var timing = GatewayTiming()
    }

    var state = State.idle
    /// The session that is open or can be resumed.
    var session: GatewaySession?

    let configuration: Configuration
    var timing: GatewayTiming { configuration.timing }
    /// The pauses between attempts to connect since the last connection that lasted.
    var backoff: Backoff
    /// The pauses between sessions that were begun here, since the last that lasted.
    var identifyBackoff: Backoff
    /// Since when the connection has its session.
    var establishedAt: Instant?
    /// When a new session was asked for that no pause has followed yet.
    var identifiedAt: Instant?
    var heartbeatInterval = Duration.seconds(41)
    var isAcknowledgementDue = false
    /// Connections to the session's own address that could not be made, in a row.
    var missedResumes = 0
    /// Connections that ended between resume and its answer, in a row.
    var refusedResumes = 0
    var budget = SendBudget()

    init(configuration: Configuration, session: GatewaySession? = nil) {
        self.configuration = configuration
        self.session = session
        let timing = configuration.timing
        backoff = Backoff(base: timing.backoffBase, cap: timing.backoffCap)
        identifyBackoff = Backoff(base: timing.backoffBase, cap: timing.identifyCap)
    }

    /// - Parameter random: a number from 0 up to 1, each time another.
    mutating func handle(_ event: Event, now: Instant, random: () -> Double) -> [Action] {
        if state == .stopped { return [] }
        switch event {
        case .start: return state == .idle ? seekConnection() : []
        case .addressFound(let url): return state == .findingAddress ? addressFound(url) : []
        case .addressFailed(let failure, let reason):
            guard state == .findingAddress else { return [] }
            if let failure { return fail(failure) }
            return [.deliver(.disconnected(.unreachable(reason)))] + pause(now: now, random: random)
        case .connected:
            guard state == .connecting else { return [] }
            state = .greeting
            budget = SendBudget()
            return [.startTimer(.handshake, after: timing.hello)]
        case .connectFailed(let reason):
            guard state == .connecting else { return [] }
            if session != nil { missedResumes += 1 }
            return [.deliver(.disconnected(.unreachable(reason)))] + pause(now: now, random: random)
        case .frame(let bytes): return isConnected ? received(bytes, now: now, random: random) : []
        case .unreadable(let reason):
            return isConnected ? leave(.unreadable(reason), now: now, random: random) : []
        case .closed(let code): return isConnected ? closed(code, now: now, random: random) : []
        case .identifyGranted(let left): return state == .waitingToIdentify ? identify(left: left, now: now) : []
        case .identifyDenied(let wait):
            guard state == .waitingToIdentify else { return [] }
            state = .greeting  // there is nothing left to withdraw
            return leave(.sessionStartsExhausted(wait), now: now, random: random, atLeast: wait)
        case .sendFailed: return isConnected ? leave(.notSendable, now: now, random: random) : []
        case .timer(let timer): return fired(timer, now: now, random: random)
        case .stop(let resumable): return stop(resumable: resumable)
        }
    }

    /// Counts a payload of the caller; answers why it may not be sent, or `nil` when it may.
    mutating func refusal(ofPayload bytes: [UInt8], now: Instant) -> GatewaySendError? {
        if state != .ready { return .notReady }
        if bytes.count > 4096 { return .tooLarge }  // events/gateway: Sending Events
        if !budget.hasRoom(now) { return .tooMany }
        budget.count(now)
        return nil
    }

    var isConnected: Bool {
        switch state {
        case .greeting, .waitingToIdentify, .identifying, .resuming, .ready: true
        case .idle, .findingAddress, .connecting, .waiting, .stopped: false
        }
    }
}
