internal import BotSchema

/// The commands as Discord is told of them (interactions/application-commands: Application Command Structure).
struct CommandPayload {
    let bot: Bot

    var json: JSONText { JSONText.array(bot.commands.map(command)).from("/commands") }

    private func command(_ command: Command) -> JSONText {
        let type = [Command.Kind.slash: 1, .user: 2, .message: 3][command.kind] ?? 1
        let registration = command.registration
        let place = command.origin.pointer
        return .object([
            ("type", .integer(type)),
            ("name", bot.written(command.name, at: "\(place)/name", isKey: command.kind == .slash)),
            ("name_localizations", localizations(command.name)),
            ("description", command.description.map { bot.written($0, at: "\(place)/description") }),
            ("description_localizations", command.description.flatMap(localizations)),
            ("options", options(of: command)),
            (
                "default_member_permissions",
                registration?.permissions.map { JSONText.integer(Self.bits(of: $0)).from("\(place)/permissions") }
            ),
            ("contexts", registration.flatMap { contexts($0.contexts)?.from("\(place)/contexts") }),
            (
                "integration_types",
                registration.map { JSONText.array($0.installations.map(installation)).from("\(place)/installs") }
            ),
            ("nsfw", registration?.isAgeRestricted == true ? JSONText.boolean(true).from("\(place)/nsfw") : nil),
        ]).from(place)
    }

    /// A set of permissions as the number of its bits (topics/permissions). Discord's OpenAPI document takes no text in
    /// requests, although it answers with one.
    private static func bits(of permissions: [Permission]) -> Int {
        permissions.reduce(into: 0) { $0 |= 1 << $1.bit }
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
        let place = command.origin.pointer
        if !command.commands.isEmpty {
            return JSONText.array(command.commands.map(subcommand)).from("\(place)/commands")
        }
        if command.options.isEmpty { return nil }
        return JSONText.array(command.options.map { OptionPayload(option: $0, bot: bot).json }).from("\(place)/options")
    }

    private func subcommand(_ command: Command) -> JSONText {
        let place = command.origin.pointer
        return .object([
            ("type", .integer(command.commands.isEmpty ? 1 : 2)),
            ("name", bot.written(command.name, at: "\(place)/name", isKey: command.kind == .slash)),
            ("name_localizations", localizations(command.name)),
            ("description", command.description.map { bot.written($0, at: "\(place)/description") }),
            ("description_localizations", command.description.flatMap(localizations)),
            ("options", options(of: command)),
        ]).from(place)
    }

    private func localizations(_ phrase: Phrase) -> JSONText? { bot.localizations(phrase) }
}
