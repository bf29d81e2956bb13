internal import JSON

/// What a client asks for when it starts a session.
struct IdentifyRequest: Sendable {
    var intents: Intents
    var shard: (index: Int, count: Int)
}

struct ResumeRequest: Sendable {
    var session: String
    var sequence: Int
}

/// Why a gateway connection is closed (Discord, topics/opcodes-and-status-codes).
struct GatewayClose: Error, Equatable, Sendable {
    let code: UInt16
    let reason: String

    static let unknownOpcode = GatewayClose(code: 4001, reason: "Unknown opcode.")
    static let decodeError = GatewayClose(code: 4002, reason: "Error while decoding payload.")
    static let notAuthenticated = GatewayClose(code: 4003, reason: "Not authenticated.")
    static let authenticationFailed = GatewayClose(code: 4004, reason: "Authentication failed.")
    static let alreadyAuthenticated = GatewayClose(code: 4005, reason: "Already authenticated.")
    static let invalidSequence = GatewayClose(code: 4007, reason: "Invalid seq.")
    static let rateLimited = GatewayClose(code: 4008, reason: "Rate limited.")
    static let sessionTimedOut = GatewayClose(code: 4009, reason: "Session timed out.")
    static let invalidShard = GatewayClose(code: 4010, reason: "Invalid shard.")
    static let shardingRequired = GatewayClose(code: 4011, reason: "Sharding required.")
    static let invalidVersion = GatewayClose(code: 4012, reason: "Invalid API version.")
    static let invalidIntents = GatewayClose(code: 4013, reason: "Invalid intent(s).")
    static let disallowedIntents = GatewayClose(code: 4014, reason: "Disallowed intent(s).")
}

/// Frames that the gateway sends besides dispatches.
enum GatewayFrame {
    static func hello(interval: Duration) -> [UInt8] {
        let (seconds, attoseconds) = interval.components
        let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
        return (["t": nil, "s": nil, "op": 10, "d": ["heartbeat_interval": JSON(milliseconds)]] as JSON).bytes
    }

    static let acknowledgement = (["t": nil, "s": nil, "op": 11, "d": nil] as JSON).bytes
    static let heartbeatRequest = (["t": nil, "s": nil, "op": 1, "d": nil] as JSON).bytes
    static let reconnect = (["t": nil, "s": nil, "op": 7, "d": nil] as JSON).bytes

    static func invalidSession(isResumable: Bool) -> [UInt8] {
        (["t": nil, "s": nil, "op": 9, "d": JSON(isResumable)] as JSON).bytes
    }

    /// A dispatch around an event's data, which is written once however many sessions get it.
    static func dispatch(_ name: String, sequence: Int, data: [UInt8]) -> [UInt8] {
        var frame = Array("{\"t\":\"\(name)\",\"s\":\(sequence),\"op\":0,\"d\":".utf8)
        frame.reserveCapacity(frame.count + data.count + 1)
        frame += data
        frame.append(UInt8(ascii: "}"))
        return frame
    }
}
