internal import JSON

/// Channels, and that the bot is typing in one.
enum ChannelRoutes {
    static let all = [
        Route("GET", "/channels/{channel_id}", get),
        Route("POST", "/channels/{channel_id}/typing", type),
    ]

    private static func get(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        .ok(world.json(of: try world.channelForBot(try call.id(0))))
    }

    private static func type(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let channel = try world.channelForBot(try call.id(0), needing: .sendMessages)
        world.outbox.append(.typing(user: world.bot.id, channel: channel.id))
        return .noContent
    }
}

extension World {
    /// A channel that the bot may see, and in which it may do what is needed.
    func channelForBot(_ id: Snowflake, needing needed: Permissions = []) throws(APIError) -> LocalChannel {
        let channel = try channel(id)
        var needed = needed
        if needed.remove(.sendMessages) != nil { needed.formUnion(Self.permissionToSend(in: channel)) }
        let permissions = permissions(of: bot.id, in: channel)
        guard permissions.contains(.viewChannel) else { throw .missingAccess }
        guard permissions.isSuperset(of: needed) else { throw .missingPermissions }
        return channel
    }
}
