internal import JSON

/// The payloads that a client sends (events/gateway-events: Send Events).
enum GatewayPayload {
    static func heartbeat(sequence: Int?) -> JSON { ["op": 1, "d": sequence.map { JSON($0) } ?? .null] }

    static func identify(token: String, intents: GatewayIntents, shard: GatewayShard?) -> JSON {
        [
            "op": 2,
            "d": [
                "token": JSON(token),
                "intents": JSON(intents.rawValue),
                "properties": ["os": "linux", "browser": "parlance", "device": "parlance"],
                "compress": false,
                "shard": shard.map { [JSON($0.id), JSON($0.count)] } ?? .missing,
            ],
        ]
    }

    static func resume(token: String, session: GatewaySession) -> JSON {
        ["op": 6, "d": ["token": JSON(token), "session_id": JSON(session.id), "seq": JSON(session.sequence)]]
    }
}
