internal import Discord
internal import JSON

/// What is kept of one shard, so that the next run of the program misses nothing.
struct GatewayRecord: Sendable, Equatable {
    /// The session, with the sequence up to which everything is dealt with.
    var session: GatewaySession
    /// The greatest message that is dealt with; nil where there was none.
    var message: Snowflake?
    /// The latest interaction that has come: it, and those before it, may have changed something.
    var interaction: Int
    var bot: BotIdentity
    /// What the session was begun with, as ``TokenFingerprint``.
    var token: String

    init(session: GatewaySession, message: Snowflake?, interaction: Int, bot: BotIdentity, token: String) {
        self.session = session
        self.message = message
        self.interaction = interaction
        self.bot = bot
        self.token = token
    }

    /// Nil for what is no such record.
    init?(text: String) {
        guard let json = try? JSON(parsing: text), let session = GatewaySession(json: json["session"]),
            let interaction = json["interaction"].int, let bot = BotIdentity(json: json["bot"]),
            let token = json["token"].string
        else { return nil }
        self.init(
            session: session, message: json["message"].snowflake, interaction: interaction, bot: bot, token: token)
    }

    var text: String {
        let json: JSON = [
            "session": session.json, "message": JSON(message), "interaction": JSON(interaction), "bot": bot.json,
            "token": JSON(token),
        ]
        return json.text
    }
}

/// Who the bot is at Discord.
struct BotIdentity: Sendable, Equatable {
    var user: Snowflake
    var name: String
    var application: Snowflake

    init(_ ready: GatewayReady) {
        user = ready.user.id
        name = ready.user.username
        application = ready.applicationID
    }

    init?(json: JSON) {
        guard let user = json["user"].snowflake, let name = json["name"].string,
            let application = json["application"].snowflake
        else { return nil }
        self.user = user
        self.name = name
        self.application = application
    }

    var json: JSON { ["user": JSON(user), "name": JSON(name), "application": JSON(application)] }
}
