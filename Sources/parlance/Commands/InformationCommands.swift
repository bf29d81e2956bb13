internal import Bot
internal import BotRuntime
internal import Database

extension Subcommand {
    static let settings = Subcommand(
        name: "settings", summary: "Lists every setting: what it is for, its default, and what it is now.",
        options: [
            envFile, Option(name: "--example", text: "Print a file for --env-file to fill in instead"),
        ]
    ) { arguments in
        do {
            let source = try settingsSource(arguments)
            emit(
                arguments.has("--example")
                    ? SettingsTable.exampleFile(Settings.descriptions)
                    : SettingsTable.text(Settings.descriptions, source))
            return 0
        } catch {
            complain("\(error)")
            return 1
        }
    }

    static let version = Subcommand(name: "version", summary: "Prints the program's version.") { _ in
        let schema = GeneratedBot.databaseSchema
        emit("parlance 0.1.0, schema '\(schema.name)' revision \(schema.revision)")
        return 0
    }
}
