import EventLoop
import JSON
import LocalDiscord
import Testing

/// What somebody does with panels. Every result is a message that they alone see, which is checked.
extension Person {
    /// Runs a slash command; the result is the message that it shows.
    @discardableResult
    func run(_ command: String, _ options: [String: JSON] = [:], in channel: LocalChannel? = nil) async throws
        -> LocalMessage
    {
        try await shown(stage.discord.run(command, as: user, in: channel ?? stage.general, options: options))
    }

    /// Chooses the bot's command in a message's menu.
    @discardableResult
    func showSession(of message: LocalMessage) async throws -> LocalMessage {
        try await shown(stage.discord.apply(messageCommand: "Show session", to: message, as: user))
    }

    /// Presses a button; the result is the message that is new or changed by it.
    @discardableResult
    func press(_ button: String, on message: LocalMessage) async throws -> LocalMessage {
        try await shown(stage.discord.press(button, on: message, as: user))
    }

    /// Chooses an option of a panel's only select.
    @discardableResult
    func choose(_ option: String, on message: LocalMessage) async throws -> LocalMessage {
        try await shown(stage.discord.select([option], on: message, as: user))
    }

    /// Has every message answered from now on, each in a session of its own or, with `attach`, all in one.
    @discardableResult
    func switchOn(attach: Bool = false) async throws -> LocalMessage {
        var panel = try await run("user")
        if attach { panel = try await press("attach", on: panel) }
        return try await press("new", on: panel)
    }

    /// The person's row; nil where there is none.
    var row: [String: String]? {
        get throws { try stage.rows("user", where: "id = \(user.id)").first }
    }

    private func shown(_ answer: InteractionAnswer) throws -> LocalMessage {
        let message = try #require(answer.message, "nothing was shown: \(answer.outcome)")
        #expect(message.isEphemeral)
        #expect(message.visibleTo == user.id)
        return message
    }
}

extension Stage {
    /// Sets a stage on which the model says "Yes." at once to everything, and on which the bot must have nothing to complain
    /// about.
    static func runWithPeople(_ body: @LoopActor (_ stage: Stage, _ alice: Person, _ bob: Person) async throws -> Void)
        async throws
    {
        try await run { stage in
            stage.model.model.behaviour = { _ in .answer("Yes.") }
            try await body(stage, Person(stage.alice, on: stage), Person(stage.bob, on: stage))
            #expect(stage.log.filter { $0.contains(" error: ") } == [])
        }
    }
}
