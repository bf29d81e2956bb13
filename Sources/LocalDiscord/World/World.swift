/// Everything that exists in this Discord. A value: it knows no sockets and reads no clock, so that every rule can be
/// tried by calling a function.
public struct World: Sendable {
    public internal(set) var users: [Snowflake: LocalUser] = [:]
    public internal(set) var guilds: [Snowflake: LocalGuild] = [:]
    public internal(set) var channels: [Snowflake: LocalChannel] = [:]
    public internal(set) var application: LocalApplication
    /// What the bot has registered.
    public internal(set) var commands = CommandStore()
    var interactions: InteractionStore
    var logs: [Snowflake: MessageLog] = [:]
    var environment = Environment()
    /// The channel of the bot's direct messages with a user.
    var directChannels: [Snowflake: Snowflake] = [:]
    /// Messages that one person sees alone, of all channels together.
    var ephemerals = MessageLog(limit: 4000)
    /// What happened since somebody last looked.
    var outbox: [LocalEvent] = []
    var nonces = NonceStore()
    var files: FileStore
    /// Files that somebody has put into an option, by their ids.
    var uploads: [Snowflake: LocalAttachment] = [:]
    static let maximumUploads = 1000
    var ids = SnowflakeGenerator()
    var times = InteractionTimes()
    let messagesPerChannel: Int

    init(application name: String, messagesPerChannel: Int = 10_000, at now: Timestamp) {
        self.messagesPerChannel = messagesPerChannel
        let id = ids.next(at: now)
        application = LocalApplication(id: id, name: name)
        interactions = InteractionStore(limit: 4000)
        files = FileStore(maximumBytes: 64 << 20)
        // Discord gives a bot's user the id of its application.
        users[id] = LocalUser(id: id, username: name, globalName: nil, isBot: true, locale: "en-US")
    }

    /// The bot's user.
    public var bot: LocalUser {
        users[application.id]
            ?? LocalUser(
                id: application.id, username: application.name, globalName: nil, isBot: true, locale: "en-US")
    }
}

extension World {
    /// What the world is told about the server around it.
    struct Environment: Sendable {
        /// Address and port, once there is a port.
        var place = ""
        /// Whether something that speaks TLS stands there, in front of the server.
        var isSecure = false
        /// What interactions over HTTP are signed with.
        var verifyKey = ""
        /// How often the gateway has moved.
        var moves = 0
        /// What the bot's developer has switched on in the portal.
        var privilegedIntents: Intents = .messageContent
        /// How many gateway sessions may be begun.
        var starts = SessionStartLimit()
        /// How many shards the bot is told to have.
        var shards = 1

        /// Where the gateway is, where sessions are resumed, and where attachments are fetched.
        var gatewayURL: String { "\(isSecure ? "wss" : "ws")://\(place)" + (moves == 0 ? "" : "/moved/\(moves)") }
        var resumeURL: String { "\(isSecure ? "wss" : "ws")://\(place)/resume" + (moves == 0 ? "" : "/\(moves)") }
        var filesURL: String { "\(isSecure ? "https" : "http")://\(place)" }

        /// Whether a path is that of the gateway as it is now.
        func isGateway(_ segments: [String]) -> Bool {
            moves == 0
                ? segments.isEmpty || segments == ["resume"]
                : segments == ["moved", "\(moves)"] || segments == ["resume", "\(moves)"]
        }

        /// The application's flags that say which privileged intents it has (Discord, resources/application), as an
        /// application in fewer than a hundred servers has them.
        var applicationFlags: Int {
            (privilegedIntents.contains(.presences) ? 1 << 13 : 0)
                | (privilegedIntents.contains(.guildMembers) ? 1 << 15 : 0)
                | (privilegedIntents.contains(.messageContent) ? 1 << 19 : 0)
        }
    }

    /// Whether a message's content is kept from the bot: without the MESSAGE_CONTENT intent it learns only what is said in
    /// direct messages, by itself, or to it.
    func hidesContent(of message: LocalMessage, intents: Intents? = nil) -> Bool {
        !(intents ?? environment.privilegedIntents).contains(.messageContent) && message.guildID != nil
            && message.author.id != bot.id && !message.mentions.contains(bot.id)
    }
}

/// The application that the bot belongs to.
public struct LocalApplication: Sendable {
    public let id: Snowflake
    public var name: String
}
