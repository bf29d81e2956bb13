public import JSON

/// What the gateway tells the bot, in order.
public enum GatewayEvent: Sendable {
    /// A new session has begun.
    case ready(GatewayReady)
    /// The session goes on; every event that was missed has been delivered.
    case resumed
    /// Something happened at Discord. After a resumption of a stored session it may be known already.
    case dispatch(name: String, data: JSON, sequence: Int)
    /// A session is being begun, and only so few more may be until Discord counts anew.
    case sessionStartsLow(left: Int)
    /// The connection is gone; it is being made again.
    case disconnected(GatewayDisconnection)
    /// The connection is gone and stays so.
    case failed(GatewayFailure)
}

/// The beginning of a session (events/gateway-events: Ready).
public struct GatewayReady: Sendable {
    /// The bot itself.
    public let user: User
    public let applicationID: Snowflake
    public let session: GatewaySession
    /// The guilds that the bot is in; each follows as GUILD_CREATE.
    public let guildIDs: [Snowflake]
}

/// Why a connection ended or could not be made, for the log.
public enum GatewayDisconnection: Hashable, Sendable, CustomStringConvertible {
    /// Discord closed it, with this code if it gave one.
    case closed(UInt16?)
    /// No acknowledgement came between two heartbeats.
    case silent
    /// Discord asked for it (op 7).
    case asked
    /// Discord does not know the session any more (op 9).
    case invalidSession
    /// Something came that is not the protocol, or did not come in time.
    case protocolBroken
    /// Something came that cannot be decompressed; with what is wrong.
    case unreadable(String)
    /// Nothing could be sent any more.
    case notSendable
    /// Discord lets no more sessions begin for so long.
    case sessionStartsExhausted(Duration)
    /// There was no connection at all; with what was in the way.
    case unreachable(String)

    public var description: String {
        switch self {
        case .closed(let code): code.map { "Discord closed it (\($0))" } ?? "it broke"
        case .silent: "no heartbeat came back"
        case .asked: "Discord asked for it"
        case .invalidSession: "Discord does not know the session any more"
        case .protocolBroken: "something came that is not the protocol, or did not come in time"
        case .unreadable(let reason): reason
        case .notSendable: "nothing could be sent any more"
        case .sessionStartsExhausted(let wait):
            "no more sessions may be begun today; it goes on in \(wait.components.seconds / 60 + 1) min"
        case .unreachable(let reason): reason
        }
    }
}
