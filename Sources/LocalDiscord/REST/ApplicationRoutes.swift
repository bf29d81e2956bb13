internal import JSON

/// The bot itself, its application, and where the gateway is.
enum ApplicationRoutes {
    static let all = [
        Route("GET", "/gateway", needsToken: false, gateway),
        Route("GET", "/gateway/bot", gatewayBot),
        Route("GET", "/users/@me", me),
        Route("GET", "/users/{user_id}", user),
        Route("POST", "/users/@me/channels", createDirectChannel),
        Route("GET", "/users/@me/guilds", ownGuilds),
        Route("GET", "/applications/@me", application),
        Route("GET", "/oauth2/applications/@me", application),
    ]

    private static func gateway(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        .ok(["url": JSON(world.environment.gatewayURL)])
    }

    private static func gatewayBot(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> RESTAnswer {
        .ok([
            "url": JSON(world.environment.gatewayURL), "shards": JSON(world.environment.shards),
            "session_start_limit": world.environment.starts.json(at: call.now),
        ])
    }

    private static func me(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        .ok(world.bot.ownJSON)
    }

    private static func user(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        guard let user = world.users[try call.id(0)] else { throw .unknownUser }
        return .ok(user.json)
    }

    private static func createDirectChannel(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> RESTAnswer {
        var errors = FormErrors()
        let id = errors.snowflake(try call.object()["recipient_id"], required: true, at: FormPath()["recipient_id"])
        try errors.check()
        guard let id, let user = world.users[id] else { throw .unknownUser }
        if user.isBot { throw .closedDirectMessages }
        let channel = world.directChannel(with: id, at: call.now)
        return .ok(world.json(of: channel))
    }

    private static func ownGuilds(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> RESTAnswer {
        let guilds = world.guilds.values.filter { $0.members[world.bot.id] != nil }
        return .ok(
            JSON(
                guilds.sorted { $0.id < $1.id }.map {
                    [
                        "id": JSON($0.id), "name": JSON($0.name), "icon": nil, "banner": nil, "owner": false,
                        "permissions": JSON(String(Permissions.everyone.rawValue)), "features": [],
                    ]
                }))
    }

    private static func application(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> RESTAnswer {
        let owner = world.guilds.values.min { $0.id < $1.id }.flatMap { world.users[$0.ownerID] }
        let environment = world.environment
        return .ok(
            world.application.json(
                bot: world.bot, owner: owner, flags: environment.applicationFlags, verifyKey: environment.verifyKey))
    }
}
