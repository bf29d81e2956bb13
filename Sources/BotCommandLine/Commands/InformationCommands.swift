internal import BotHost
internal import BotRuntime
internal import Database

extension BotProgram {
    var settings: Subcommand {
        Subcommand(
            name: "settings", summary: "Lists every setting: what it is for, its default, and what it is now.",
            options: [
                envFile, Subcommand.Option(name: "--example", text: "Print a file for --env-file to fill in instead"),
            ]
        ) { arguments in
            do {
                let source = try settingsSource(arguments)
                emit(
                    arguments.has("--example")
                        ? SettingsTable.exampleFile(Hosted.Settings.descriptions)
                        : SettingsTable.text(Hosted.Settings.descriptions, source))
                return 0
            } catch {
                complain("\(error)")
                return 1
            }
        }
    }

    var version: Subcommand {
        Subcommand(name: "version", summary: "Prints the program's version.") { _ in
            let schema = Hosted.Definition.databaseSchema
            emit("\(name) 0.1.0, schema '\(schema.name)' revision \(schema.revision)")
            return 0
        }
    }
}
