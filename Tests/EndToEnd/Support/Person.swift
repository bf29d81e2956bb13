import EventLoop
import JSON
import LocalDiscord
import ProcessSupport
import Testing

/// Somebody on a stage: what they do, and what the bot has stored about them.
@LoopActor struct Person {
    let user: LocalUser
    let stage: Stage

    init(_ user: LocalUser, on stage: Stage) {
        self.user = user
        self.stage = stage
    }

    var directMessages: LocalChannel { stage.discord.directMessages(of: user) }

    // MARK: Commands

    /// The panel that `/user` shows them, by default in the channel for everybody.
    @discardableResult
    func settings(_ options: [String: JSON] = [:], in channel: LocalChannel? = nil) async throws -> LocalMessage {
        let answer = try await stage.discord.run("user", as: user, in: channel ?? stage.general, options: options)
        return try #require(answer.message)
    }

    /// The panel that `/session` shows them.
    @discardableResult
    func session(_ options: [String: JSON] = [:], in channel: LocalChannel? = nil) async throws -> LocalMessage {
        let answer = try await stage.discord.run("session", as: user, in: channel ?? stage.general, options: options)
        return try #require(answer.message)
    }

    /// Presses these buttons of `/user`, one after the other on fresh panels; answers what came of the last.
    @discardableResult
    func press(_ buttons: String..., in channel: LocalChannel? = nil) async throws -> InteractionAnswer {
        var answer: InteractionAnswer?
        for button in buttons {
            answer = try await stage.discord.press(button, on: try await settings(in: channel), as: user)
        }
        return try #require(answer)
    }

    /// Chooses a session in the list of `/user`.
    @discardableResult
    func enter(_ session: String, in channel: LocalChannel? = nil) async throws -> InteractionAnswer {
        try await stage.discord.select([session], on: try await settings(in: channel), as: user)
    }

    /// What they can choose from in the list of `/user`.
    func offeredSessions(in channel: LocalChannel? = nil) async throws -> [String] {
        let select = try await settings(in: channel).select()
        return (select?["options"].array ?? []).compactMap { $0["label"].string }
    }

    // MARK: Messages

    @discardableResult
    func say(_ text: String, in channel: LocalChannel? = nil) throws -> LocalMessage {
        try stage.discord.say(text, as: user, in: channel ?? stage.general)
    }

    /// Says something and waits for the bot's reply, the first piece of it.
    @discardableResult
    func ask(_ text: String, in channel: LocalChannel? = nil) async throws -> LocalMessage {
        try await stage.discord.waitForReply(to: say(text, in: channel))
    }

    // MARK: What is stored

    /// A column of their row; nil where it is NULL or there is no row.
    func stored(_ column: String) throws -> String? {
        try stage.value(#"SELECT "\#(column)" FROM "user" WHERE "id" = \#(user.id)"#)
    }

    /// The names of the sessions that they opened, the oldest first.
    func storedSessions() throws -> [String?] {
        try SQLiteFile(stage.databasePath)
            .rows(#"SELECT "name" FROM "session" WHERE "creator_id" = \#(user.id) ORDER BY "id""#).map(\.[0])
    }
}

extension Stage {
    /// From now on the model answers at once: `Echo: ` and the question.
    func letModelEcho() { model.model.behaviour = { .answer("Echo: \($0.question)") } }

    /// What the bot has said in answer to a message, the first piece first.
    func replies(to message: LocalMessage) -> [LocalMessage] {
        discord.world.messages(in: message.channelID).filter {
            $0.replyTo == message.id && $0.author.id == discord.world.bot.id
        }
    }

    /// Waits until the bot has put this emoji under a message.
    func waitForMark(_ emoji: String, on message: LocalMessage, within deadline: Duration = .seconds(5)) async throws {
        try await discord.wait(until: "\(emoji) under the message", within: deadline) {
            self.discord.reactions(on: message).contains(emoji)
        }
    }

    /// The latest question that the model was asked.
    var lastQuestion: String? { model.model.requests.last?.question }

    /// Whether a session of this name is public.
    func isPublic(_ session: String) throws -> Bool {
        try value(#"SELECT "is_public" FROM "session" WHERE "name" = '\#(session)'"#) == "1"
    }

    /// Mentions the bot at the beginning of a text.
    func addressed(_ text: String) -> String { "<@\(discord.world.bot.id)> \(text)" }
}
