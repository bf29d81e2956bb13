public import JSON

/// A place for messages: a channel of a guild, a thread, or a direct message.
public struct Channel: DiscordObject {
    /// Which of these it is (resources/channel: Channel Types).
    public struct Kind: RawRepresentable, Hashable, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        public static let guildText = Kind(rawValue: 0)
        public static let directMessage = Kind(rawValue: 1)
        public static let guildVoice = Kind(rawValue: 2)
        public static let groupDirectMessage = Kind(rawValue: 3)
        public static let guildAnnouncement = Kind(rawValue: 5)
        public static let announcementThread = Kind(rawValue: 10)
        public static let publicThread = Kind(rawValue: 11)
        public static let privateThread = Kind(rawValue: 12)

        public var isThread: Bool { 10...12 ~= rawValue }
        /// Whether it lies in no guild.
        public var isDirect: Bool { self == .directMessage || self == .groupDirectMessage }
    }

    public let id: Snowflake
    public let kind: Kind
    public let guildID: Snowflake?
    /// A thread's channel, or a channel's category.
    public let parentID: Snowflake?
    public let name: String?
    public let permissionOverwrites: [PermissionOverwrite]

    public init(json: JSON) throws(MalformedPayload) {
        id = try json.requiredSnowflake("id", of: "channel")
        kind = Kind(rawValue: try json.requiredInt("type", of: "channel"))
        guildID = json["guild_id"].snowflake
        parentID = json["parent_id"].snowflake
        name = json["name"].string
        // Not lenient: an overwrite that cannot be read could be the one that hides the channel.
        var overwrites: [PermissionOverwrite] = []
        for overwrite in json["permission_overwrites"].array ?? [] {
            overwrites.append(try PermissionOverwrite(json: overwrite))
        }
        permissionOverwrites = overwrites
    }
}

/// What a channel allows or denies a role or a member, over the permissions that they have in the guild.
public struct PermissionOverwrite: DiscordObject, Hashable {
    /// A role or a user; the role @everyone has the guild's id.
    public let id: Snowflake
    public let isForRole: Bool
    public let allow: Permissions
    public let deny: Permissions

    public init(json: JSON) throws(MalformedPayload) {
        id = try json.requiredSnowflake("id", of: "permission overwrite")
        isForRole = (json["type"].int ?? json["type"].string.flatMap { Int($0) }) == 0
        guard let allow = json["allow"].permissions, let deny = json["deny"].permissions else {
            throw MalformedPayload(subject: "permission overwrite", field: "allow, deny")
        }
        (self.allow, self.deny) = (allow, deny)
    }
}
