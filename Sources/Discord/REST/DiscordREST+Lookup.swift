internal import EventLoop
internal import JSON

extension DiscordREST {
    /// The bot's own account.
    public func currentUser() async throws(DiscordError) -> User {
        try await object(RESTRequest(endpoint: .currentUser, path: "/users/@me"))
    }

    /// The application that the token belongs to.
    public func currentApplication() async throws(DiscordError) -> Application {
        try await object(RESTRequest(endpoint: .currentApplication, path: "/applications/@me"))
    }

    /// Where the gateway is, and how many sessions may still be begun today.
    public func gatewayBot() async throws(DiscordError) -> GatewayInformation {
        try await object(RESTRequest(endpoint: .gatewayBot, path: "/gateway/bot"))
    }

    public func channel(_ id: Snowflake) async throws(DiscordError) -> Channel {
        try await object(RESTRequest(endpoint: .channel, path: "/channels/\(id)", topLevel: .channel(id)))
    }

    /// A guild with its roles, without channels and threads.
    public func guild(_ id: Snowflake) async throws(DiscordError) -> Guild {
        try await object(RESTRequest(endpoint: .guild, path: "/guilds/\(id)", topLevel: .guild(id)))
    }

    /// The channels of a guild, without threads.
    public func channels(ofGuild id: Snowflake) async throws(DiscordError) -> [Channel] {
        try await objects(RESTRequest(endpoint: .guildChannels, path: "/guilds/\(id)/channels", topLevel: .guild(id)))
    }

    public func roles(ofGuild id: Snowflake) async throws(DiscordError) -> [Role] {
        try await objects(RESTRequest(endpoint: .roles, path: "/guilds/\(id)/roles", topLevel: .guild(id)))
    }

    /// A member of a guild; throws ``DiscordError/Kind/notFound`` when the user is none.
    public func member(_ user: Snowflake, ofGuild guild: Snowflake) async throws(DiscordError) -> Member {
        try await object(
            RESTRequest(endpoint: .member, path: "/guilds/\(guild)/members/\(user)", topLevel: .guild(guild)))
    }

    /// The channel for direct messages with a user; it is made when there is none.
    public func directMessageChannel(with user: Snowflake) async throws(DiscordError) -> Channel {
        let body: JSON = ["recipient_id": JSON(user)]
        return try await object(RESTRequest(endpoint: .createDM, path: "/users/@me/channels", body: body.bytes))
    }

    func object<Object: DiscordObject>(_ request: RESTRequest) async throws(DiscordError) -> Object {
        let json = try await send(request)
        do throws(MalformedPayload) { return try Object(json: json) } catch { throw DiscordError(error) }
    }

    func objects<Object: DiscordObject>(_ request: RESTRequest) async throws(DiscordError) -> [Object] {
        let json = try await send(request)
        guard let elements = json.array else {
            throw DiscordError(.malformed, message: "not a list", mayHaveHappened: true)
        }
        do throws(MalformedPayload) {
            var objects: [Object] = []
            for element in elements { objects.append(try Object(json: element)) }
            return objects
        } catch { throw DiscordError(error) }
    }
}
