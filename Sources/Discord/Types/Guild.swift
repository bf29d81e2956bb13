public import JSON

/// A server, as GUILD_CREATE tells it: with its roles, channels and active threads.
public struct Guild: DiscordObject {
    public let id: Snowflake
    public let name: String?
    public let roles: [Role]
    /// The channels that the bot may see; empty when the guild was read by REST.
    public let channels: [Channel]
    /// The active threads that the bot may see; empty when the guild was read by REST.
    public let threads: [Channel]
    /// The language that a Community guild has chosen; in all others it is `en-US` (resources/guild).
    public let preferredLocale: String?
    /// Whether the guild cannot be reached for now; nothing but the id is known then.
    public let isUnavailable: Bool

    public init(json: JSON) throws(MalformedPayload) {
        id = try json.requiredSnowflake("id", of: "guild")
        name = json["name"].string
        roles = json["roles"].objects()
        channels = json["channels"].objects()
        threads = json["threads"].objects()
        preferredLocale = json["preferred_locale"].string
        isUnavailable = json["unavailable"].bool ?? false
    }
}

/// A role of a guild.
public struct Role: DiscordObject, Hashable {
    /// The role @everyone has the guild's id.
    public let id: Snowflake
    public let name: String?
    /// What its members may do in the guild, before a channel's overwrites.
    public let permissions: Permissions

    public init(json: JSON) throws(MalformedPayload) {
        id = try json.requiredSnowflake("id", of: "role")
        name = json["name"].string
        guard let permissions = json["permissions"].permissions else {
            throw MalformedPayload(subject: "role", field: "permissions")
        }
        self.permissions = permissions
    }
}
