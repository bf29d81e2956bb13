internal import JSON

/// The rules of one gateway connection as the server holds a client to them: frames in, actions out.
struct GatewayPeer: Sendable {
    struct Rules: Sendable {
        var token: String
        var heartbeatInterval: Duration
        /// How many times as long as usual a heartbeat is waited for.
        var patience = 1
        var privilegedIntents: Intents
        /// With fewer shards the bot is in too many servers for each.
        var minimumShards = 1
        /// What every identify is refused with, for trying what a client does then.
        var refusal: GatewayClose?
        /// Whether heartbeats stay without an answer, as on a connection that is dead and does not know it.
        var ignoresHeartbeats = false
    }

    enum Action: Sendable {
        case send([UInt8])
        case identify(IdentifyRequest)
        case resume(ResumeRequest)
        case heartbeatExpected(within: Duration)
        case close(GatewayClose)
    }

    private enum Phase { case expectingIdentify, ready, closed }

    /// The longest payload that a client may send, and how many it may send in how long (Discord, events/gateway).
    static let longestPayload = 4096
    static let mostPayloads = 120
    static let payloadWindow = Duration.seconds(60)

    private var phase = Phase.expectingIdentify
    private var window: (start: ContinuousClock.Instant, count: Int)?

    func start(_ rules: Rules) -> [Action] {
        [.send(GatewayFrame.hello(interval: rules.heartbeatInterval)), expectation(rules)]
    }

    /// A frame has come.
    mutating func receive(_ bytes: [UInt8], _ rules: Rules, now: ContinuousClock.Instant) -> [Action] {
        guard phase != .closed else { return [] }
        do throws(GatewayClose) {
            try count(at: now)
            guard bytes.count <= Self.longestPayload, let payload = try? JSON(parsing: bytes),
                payload.object != nil, let opcode = payload["op"].int
            else { throw .decodeError }
            return try handle(opcode, payload["d"], rules)
        } catch {
            phase = .closed
            return [.close(error)]
        }
    }

    /// No heartbeat came in time.
    mutating func heartbeatMissed() -> [Action] {
        guard phase != .closed else { return [] }
        phase = .closed
        return [.close(.sessionTimedOut)]
    }

    /// The client's session is gone; it may identify on the same connection.
    mutating func expectIdentify() { if phase != .closed { phase = .expectingIdentify } }

    mutating func close() { phase = .closed }

    private mutating func count(at now: ContinuousClock.Instant) throws(GatewayClose) {
        guard let current = window, current.start.duration(to: now) < Self.payloadWindow else {
            window = (now, 1)
            return
        }
        window = (current.start, current.count + 1)
        if current.count + 1 > Self.mostPayloads { throw .rateLimited }
    }

    /// Half as long again as the interval: Discord is as patient.
    private func expectation(_ rules: Rules) -> Action {
        .heartbeatExpected(within: (rules.heartbeatInterval + rules.heartbeatInterval / 2) * rules.patience)
    }

    private mutating func handle(
        _ opcode: Int, _ data: JSON, _ rules: Rules
    ) throws(GatewayClose) -> [Action] {
        switch opcode {
        case 1:
            guard data.isNull || data.int != nil || !data.exists else { throw .decodeError }
            let answer: [Action] = rules.ignoresHeartbeats ? [] : [.send(GatewayFrame.acknowledgement)]
            return answer + [expectation(rules)]
        case 2:
            guard phase == .expectingIdentify else { throw .alreadyAuthenticated }
            let request = try Self.identify(data, rules)
            phase = .ready
            return [.identify(request)]
        case 6:
            guard phase == .expectingIdentify else { throw .alreadyAuthenticated }
            guard let session = data["session_id"].string, let sequence = data["seq"].int else {
                throw .decodeError
            }
            guard Self.isToken(data["token"], rules) else { throw .authenticationFailed }
            phase = .ready
            return [.resume(ResumeRequest(session: session, sequence: sequence))]
        case 3, 4, 8, 14, 31:
            guard phase == .ready else { throw .notAuthenticated }
            return []
        default: throw .unknownOpcode
        }
    }

    private static func identify(_ data: JSON, _ rules: Rules) throws(GatewayClose) -> IdentifyRequest {
        guard data.object != nil, data["token"].string != nil, data["properties"].object != nil else {
            throw .decodeError
        }
        if let refusal = rules.refusal { throw refusal }
        guard isToken(data["token"], rules) else { throw .authenticationFailed }
        guard let bits = data["intents"].int, bits >= 0, Intents.known.contains(Intents(rawValue: bits)) else {
            throw .invalidIntents
        }
        let intents = Intents(rawValue: bits)
        guard intents.intersection(.privileged).isSubset(of: rules.privilegedIntents) else {
            throw .disallowedIntents
        }
        return IdentifyRequest(intents: intents, shard: try shard(data["shard"], rules))
    }

    private static func shard(_ field: JSON, _ rules: Rules) throws(GatewayClose) -> (index: Int, count: Int) {
        var shard = (index: 0, count: 1)
        if field.exists {
            guard let pair = field.array, pair.count == 2, let index = pair[0].int, let count = pair[1].int, index >= 0,
                index < count
            else { throw .invalidShard }
            shard = (index, count)
        }
        if shard.count < rules.minimumShards { throw .shardingRequired }
        return shard
    }

    private static func isToken(_ field: JSON, _ rules: Rules) -> Bool {
        guard let token = field.string else { return false }
        return token == rules.token || token == "Bot \(rules.token)"
    }
}
