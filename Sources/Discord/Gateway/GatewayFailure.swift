/// Why the gateway will not be connected to again: trying once more would bring the same
/// (topics/opcodes-and-status-codes: Gateway Close Event Codes).
public enum GatewayFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// 4004, or 401 from the REST API.
    case tokenRefused
    /// 4010
    case invalidShard
    /// 4011: more than 2500 guilds.
    case shardingRequired
    /// 4012
    case versionRefused
    /// 4013
    case invalidIntents
    /// 4014: a privileged intent is not switched on.
    case disallowedIntents
    /// The address that Discord gave is neither `wss://` nor on this machine.
    case badAddress
    /// The process is to serve a shard that there is not among so many.
    case noSuchShard(Int, count: Int)

    init?(closeCode: UInt16) {
        switch closeCode {
        case 4004: self = .tokenRefused
        case 4010: self = .invalidShard
        case 4011: self = .shardingRequired
        case 4012: self = .versionRefused
        case 4013: self = .invalidIntents
        case 4014: self = .disallowedIntents
        default: return nil
        }
    }

    /// One sentence for whoever runs the bot: what is wrong and what to do.
    public var description: String {
        switch self {
        case .tokenRefused:
            "Discord refuses the token: copy it anew from the developer portal (Bot → Reset Token) into DISCORD_TOKEN."
        case .invalidShard: "Discord refuses the shard: its number must be below the number of shards."
        case .shardingRequired:
            "The bot is in too many servers for so few shards: set PARLANCE_SHARDS to auto, or to a greater number."
        case .versionRefused: "Discord does not offer this version of its gateway any more: a newer Parlance is needed."
        case .invalidIntents:
            "Discord refuses the intents (4013): switch on Bot → Privileged Gateway Intents → Message Content Intent in "
                + "the developer portal; if it is on, a newer Parlance is needed."
        case .disallowedIntents:
            "Discord does not let the bot read messages (4014): switch on Bot → Privileged Gateway Intents → Message "
                + "Content Intent in the developer portal."
        case .badAddress: "The gateway's address that the API gave is neither wss:// nor on this machine."
        case .noSuchShard(let id, let count):
            "There is no shard \(id): PARLANCE_SHARDS makes \(count) of them, numbered from 0."
        }
    }
}
