internal import BotSchema

/// The commands as Discord is told of them (interactions/application-commands: Application Command Structure).
struct CommandPayload {
    let bot: Bot

    var json: JSONText { .array(bot.commands.map(command)) }

    private func command(_ command: Command) -> JSONText {
        let type = [Command.Kind.slash: 1, .user: 2, .message: 3][command.kind] ?? 1
        let registration = command.registration
        return .object([
            ("type", .integer(type)),
            ("name", .string(bot.words(command.name))),
            ("name_localizations", localizations(command.name)),
            ("description", command.description.map { .string(bot.words($0)) }),
            ("description_localizations", command.description.flatMap(localizations)),
            ("options", options(of: command)),
            ("default_member_permissions", registration?.permissions.map { .string(Self.bits(of: $0)) }),
            ("contexts", registration.flatMap { contexts($0.contexts) }),
            ("integration_types", registration.map { .array($0.installations.map(installation)) }),
            ("nsfw", registration?.isAgeRestricted == true ? .boolean(true) : nil),
        ])
    }

    /// A set of permissions as the decimal text of its bits (topics/permissions).
    private static func bits(of permissions: [Permission]) -> String {
        String(permissions.reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1.bit) })
    }

    private func contexts(_ contexts: [Command.Context]) -> JSONText? {
        let numbers = [Command.Context.guild: 0, .botDM: 1, .privateChannel: 2]
        return contexts.isEmpty ? nil : .array(contexts.compactMap { numbers[$0].map(JSONText.integer) })
    }

    private func installation(_ installation: Command.Installation) -> JSONText {
        .integer(installation == .guild ? 0 : 1)
    }

    /// The sub-commands and groups of a command, or what can be filled in.
    private func options(of command: Command) -> JSONText? {
        if !command.commands.isEmpty { return .array(command.commands.map(subcommand)) }
        return command.options.isEmpty ? nil : .array(command.options.map { OptionPayload(option: $0, bot: bot).json })
    }

    private func subcommand(_ command: Command) -> JSONText {
        .object([
            ("type", .integer(command.commands.isEmpty ? 1 : 2)),
            ("name", .string(bot.words(command.name))),
            ("name_localizations", localizations(command.name)),
            ("description", command.description.map { .string(bot.words($0)) }),
            ("description_localizations", command.description.flatMap(localizations)),
            ("options", options(of: command)),
        ])
    }

    private func localizations(_ phrase: Phrase) -> JSONText? { bot.localizations(phrase) }
}
