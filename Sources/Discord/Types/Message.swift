public import JSON

/// A message in a channel.
public struct Message: DiscordObject {
    /// What kind of message it is; most kinds are notices that Discord writes (resources/message: Message Types).
    public struct Kind: RawRepresentable, Hashable, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        public static let `default` = Kind(rawValue: 0)
        public static let reply = Kind(rawValue: 19)
        public static let chatInputCommand = Kind(rawValue: 20)
        public static let contextMenuCommand = Kind(rawValue: 23)
    }

    public let id: Snowflake
    public let channelID: Snowflake
    /// `nil` in direct messages, and in messages that come from REST.
    public private(set) var guildID: Snowflake?
    public let author: User
    /// What the author's guild knows of them; only gateway events from guilds tell.
    public let member: Member?
    /// Empty without the privileged intent MESSAGE_CONTENT, except in direct messages, mentions of the bot, its own
    /// messages and the target of a message command.
    public let content: String
    public let kind: Kind
    /// Set when a webhook wrote it; the author is then no account.
    public let webhookID: Snowflake?
    public let attachments: [Attachment]
    public let stickers: [Sticker]
    /// The users that it mentions.
    public let mentions: [Snowflake]
    public let flags: MessageFlags
    /// ISO 8601, as Discord wrote it.
    public let timestamp: String?
    /// The message that it answers, where Discord told which.
    public let referencedMessageID: Snowflake?
    /// None or one: a struct cannot hold itself.
    private let referenced: [Message]

    public init(json: JSON) throws(MalformedPayload) {
        try self.init(json: json, depth: 0)
    }

    private init(json: JSON, depth: Int) throws(MalformedPayload) {
        id = try json.requiredSnowflake("id", of: "message")
        channelID = try json.requiredSnowflake("channel_id", of: "message")
        author = try User(json: json["author"])
        guildID = json["guild_id"].snowflake
        member = json["member"].object()
        content = json["content"].string ?? ""
        kind = Kind(rawValue: json["type"].int ?? 0)
        webhookID = json["webhook_id"].snowflake
        attachments = json["attachments"].objects()
        stickers = json["sticker_items"].objects()
        mentions = json["mentions"].snowflakes
        flags = MessageFlags(rawValue: json["flags"].int ?? 0)
        timestamp = json["timestamp"].string
        let referencedJSON = json["referenced_message"]
        // Discord nests one level; deeper nesting would be somebody else's.
        referenced =
            depth == 0 && referencedJSON.object != nil
            ? [try? Message(json: referencedJSON, depth: 1)].compactMap(\.self) : []
        referencedMessageID = json["message_reference"]["message_id"].snowflake ?? referencedJSON["id"].snowflake
    }

    /// The same message where it came from REST, which does not tell the guild.
    public func placed(in guild: Snowflake?) -> Message {
        var message = self
        message.guildID = guild
        return message
    }

    /// The message that it answers, where Discord sent it along: not when that message was deleted.
    public var referencedMessage: Message? { referenced.first }

    /// Whether a person wrote it: an ordinary message or a reply, by no bot, no webhook and not by Discord.
    public var isWrittenByPerson: Bool {
        (kind == .default || kind == .reply) && webhookID == nil && !author.isBot && !author.isSystem
    }
}

/// Properties of a message (resources/message: Message Flags).
public struct MessageFlags: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Links show no preview.
    public static let suppressEmbeds = MessageFlags(rawValue: 1 << 2)
    /// Only the person who used the interaction sees it.
    public static let ephemeral = MessageFlags(rawValue: 1 << 6)
    /// It notifies nobody.
    public static let suppressNotifications = MessageFlags(rawValue: 1 << 12)
    /// It is made of components alone; cannot be taken back on a message.
    public static let isComponentsV2 = MessageFlags(rawValue: 1 << 15)
}
