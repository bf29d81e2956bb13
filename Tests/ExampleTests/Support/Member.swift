import EventLoop
import JSON
import LocalDiscord
import Testing

/// Somebody who uses a bot: everything that a person can do with it, in the channel for everybody unless told otherwise.
@LoopActor struct Member {
    let user: LocalUser
    let stage: ExampleStage

    init(_ user: LocalUser, on stage: ExampleStage) {
        self.user = user
        self.stage = stage
    }

    var directMessages: LocalChannel { stage.discord.directMessages(of: user) }
    /// The person as an option's value.
    var option: JSON { JSON(user.id.description) }

    // MARK: Commands

    /// Runs a slash command, sub-commands after a space: `run("todo add", ["title": "Bread"])`.
    @discardableResult
    func run(_ command: String, _ options: [String: JSON] = [:], in channel: LocalChannel? = nil) async throws
        -> InteractionAnswer
    {
        try await stage.discord.run(command, as: user, in: channel ?? stage.general, options: options)
    }

    /// Runs a slash command that shows something.
    @discardableResult
    func see(_ command: String, _ options: [String: JSON] = [:], in channel: LocalChannel? = nil) async throws
        -> LocalMessage
    {
        try Self.shown(await run(command, options, in: channel))
    }

    /// The choices that are offered while the person types into an option.
    func complete(
        _ command: String, _ option: String, typed: String, _ options: [String: JSON] = [:],
        in channel: LocalChannel? = nil
    ) async throws -> [String] {
        try await stage.discord.complete(
            command, option: option, typed: typed, as: user, in: channel ?? stage.general, options: options
        ).choices
    }

    /// Chooses a command in a message's menu.
    @discardableResult
    func apply(_ command: String, to message: LocalMessage) async throws -> InteractionAnswer {
        try await stage.discord.apply(messageCommand: command, to: message, as: user)
    }

    /// Chooses a command in a person's menu.
    @discardableResult
    func apply(_ command: String, to member: Member, in channel: LocalChannel? = nil) async throws
        -> InteractionAnswer
    {
        try await stage.discord.apply(
            userCommand: command, to: member.user, as: user, in: channel ?? stage.general)
    }

    /// The names of the commands that the person is offered, kinds mixed.
    func offered(in channel: LocalChannel? = nil) -> [String] {
        stage.discord.commands(for: user, in: channel ?? stage.general).map(\.name)
    }

    // MARK: Controls

    /// Presses the button with this label.
    @discardableResult
    func press(_ button: String, on message: LocalMessage) async throws -> InteractionAnswer {
        try await stage.discord.press(button, on: message, as: user)
    }

    /// Presses a button that shows something: a new message, or the changed one.
    @discardableResult
    func pressing(_ button: String, on message: LocalMessage) async throws -> LocalMessage {
        try Self.shown(await press(button, on: message))
    }

    /// Chooses in a select, the only one or the one with this placeholder: labels of its options, or ids of people, roles
    /// and channels.
    @discardableResult
    func choose(_ values: String..., in select: String? = nil, on message: LocalMessage) async throws
        -> InteractionAnswer
    {
        try await stage.discord.select(values, in: select, on: message, as: user)
    }

    /// Fills in the modal that an answer opened, by labels; what is left out stays as the bot filled it in.
    @discardableResult
    func submit(_ answer: InteractionAnswer, _ values: [String: String] = [:]) async throws -> InteractionAnswer {
        try await stage.discord.submit(answer, values: values, as: user)
    }

    // MARK: Messages

    @discardableResult
    func say(_ text: String, in channel: LocalChannel? = nil) throws -> LocalMessage {
        try stage.discord.say(text, as: user, in: channel ?? stage.general)
    }

    /// The message of an answer that must have one.
    static func shown(_ answer: InteractionAnswer) throws -> LocalMessage {
        try #require(answer.message, "nothing was shown: \(answer.outcome)")
    }
}
