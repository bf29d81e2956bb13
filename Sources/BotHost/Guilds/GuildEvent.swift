internal import Discord
internal import JSON

/// A gateway event that changes what the bot knows of a server.
enum GuildEvent {
    case guild(Guild)
    case guildChanged(Snowflake, preferredLocale: String?)
    case guildGone(Snowflake)
    case role(Discord.Role, guild: Snowflake)
    case channel(Channel)
    case channelGone(Snowflake, guild: Snowflake)

    /// Nil for every other event, and for one that lacks what it should have.
    init?(name: String, data: JSON) {
        switch name {
        case "GUILD_CREATE":
            guard let guild = try? Guild(json: data) else { return nil }
            self = .guild(guild)
        case "GUILD_UPDATE":
            guard let id = data["id"].snowflake else { return nil }
            self = .guildChanged(id, preferredLocale: data["preferred_locale"].string)
        case "GUILD_DELETE":
            guard let id = data["id"].snowflake else { return nil }
            self = .guildGone(id)
        case "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE":
            guard let guild = data["guild_id"].snowflake, let role = try? Discord.Role(json: data["role"]) else {
                return nil
            }
            self = .role(role, guild: guild)
        case "CHANNEL_CREATE", "CHANNEL_UPDATE", "THREAD_CREATE", "THREAD_UPDATE":
            guard let channel = try? Channel(json: data) else { return nil }
            self = .channel(channel)
        case "CHANNEL_DELETE", "THREAD_DELETE":
            guard let guild = data["guild_id"].snowflake, let id = data["id"].snowflake else { return nil }
            self = .channelGone(id, guild: guild)
        default:
            return nil
        }
    }
}
