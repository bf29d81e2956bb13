/// A server: its roles, its members and the order of its channels.
public struct LocalGuild: Sendable {
    public let id: Snowflake
    public var name: String
    public var ownerID: Snowflake
    /// The first one is @everyone, whose id is the guild's.
    public var roles: [LocalRole]
    public var members: [Snowflake: LocalMember] = [:]
    /// The channels from top to bottom, without threads.
    public var channelIDs: [Snowflake] = []
    public var locale = "en-US"
}

public struct LocalRole: Hashable, Sendable {
    public let id: Snowflake
    public var name: String
    public var permissions: Permissions
    public var position: Int
    /// Whether it is the role that came with the bot.
    public var isManaged = false
}

/// A user as part of a server.
public struct LocalMember: Hashable, Sendable {
    public let userID: Snowflake
    public var roles: [Snowflake] = []
    public var nick: String?
    public var joinedAt: Timestamp
}
