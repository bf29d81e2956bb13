/// A place where messages stand: a text channel or thread of a server, or the direct messages of two users.
public struct LocalChannel: Sendable {
    public enum Kind: Int, Sendable {
        case text = 0
        case direct = 1
        case announcement = 5
        case publicThread = 11
        case privateThread = 12
    }

    public let id: Snowflake
    public let kind: Kind
    public let guildID: Snowflake?
    public var name: String?
    public var topic: String?
    public var parentID: Snowflake?
    public var position = 0
    public var overwrites: [PermissionOverwrite] = []
    /// The two users of direct messages; empty elsewhere.
    public var recipients: [Snowflake] = []
    public var lastMessageID: Snowflake?
    /// What only threads have.
    public var thread: LocalThread?

    public var isThread: Bool { kind == .publicThread || kind == .privateThread }
    public var isDirect: Bool { kind == .direct }
}
