internal import JSON

/// Servers, and what is in them.
enum GuildRoutes {
    static let all = [
        Route("GET", "/guilds/{guild_id}", get), Route("GET", "/guilds/{guild_id}/channels", channels),
        Route("GET", "/guilds/{guild_id}/roles", roles), Route("GET", "/guilds/{guild_id}/members/{user_id}", member),
    ]

    private static func guild(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> LocalGuild {
        guard let guild = world.guilds[try call.id(0)] else { throw .unknownGuild }
        guard guild.members[world.bot.id] != nil else { throw .missingAccess }
        return guild
    }

    private static func get(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        .ok(world.json(of: try guild(&world, call)))
    }

    private static func channels(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> RESTAnswer {
        let channels = try guild(&world, call).channelIDs.compactMap { world.channels[$0] }
        return .ok(JSON(channels.map { world.json(of: $0) }))
    }

    private static func roles(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> RESTAnswer {
        .ok(JSON(try guild(&world, call).roles.map(\.json)))
    }

    private static func member(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> RESTAnswer {
        let guild = try guild(&world, call)
        let id = try call.id(1)
        guard let user = world.users[id] else { throw .unknownUser }
        guard let member = guild.members[id] else { throw .unknownMember }
        return .ok(member.json(user: user))
    }
}
