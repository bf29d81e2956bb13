internal import EventLoop
public import JSON

/// People who use the bot's commands.
extension LocalDiscordServer {
    /// Somebody runs a slash command and waits for what comes.
    ///
    /// `name` may go on with a sub-command, as in `"settings model"`. `options` are checked against what the bot has
    /// registered, as Discord's client does.
    /// - Throws: ``LocalDiscordError`` where there is no such command here, or an option does not fit.
    @discardableResult
    public func run(
        _ name: String, as user: LocalUser, in channel: LocalChannel, options: [String: JSON] = [:],
        within deadline: Duration = .seconds(10)
    ) async throws -> InteractionAnswer {
        try await answer(to: begin(name, as: user, in: channel, options: options), within: deadline)
    }

    /// Somebody chooses one of the bot's commands in a message's menu.
    @discardableResult
    public func apply(
        messageCommand name: String, to message: LocalMessage, as user: LocalUser,
        within deadline: Duration = .seconds(10)
    ) async throws -> InteractionAnswer {
        let interaction = try beginMessageCommand(name, to: message, as: user)
        return try await answer(to: interaction, within: deadline)
    }

    /// Somebody chooses one of the bot's commands in a person's menu.
    @discardableResult
    public func apply(
        userCommand name: String, to target: LocalUser, as user: LocalUser, in channel: LocalChannel,
        within deadline: Duration = .seconds(10)
    ) async throws -> InteractionAnswer {
        let interaction = try beginUserCommand(name, to: target, as: user, in: channel)
        return try await answer(to: interaction, within: deadline)
    }

    /// Somebody types into an option of a slash command and is shown choices.
    @discardableResult
    public func complete(
        _ name: String, option: String, typed: String, as user: LocalUser, in channel: LocalChannel,
        options: [String: JSON] = [:], within deadline: Duration = .seconds(10)
    ) async throws -> InteractionAnswer {
        var options = options
        options[option] = JSON(typed)
        let interaction = try begin(name, as: user, in: channel, options: options, focused: option)
        return try await answer(to: interaction, within: deadline)
    }

    /// Sends a slash command without waiting; ``answer(to:within:)`` waits.
    public func begin(
        _ name: String, as user: LocalUser, in channel: LocalChannel, options: [String: JSON] = [:],
        focused: String? = nil
    ) throws(LocalDiscordError) -> LocalInteraction {
        let words = name.split(separator: " ").map(String.init)
        let command = try find(words.first ?? "", .slash, for: user, in: channel)
        var filler = OptionFiller(
            values: options, focused: focused, user: user.id, resolved: ResolvedObjects(world: world, channel: channel))
        let filled = try filler.fill(command.content["options"], path: words.dropFirst(), command: name)
        let data: JSON = [
            "id": JSON(command.id), "name": JSON(command.name), "type": 1, "guild_id": JSON(command.guildID),
            "options": filled.isEmpty ? .missing : JSON(filled), "resolved": filler.resolved.json,
        ]
        return change { world in
            world.begin(focused == nil ? .command : .autocomplete, by: user.id, in: channel, data: data, at: .now)
        }
    }

    /// Sends a message command without waiting; ``answer(to:within:)`` waits.
    public func beginMessageCommand(
        _ name: String, to message: LocalMessage, as user: LocalUser
    ) throws(LocalDiscordError) -> LocalInteraction {
        guard let target = current(message), let channel = world.channels[message.channelID] else {
            throw LocalDiscordError("the message is gone")
        }
        guard target.visibleTo == nil else {
            throw LocalDiscordError("Discord's client offers no apps on an ephemeral message")
        }
        let command = try find(name, .message, for: user, in: channel)
        var resolved = ResolvedObjects(world: world, channel: channel)
        resolved.add(message: target)
        let data: JSON = [
            "id": JSON(command.id), "name": JSON(command.name), "type": 3, "guild_id": JSON(command.guildID),
            "target_id": JSON(target.id), "resolved": resolved.json,
        ]
        return change { world in world.begin(.command, by: user.id, in: channel, data: data, at: .now) }
    }

