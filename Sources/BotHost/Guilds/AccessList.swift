public import Discord
public import EventLoop

/// Whom the bot works for: the operator's lists of servers and people, where an empty list allows all.
@LoopActor public struct AccessList: Sendable {
    let guilds: Set<Snowflake>
    let users: Set<Snowflake>
    let directory: GuildDirectory

    /// Whether the bot may work for this person here. Both lists must allow it; a direct message belongs to no server, so
    /// there its author has to be a member of an allowed one or stand in the list of people.
    public func allows(user: Snowflake, guild: Snowflake?) async -> Bool {
        if !users.isEmpty && !users.contains(user) { return false }
        if guilds.isEmpty { return true }
        if let guild { return guilds.contains(guild) }
        if users.contains(user) { return true }
        for guild in guilds where await directory.isMember(user, of: guild) { return true }
        return false
    }
}
