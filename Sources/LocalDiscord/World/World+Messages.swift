internal import JSON

/// A message that is about to be posted, by whom and as what.
struct Posting {
    var author: LocalUser
    var channel: LocalChannel
    var form: MessageForm
    var kind: MessageKind = .ordinary
    var stickers: [String] = []
    var interaction: InteractionMetadata?
    var applicationID: Snowflake?
    var isWebhook = false
    var visibleTo: Snowflake?
    var flags: MessageFlags = []
}

extension World {
    func channel(_ id: Snowflake) throws(APIError) -> LocalChannel {
        guard let channel = channels[id] else { throw .unknownChannel }
        return channel
    }

    /// A message that is still there, ephemeral ones included.
    public func message(_ id: Snowflake, in channel: Snowflake) -> LocalMessage? {
        logs[channel]?[id] ?? ephemerals[id].flatMap { $0.channelID == channel ? $0 : nil }
    }

    /// The messages of a channel that are still kept, oldest first, without ephemeral ones.
    public func messages(in channel: Snowflake) -> [LocalMessage] { logs[channel].map { Array($0.messages) } ?? [] }

    /// Ephemeral messages that `user` sees in a channel, oldest first.
    public func ephemeralMessages(for user: Snowflake, in channel: Snowflake) -> [LocalMessage] {
        ephemerals.messages.filter { $0.visibleTo == user && $0.channelID == channel }
    }

    mutating func post(_ posting: Posting, at now: Timestamp) -> LocalMessage {
        let form = posting.form
        let channel = posting.channel
        let isReply = form.replyTo.map { self.message($0, in: channel.id) != nil } ?? false
        var message = LocalMessage(
            id: ids.next(at: now), channelID: channel.id, guildID: channel.guildID, author: posting.author,
            kind: posting.kind == .ordinary && isReply ? .reply : posting.kind, content: form.content ?? "",
            createdAt: now)
        message.embeds = form.embeds ?? []
        message.components = form.components ?? []
        message.flags = (form.flags ?? []).union(posting.flags)
        message.stickers = posting.stickers
        message.nonce = form.nonce
        message.replyTo = isReply ? form.replyTo : nil
        message.interaction = posting.interaction
        message.applicationID = posting.applicationID
        message.isWebhook = posting.isWebhook || posting.interaction != nil
        message.visibleTo = posting.visibleTo
        message.attachments = store(form.files, described: form.attachments ?? [], at: now)
        setMentions(of: &message, allowed: form.allowedMentions)
        if message.visibleTo == nil {
            openThread(for: message, at: now)
            logs[channel.id]?.append(message)
            channels[channel.id]?.lastMessageID = message.id
        } else {
            ephemerals.append(message)
        }
        outbox.append(.messageCreated(message))
        return message
    }

    /// Applies an edit; fields that the form does not name stay.
    mutating func edit(_ old: LocalMessage, with form: MessageForm, at now: Timestamp) -> LocalMessage {
        var message = old
        if let content = form.content { message.content = content }
        if let embeds = form.embeds { message.embeds = embeds }
        if let components = form.components { message.components = components }
        if let flags = form.flags {
            let settable: MessageFlags = [.suppressEmbeds, .componentsV2]
            message.flags = message.flags.subtracting(settable).union(flags.intersection(settable))
        }
        message.flags.remove(.loading)
        if let kept = form.attachments {
            let ids = Set(kept.compactMap { $0["id"].string ?? $0["id"].int.map(String.init) })
            message.attachments = message.attachments.filter { ids.contains($0.id.description) }
        }
        message.attachments += store(form.files, described: form.attachments ?? [], at: now)
        if form.content != nil { setMentions(of: &message, allowed: form.allowedMentions) }
        // A deferral's first content is its arrival, not an edit.
        if !old.flags.contains(.loading) { message.editedAt = now }
        if old.createdAt.duration(to: now) > .seconds(3600) { message.lateEdits += 1 }
        replace(message)
        outbox.append(.messageUpdated(message))
        return message
    }

    mutating func replace(_ message: LocalMessage) {
        if message.visibleTo == nil {
            logs[message.channelID]?.update(message.id) { $0 = message }
        } else {
            ephemerals.update(message.id) { $0 = message }
        }
    }

    mutating func remove(_ message: LocalMessage) {
        if message.visibleTo == nil {
            logs[message.channelID]?.remove(message.id)
        } else {
            ephemerals.remove(message.id)
        }
        outbox.append(.messageDeleted(message))
    }

    /// Removes messages of one channel at once.
    mutating func remove(_ messages: [LocalMessage], in channel: Snowflake) {
        for message in messages { logs[channel]?.remove(message.id) }
        outbox.append(.messagesDeleted(messages, channel: channel))
    }

    private mutating func store(_ uploads: [UploadedFile], described: [JSON], at now: Timestamp) -> [LocalAttachment] {
        uploads.enumerated().map { index, upload in
            let number = upload.field.split(separator: "[").last.flatMap { Int($0.dropLast()) } ?? index
            let description = described.first {
                $0["id"].int == number || $0["id"].string == String(number)
            }
            let id = ids.next(at: now)
            files.insert(upload.bytes, contentType: upload.contentType, for: id)
            return LocalAttachment(
                id: id, filename: description?["filename"].string ?? upload.filename,
                contentType: upload.contentType, size: upload.bytes.count,
                description: description?["description"].string, url: upload.url)
        }
    }

    private func setMentions(of message: inout LocalMessage, allowed: AllowedMentions) {
        let named = Self.mentionedUsers(in: message.content)
        message.mentions = named.filter { users[$0] != nil && (allowed.allUsers || allowed.users.contains($0)) }
        if allowed.repliedUser,
            let author = message.replyTo.flatMap({ self.message($0, in: message.channelID) })?.author,
            !message.mentions.contains(author.id)
        {
            message.mentions.append(author.id)
        }
        let everyone = message.content.contains("@everyone") || message.content.contains("@here")
        message.mentionsEveryone =
            everyone && allowed.everyone && message.guildID != nil
            && channels[message.channelID].map {
                permissions(of: message.author.id, in: $0).contains(.mentionEveryone)
            } == true
    }

    /// The users whom a text names as `<@id>` or `<@!id>`, each once.
    static func mentionedUsers(in text: String) -> [Snowflake] {
        var found: [Snowflake] = []
        var rest = text.utf8[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[rest.index(after: start)...]
            guard rest.first == UInt8(ascii: "@") else { continue }
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "!") { rest = rest.dropFirst() }
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
            if let id = Snowflake(Substring(rest[..<end])), !found.contains(id) { found.append(id) }
        }
        return found
    }
}
