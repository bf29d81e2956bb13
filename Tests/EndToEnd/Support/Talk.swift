import EventLoop
import LocalDiscord
import ProcessSupport
import Testing

/// What one person and the bot say to each other in one channel; in a direct message unless told otherwise, where the
/// model sees the person's words alone.
@LoopActor struct Talk {
    let stage: Stage
    let user: LocalUser
    let channel: LocalChannel

    private var discord: LocalDiscordServer { stage.discord }

    init(of user: LocalUser, on stage: Stage, in channel: LocalChannel? = nil) {
        self.stage = stage
        self.user = user
        self.channel = channel ?? stage.discord.directMessages(of: user)
    }

    /// Presses these buttons of /user one after the other, and answers what is shown then.
    @discardableResult
    func press(_ buttons: String...) async throws -> LocalMessage {
        var panel = try #require(try await discord.run("user", as: user, in: channel).message)
        for button in buttons {
            panel = try #require(try await discord.press(button, on: panel, as: user).message)
        }
        return panel
    }

    @discardableResult
    func say(_ text: String) throws -> LocalMessage { try discord.say(text, as: user, in: channel) }

    /// What the bot has replied to a message so far.
    func replies(to question: LocalMessage) -> [LocalMessage] {
        discord.messages(in: channel).filter { $0.replyTo == question.id && $0.author.id == discord.world.bot.id }
    }

    /// Waits until the turn of a question is over, which its mark shows, and answers everything that was replied.
    @discardableResult
    func end(of question: LocalMessage, within limit: Duration = .seconds(15)) async throws -> Ending {
        let discord = discord
        try await discord.wait(until: "the end of '\(question.content.prefix(40))'", within: limit) {
            discord.reactions(on: question).contains { $0 == "👌" || $0 == "⚠️" }
        }
        return Ending(texts: replies(to: question).map(\.content), marks: discord.reactions(on: question))
    }

    /// Says something and waits until it has been answered.
    @discardableResult
    func ask(_ text: String, within limit: Duration = .seconds(15)) async throws -> Ending {
        try await end(of: say(text), within: limit)
    }

    /// How the bot has left a question behind.
    struct Ending: Equatable {
        var texts: [String]
        /// The bot's reactions.
        var marks: [String]

        static func answered(_ texts: String...) -> Ending { Ending(texts: texts, marks: ["👌"]) }
        static func failed(_ sentence: String) -> Ending { Ending(texts: [sentence], marks: ["⚠️"]) }
    }
}

extension Stage {
    /// Lets the model do these one after the other, and answer plainly from then on.
    func script(_ answers: ScriptedAnswer...) {
        var rest = answers[...]
        model.model.behaviour = { request in
            rest.popFirst() ?? .answer("An answer to: \(request.question)")
        }
    }

    /// What the model was sent with its latest request.
    var latestPrompt: [String] { model.model.requests.last?.messages.map(\.text) ?? [] }

    /// How often the model was asked something that ends so.
    func requests(asking question: String) -> Int {
        model.model.requests.count { $0.question.hasSuffix(question) }
    }

    /// Waits until the model has been asked so often.
    func modelIsAsked(_ count: Int = 1, within limit: Duration = .seconds(10)) async throws {
        try await eventually("request \(count) to the model", within: limit) {
            self.model.model.requests.count >= count
        }
    }

    /// Waits until the database says so.
    func stored(_ expected: String?, by sql: String, within limit: Duration = .seconds(10)) async throws {
        try await eventually("\(expected ?? "nothing") by \(sql)", within: limit) {
            try SQLiteFile(self.databasePath).value(sql) == expected
        }
    }

    /// Asks again and again until something is so, for what tells nobody when it happens.
    func eventually(_ what: String, within limit: Duration = .seconds(10), _ isSo: () throws -> Bool) async throws {
        let deadline = ContinuousClock.now.advanced(by: limit * Patience.factor)
        while try !isSo() {
            try #require(ContinuousClock.now < deadline, "\(what) did not come")
            try await EventLoop.main.sleep(for: .milliseconds(5))
        }
    }
}
