internal import EventLoop

/// What people do with messages.
extension LocalDiscordServer {
    /// A file that somebody sends along.
    public struct Upload: Sendable {
        public var filename: String
        public var contentType: String?
        public var bytes: [UInt8]
        /// Where the file is said to be, instead of here, as no real Discord would say it.
        public var url: String?

        public init(filename: String, contentType: String? = nil, bytes: [UInt8], url: String? = nil) {
            self.filename = filename
            self.contentType = contentType
            self.bytes = bytes
            self.url = url
        }
    }

    /// Somebody puts a file into an option; the option's value is the id of what comes back.
    public func upload(_ upload: Upload) -> LocalAttachment {
        change { world in
            let attachment = LocalAttachment(
                id: world.ids.next(at: .now), filename: upload.filename, contentType: upload.contentType,
                size: upload.bytes.count)
            world.files.insert(upload.bytes, contentType: upload.contentType, for: attachment.id)
            if world.uploads.count >= World.maximumUploads { world.uploads = [:] }
            world.uploads[attachment.id] = attachment
            return attachment
        }
    }

    /// Somebody writes a message. It may be empty where an attachment or a sticker comes with it.
    ///
    /// - Throws: ``APIError`` where that person could not send it: no access, too long, nothing in it.
    @discardableResult
    public func say(
        _ text: String, as user: LocalUser, in channel: LocalChannel, attachments: [Upload] = [],
        replyTo: LocalMessage? = nil, stickers: [String] = [], kind: MessageKind = .ordinary
    ) throws(APIError) -> LocalMessage {
        try change { world throws(APIError) in
            let place = try world.channel(channel.id)
            let permissions = world.permissions(of: user.id, in: place)
            guard permissions.contains(.viewChannel) else { throw .missingAccess }
            guard permissions.isSuperset(of: World.permissionToSend(in: place)) else { throw .missingPermissions }
            let author = world.users[user.id] ?? user
            let longest = MessageForm.longestContent * (author.hasNitro ? 2 : 1)
            guard text.utf16.count <= longest else {
                throw FormErrors.refusal(
                    "BASE_TYPE_MAX_LENGTH", "Must be \(longest) or fewer in length.", at: FormPath()["content"])
            }
            var form = MessageForm()
            form.content = text
            form.replyTo = replyTo?.id
            form.files = attachments.enumerated().map {
                UploadedFile(
                    field: "files[\($0)]", filename: $1.filename, contentType: $1.contentType, bytes: $1.bytes,
                    url: $1.url)
            }
            if form.isEmpty, stickers.isEmpty, kind != .memberJoined { throw .emptyMessage }
            return world.post(
                Posting(
                    author: author, channel: place, form: form, kind: kind, stickers: stickers),
                at: .now)
        }
    }

    /// A webhook that is none of the bot's posts a message.
    @discardableResult
    public func sayAsWebhook(_ text: String, named name: String, in channel: LocalChannel) -> LocalMessage {
        change { world in
            let author = LocalUser(
                id: world.ids.next(at: .now), username: name, globalName: nil, isBot: true, locale: "en-US")
            var form = MessageForm()
            form.content = text
            return world.post(
                Posting(author: author, channel: channel, form: form, applicationID: author.id, isWebhook: true),
                at: .now)
        }
    }

    public func react(_ emoji: String, to message: LocalMessage, as user: LocalUser) throws(APIError) {
        try change { world throws(APIError) in
            try world.addReaction(emoji, to: message.id, in: message.channelID, by: user.id)
        }
    }

    /// Somebody begins to type.
    public func type(as user: LocalUser, in channel: LocalChannel) {
        publish(.typing(user: user.id, channel: channel.id))
    }

    // MARK: Looking

    /// A message as it is now; nil when it is gone.
    public func current(_ message: LocalMessage) -> LocalMessage? { world.message(message.id, in: message.channelID) }

    /// A message by its id, wherever it stands.
    public func message(_ id: Snowflake) -> LocalMessage? {
        for channel in world.channels.keys {
            if let message = world.message(id, in: channel) { return message }
        }
        return nil
    }

    /// The messages of a channel that are still kept, oldest first, without ephemeral ones.
    public func messages(in channel: LocalChannel) -> [LocalMessage] { world.messages(in: channel.id) }

    /// The emoji that a user, by default the bot, has put under a message, in their order.
    public func reactions(on message: LocalMessage, of user: LocalUser? = nil) -> [String] {
        let user = user?.id ?? world.bot.id
        return (current(message)?.reactions ?? []).filter { $0.users.contains(user) }.map(\.emoji)
    }
}
