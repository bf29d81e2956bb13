internal import BotHost
internal import Discord
internal import JSON

extension BotProgram {
    var commandsCommands: [Subcommand] { [commandsDiff, commandsRegister, commandsList, commandsClear] }

    private var commandsDiff: Subcommand {
        Subcommand(
            name: "commands diff", summary: "Shows how the commands that Discord has differ from the schema's.",
            details: """
                A line each: + what Discord lacks, - what it has for nothing, ~ what is different, with its place inside
                of the command. What Discord fills in or orders by itself is no difference. Exit codes: 0 whether or not
                something differs (unless --exit-code is given), 1 it failed, 2 it was called wrongly.
                """,
            options: [
                guild, json, color, Subcommand.Option(name: "--exit-code", text: "End with 1 if something differs"),
                envFile,
            ]
        ) { arguments in
            withRegistry(arguments) { registry in
                let difference = try await registry.difference()
                show(difference, arguments)
                return arguments.has("--exit-code") && !difference.isEmpty ? 1 : 0
            }
        }
    }

    private var commandsRegister: Subcommand {
        Subcommand(
            name: "commands register", summary: "Gives Discord the schema's commands, if something differs.",
            details: """
                One request replaces all commands. What Discord refuses is shown with the place in the document that
                caused it, and then nothing is registered: exit code 1.
                """,
            options: [
                guild,
                Subcommand.Option(
                    name: "--only", value: "NAME", text: "This command alone; the others stay as they are"),
                Subcommand.Option(name: "--dry-run", text: "Show what would change, and change nothing"), json, color,
                envFile,
            ]
        ) { arguments in
            withRegistry(arguments) { registry in try await register(with: registry, arguments) }
        }
    }

    private var commandsList: Subcommand {
        Subcommand(
            name: "commands list", summary: "Lists the commands that Discord has.", options: [guild, json, envFile]
        ) { arguments in
            withRegistry(arguments) { registry in
                let commands = try await registry.registered()
                if arguments.has("--json") {
                    emit(JSON(commands).text)
                } else if commands.isEmpty {
                    emit(nothingRegistered)
                } else {
                    emit(commands.map(CommandWords.title).joined(separator: "\n"))
                }
                return 0
            }
        }
    }

    private var commandsClear: Subcommand {
        Subcommand(
            name: "commands clear", summary: "Takes all commands away from Discord; asks first.",
            details: "Where nobody can be asked, because standard input is no terminal, it wants --yes: exit code 2.",
            options: [guild, Subcommand.Option(name: "--yes", text: "Do not ask"), envFile]
        ) { arguments in
            withRegistry(arguments) { registry in
                let registered = try await registry.registered()
                let difference = CommandComparison.difference(local: [], remote: registered)
                guard !difference.isEmpty else {
                    emit(nothingRegistered)
                    return 0
                }
                let count = difference.removed.count
                let question = "Take \(count == 1 ? "one command" : "\(count) commands") away from Discord?"
                switch arguments.has("--yes") ? true : Question.ask(question) {
                case true: break
                case false:
                    emit("Nothing was changed.")
                    return 1
                case nil:
                    complain("nobody can be asked here: standard input is no terminal; say --yes")
                    return 2
                }
                try await registry.clear(keeping: difference.kept)
                emit("Discord has no commands of this bot here any more.")
                return 0
            }
        }
    }

    // MARK: What they share

    private var nothingRegistered: String { "Discord has no commands of this bot here." }

    private var guild: Subcommand.Option {
        .init(name: "--guild", value: "ID", text: "The commands of one server instead of the global ones")
    }
    private var json: Subcommand.Option { .init(name: "--json", text: "Print JSON, for programs") }
    private var color: Subcommand.Option {
        .init(
            name: "--color", value: "WHEN",
            text: "always, never, or auto: on a terminal, unless NO_COLOR is set (the default)")
    }
}
