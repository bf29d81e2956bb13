internal import JSON

/// Application commands, global and of one server.
enum CommandRoutes {
    private static let global = "/applications/{application_id}/commands"
    private static let ofGuild = "/applications/{application_id}/guilds/{guild_id}/commands"

    static let all = [global, ofGuild].flatMap { base in
        [
            Route("GET", base, list), Route("PUT", base, overwrite), Route("POST", base, create),
            Route("GET", base + "/{command_id}", get), Route("PATCH", base + "/{command_id}", edit),
            Route("DELETE", base + "/{command_id}", remove),
        ]
    }

    /// The server whose commands are meant; nil for global ones.
    private static func scope(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> Snowflake? {
        // Somebody else's application is none of this bot's business.
        guard try call.id(0) == world.application.id else {
            throw APIError(
                status: 403, code: 20012, message: "You are not authorized to perform this action on this application")
        }
        guard call.route.template.hasPrefix(ofGuild) else { return nil }
        let guild = try call.id(1)
        guard world.guilds[guild]?.members[world.bot.id] != nil else { throw .missingAccess }
        return guild
    }

    private static func commandID(_ call: RESTCall) throws(APIError) -> Snowflake {
        try call.id(call.parameters.count - 1)
    }

    private static func list(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let commands = world.commands.commands(of: try scope(&world, call))
        let withLocalizations = call.queryFlag("with_localizations")
        return .ok(
            JSON(
                commands.map { command in
                    let json = world.json(of: command)
                    return withLocalizations ? json : json.withoutLocalizations
                }))
    }

    private static func get(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let command = try world.commands.find(try commandID(call), of: try scope(&world, call))
        return .ok(world.json(of: command))
    }

    private static func overwrite(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> RESTAnswer {
        let scope = try scope(&world, call)
        var ids = world.ids
        defer { world.ids = ids }
        let commands = try world.commands.overwrite(call.body, of: scope, at: call.now) {
            ids.next(at: call.now)
        }
        world.outbox.append(.commandsChanged(guild: scope))
        return .ok(JSON(commands.map { world.json(of: $0) }))
    }

    private static func create(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> RESTAnswer {
        let scope = try scope(&world, call)
        var ids = world.ids
        defer { world.ids = ids }
        let (command, isNew) = try world.commands.create(try call.object(), of: scope, at: call.now) {
            ids.next(at: call.now)
        }
        world.outbox.append(.commandsChanged(guild: scope))
        return .ok(world.json(of: command), status: isNew ? 201 : 200)
    }

    private static func edit(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let scope = try scope(&world, call)
        var ids = world.ids
        defer { world.ids = ids }
        let command = try world.commands.edit(try commandID(call), try call.object(), of: scope) {
            ids.next(at: call.now)
        }
        world.outbox.append(.commandsChanged(guild: scope))
        return .ok(world.json(of: command))
    }

    private static func remove(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> RESTAnswer {
        let scope = try scope(&world, call)
        try world.commands.remove(try commandID(call), of: scope)
        world.outbox.append(.commandsChanged(guild: scope))
        return .noContent
    }
}

extension JSON {
    /// A list of commands names its localizations only when it is asked for them, at every level.
    fileprivate var withoutLocalizations: JSON {
        if let members = object {
            let kept = members.filter { $0.key != "name_localizations" && $0.key != "description_localizations" }
            return JSON(
                object: kept.map {
                    let isNested = $0.key == "options" || $0.key == "choices"
                    return (key: $0.key, value: isNested ? $0.value.withoutLocalizations : $0.value)
                })
        }
        return array.map { JSON($0.map(\.withoutLocalizations)) } ?? self
    }
}