    /// Sends a user command without waiting; ``answer(to:within:)`` waits.
    public func beginUserCommand(
        _ name: String, to target: LocalUser, as user: LocalUser, in channel: LocalChannel
    ) throws(LocalDiscordError) -> LocalInteraction {
        let command = try find(name, .user, for: user, in: channel)
        var resolved = ResolvedObjects(world: world, channel: channel)
        guard resolved.add(user: target.id) else { throw LocalDiscordError("there is nobody of that id") }
        let data: JSON = [
            "id": JSON(command.id), "name": JSON(command.name), "type": 2, "guild_id": JSON(command.guildID),
            "target_id": JSON(target.id), "resolved": resolved.json,
        ]
        return change { world in world.begin(.command, by: user.id, in: channel, data: data, at: .now) }
    }

    /// The commands that somebody finds in a channel, as Discord's client would offer them.
    public func commands(for user: LocalUser, in channel: LocalChannel) -> [LocalCommand] {
        let permissions = world.permissions(of: user.id, in: channel)
        guard permissions.contains(.useApplicationCommands) else { return [] }
        return world.commands.available(in: channel.guildID).filter { command in
            guard command.guildID != nil || command.contexts.contains(channel.isDirect ? 1 : 0) else { return false }
            guard !channel.isDirect, let needed = command.defaultPermissions else { return true }
            // No permission at all would do for a command that nobody but administrators gets.
            return needed.isEmpty ? permissions == .all : permissions.isSuperset(of: needed)
        }
    }

    private func find(
        _ name: String, _ kind: LocalCommand.Kind, for user: LocalUser, in channel: LocalChannel
    ) throws(LocalDiscordError) -> LocalCommand {
        let place = world.channels[channel.id] ?? channel
        let offered = commands(for: user, in: place).filter { $0.kind == kind }
        guard let command = offered.first(where: { $0.name == name }) else {
            let names = offered.map(\.name).joined(separator: ", ")
            throw LocalDiscordError(
                "\(user.displayName) finds no command '\(name)' here; there are: \(names.isEmpty ? "none" : names)")
        }
        return command
    }

    // MARK: Waiting for the answer

    /// Waits for what a person finally sees of an interaction: for a deferred response, its edit.
    ///
    /// Without a first response in Discord's three seconds it is ``InteractionOutcome/noResponse``; with one that shows
    /// nothing until the deadline it is ``InteractionOutcome/acknowledged``.
    public func answer(
        to interaction: LocalInteraction, within deadline: Duration = .seconds(10)
    ) async throws -> InteractionAnswer {
        let id = interaction.id
        do {
            let acknowledged = try await wait(
                for: "a response", within: world.times.response,
                already: { world.interactions[id].flatMap { $0.callback == nil ? nil : $0 } },
                on: { event in
                    guard case .interactionAcknowledged(let interaction) = event, interaction.id == id
                    else { return nil }
                    return interaction
                })
            let after = acknowledged.respondedAt.map { acknowledged.createdAt.duration(to: $0) }
            let outcome = try await outcome(of: id, within: deadline)
            return InteractionAnswer(interaction: acknowledged, outcome: outcome, firstResponseAfter: after)
        } catch is LocalDiscordError {
            return InteractionAnswer(interaction: interaction, outcome: .noResponse, firstResponseAfter: nil)
        }
    }

    private func outcome(of id: Snowflake, within deadline: Duration) async throws -> InteractionOutcome {
        do {
            return try await wait(
                for: "the outcome", within: deadline, already: { world.interactions[id]?.outcome },
                on: { event in
                    guard case .interactionAnswered(let interaction, let outcome) = event, interaction.id == id
                    else { return nil }
                    return outcome
                })
        } catch is LocalDiscordError { return .acknowledged }
    }
}
