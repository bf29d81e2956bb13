public import JSON

/// A message as everyone sees it, or, where ``visibleTo`` is set, as one person alone does.
public struct LocalMessage: Sendable {
    public let id: Snowflake
    public let channelID: Snowflake
    public let guildID: Snowflake?
    public var author: LocalUser
    public var kind: MessageKind
    public var content: String
    /// Embeds and components stand here as Discord gives them back.
    public var embeds: [JSON] = []
    public var components: [JSON] = []
    public var attachments: [LocalAttachment] = []
    public var stickers: [String] = []
    public var flags: MessageFlags = []
    public let createdAt: Timestamp
    public var editedAt: Timestamp?
    public var nonce: JSON = .missing
    /// The message that this one replies to. It may be gone by now.
    public var replyTo: Snowflake?
    /// The users whom this message pings.
    public var mentions: [Snowflake] = []
    public var mentionsEveryone = false
    public var reactions: [LocalReaction] = []
    /// The interaction that this message is a response to.
    public var interaction: InteractionMetadata?
    /// The application that posted it through a webhook or as the response to an interaction.
    public var applicationID: Snowflake?
    public var isWebhook = false
    /// The one person who sees an ephemeral message; nil for messages that everyone sees.
    public var visibleTo: Snowflake?
    /// How often it has been edited since it became older than an hour.
    var lateEdits = 0

    public var isEphemeral: Bool { flags.contains(.ephemeral) }
}

/// Discord's message types that occur here.
public enum MessageKind: Int, Sendable {
    case ordinary = 0
    case pinned = 6
    case memberJoined = 7
    case reply = 19
    case slashCommand = 20
    case contextMenuCommand = 23
}

public struct MessageFlags: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let suppressEmbeds = MessageFlags(rawValue: 1 << 2)
    public static let ephemeral = MessageFlags(rawValue: 1 << 6)
    /// 'The bot is thinking …': a deferred response that has not come yet.
    public static let loading = MessageFlags(rawValue: 1 << 7)
    public static let suppressNotifications = MessageFlags(rawValue: 1 << 12)
    public static let componentsV2 = MessageFlags(rawValue: 1 << 15)
}

public struct LocalAttachment: Sendable {
    public let id: Snowflake
    public var filename: String
    public var contentType: String?
    public var size: Int
    public var description: String?
    /// Where it is said to be; nil for where it is.
    public var url: String?
}

/// An emoji under a message, with those who chose it in the order in which they did.
public struct LocalReaction: Sendable {
    /// The emoji itself, or `name:id` for one of a server's own.
    public let emoji: String
    public var users: [Snowflake]
}

public struct InteractionMetadata: Sendable {
    public let id: Snowflake
    /// Discord's interaction type: 2 command, 3 component, 5 modal.
    public let type: Int
    public let user: LocalUser
    /// The command's name, where a command began it.
    public let name: String?
}
