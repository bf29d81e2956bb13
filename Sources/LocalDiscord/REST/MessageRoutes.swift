internal import JSON

/// The messages of a channel, as the bot reads, writes and changes them.
enum MessageRoutes {
    private static let base = "/channels/{channel_id}/messages"

    static let all = [
        Route("POST", base, create), Route("GET", base, list), Route("GET", base + "/{message_id}", get),
        Route("PATCH", base + "/{message_id}", edit), Route("DELETE", base + "/{message_id}", remove),
    ]

    /// How often a message that is older than an hour can be edited (Discord's 30046).
    private static let mostLateEdits = 3

    private static func create(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> RESTAnswer {
        let channel = try world.channelForBot(try call.id(0), needing: .sendMessages)
        if channel.isDirect, channel.recipients.contains(where: { world.users[$0]?.acceptsDirectMessages == false }) {
            throw .closedDirectMessages
        }
        if let thread = channel.thread, thread.isArchived, thread.isLocked,
            !world.permissions(of: world.bot.id, in: channel).contains(.manageThreads)
        {
            throw .archivedThread
        }
        let form = try MessageForm.check(try call.object(), files: call.files, for: .message)
        if form.isEmpty { throw .emptyMessage }
        let permissions = world.permissions(of: world.bot.id, in: channel)
        if !form.files.isEmpty, !permissions.contains(.attachFiles) { throw .missingPermissions }
        if form.replyTo != nil, !permissions.contains(.readMessageHistory) { throw .noHistoryToReplyTo }
        if let first = messageOfNonce(form, in: channel, &world, at: call.now) {
            return .ok(world.json(of: first))
        }
        if let reply = form.replyTo, form.failsIfReplyIsGone, world.logs[channel.id]?[reply] == nil {
            throw FormErrors.refusal(
                "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message", at: FormPath()["message_reference"])
        }
        let message = world.post(
            Posting(author: world.bot, channel: channel, form: form), at: call.now)
        if form.enforcesNonce, let nonce = nonceText(form) {
            world.nonces.insert(
                message.id, channel: channel.id, author: world.bot.id, nonce: nonce, at: call.now)
        }
        return .ok(world.json(of: message))
    }

    private static func nonceText(_ form: MessageForm) -> String? {
        form.nonce.string ?? form.nonce.int.map(String.init)
    }

    private static func messageOfNonce(
        _ form: MessageForm, in channel: LocalChannel, _ world: inout World, at now: Timestamp
    ) -> LocalMessage? {
        guard form.enforcesNonce, let nonce = nonceText(form) else { return nil }
        let id = world.nonces.message(
            channel: channel.id, author: world.bot.id, nonce: nonce, at: now)
        return id.flatMap { world.message($0, in: channel.id) }
    }

    private static func list(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let channel = try world.channelForBot(try call.id(0))
        let limit = try call.queryNumber("limit", 1...100, default: 50)
        let window: MessageLog.Window
        if let id = try call.queryID("around") {
            window = .around(id)
        } else if let id = try call.queryID("before") {
            window = .before(id)
        } else if let id = try call.queryID("after") {
            window = .after(id)
        } else {
            window = .newest
        }
        // Without the permission to read the history there is none.
        let permissions = world.permissions(of: world.bot.id, in: channel)
        guard permissions.contains(.readMessageHistory) else { return .ok([]) }
        let page = world.logs[channel.id]?.page(window, limit: limit) ?? []
        return .ok(
            JSON(page.map { world.json(of: $0, hidesContent: world.hidesContent(of: $0)) }))
    }

    private static func get(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let message = try find(&world, call)
        return .ok(world.json(of: message, hidesContent: world.hidesContent(of: message)))
    }

    private static func edit(_ world: inout World, _ call: RESTCall) throws(APIError) -> RESTAnswer {
        let message = try find(&world, call)
        guard message.author.id == world.bot.id else { throw .notTheAuthor }
        let form = try MessageForm.check(
            try call.object(), files: call.files, for: .edit, editing: message.flags)
        if message.createdAt.duration(to: call.now) > .seconds(3600), message.lateEdits >= mostLateEdits {
            throw .tooManyLateEdits
        }
        let edited = world.edit(message, with: form, at: call.now)
        if edited.isBlank {
            world.replace(message)
            world.outbox.removeLast()
            throw .emptyMessage
        }
        return .ok(world.json(of: edited))
    }

    private static func remove(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> RESTAnswer {
        let message = try find(&world, call)
        if message.author.id != world.bot.id {
            let channel = try world.channel(message.channelID)
            if channel.isDirect {
                throw APIError(status: 403, code: 50003, message: "Cannot execute action on a DM channel")
            }
            let permissions = world.permissions(of: world.bot.id, in: channel)
            guard permissions.contains(.manageMessages) else { throw .missingPermissions }
        }
        world.remove(message)
        return .noContent
    }

    /// A message of a channel that the bot sees; ephemeral ones are found only through their interaction's webhook.
    private static func find(
        _ world: inout World, _ call: RESTCall
    ) throws(APIError) -> LocalMessage {
        let channel = try world.channelForBot(try call.id(0))
        guard let message = world.logs[channel.id]?[try call.id(1)] else { throw .unknownMessage }
        return message
    }
}
