internal import JSON

/// Reactions under a message.
enum ReactionRoutes {
    private static let base = "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}"

    static let all = [
        Route("PUT", base + "/@me", add), Route("DELETE", base + "/@me", removeOwn), Route("GET", base, list),
    ]

    private static func add(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let channel = try world.channelForBot(try call.id(0))
        try world.addReaction(
            call.parameters[2], to: try call.id(1), in: channel.id, by: world.bot.id)
        return .noContent
    }

    private static func removeOwn(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> RESTAnswer {
        let channel = try world.channelForBot(try call.id(0))
        try world.removeReaction(
            call.parameters[2], from: try call.id(1), in: channel.id, by: world.bot.id)
        return .noContent
    }

    private static func list(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let channel = try world.channelForBot(try call.id(0))
        guard let message = world.logs[channel.id]?[try call.id(1)] else { throw .unknownMessage }
        guard Emoji.isUnicodeEmoji(call.parameters[2]) else { throw .unknownEmoji }
        let limit = try call.queryNumber("limit", 1...100, default: 25)
        let after = try call.queryID("after") ?? 0
        let users = message.reactions.first { $0.emoji == call.parameters[2] }?.users ?? []
        let page = users.sorted().filter { $0 > after }.prefix(limit)
        return .ok(JSON(page.compactMap { world.users[$0]?.json }))
    }
}
