internal import BotHost
internal import BotRuntime
internal import Discord
internal import EventLoop
internal import Glibc
internal import HTTPClient
internal import JSON

extension BotProgram {
    var commandsCommands: [Subcommand] {
        let guild = Subcommand.Option(
            name: "--guild", value: "ID", text: "The commands of one server instead of the global ones")
        return [
            Subcommand(
                name: "commands diff", summary: "Shows how the commands that Discord has differ from the schema's.",
                options: [guild, envFile]
            ) { arguments in
                withRegistry(arguments) { registry in
                    emit(describe(try await registry.difference()))
                    return 0
                }
            },
            Subcommand(
                name: "commands register", summary: "Gives Discord the schema's commands, if something differs.",
                options: [guild, envFile]
            ) { arguments in
                withRegistry(arguments) { registry in
                    let difference = try await registry.difference()
                    emit(describe(difference))
                    if !difference.isEmpty { try await registry.replace(with: registry.local) }
                    return 0
                }
            },
            Subcommand(
                name: "commands list", summary: "Lists the commands that Discord has.", options: [guild, envFile]
            ) { arguments in
                withRegistry(arguments) { registry in
                    let commands = try await registry.registered()
                    emit(
                        commands.isEmpty
                            ? "Discord has no commands of this bot here." : commands.map(title).joined(separator: "\n"))
                    return 0
                }
            },
            Subcommand(
                name: "commands clear", summary: "Takes all commands away from Discord; asks first.",
                options: [guild, Subcommand.Option(name: "--yes", text: "Do not ask"), envFile]
            ) { arguments in
                withRegistry(arguments) { registry in
                    let count = try await registry.registered().count
                    guard arguments.has("--yes") || isConfirmed("Take \(count) commands away from Discord?") else {
                        emit("Nothing was changed.")
                        return 1
                    }
                    try await registry.replace(with: [])
                    emit("Discord has no commands of this bot here any more.")
                    return 0
                }
            },
        ]
    }

    private func withRegistry(
        _ arguments: Arguments, _ use: @escaping @Sendable @LoopActor (CommandRegistry) async throws -> Int32
    ) -> Int32 {
        if let id = arguments["--guild"], Snowflake(id) == nil {
            complain("--guild takes a server's id, a number, not '\(id)'")
            return 2
        }
        let guild = arguments["--guild"].flatMap { Snowflake($0) }
        return withSettings(arguments) { settings in
            onLoop {
                do {
                    return try await use(
                        try await CommandRegistry(
                            payload: Hosted.Definition.commandPayload, settings: settings, guild: guild))
                } catch {
                    complain("\(error)")
                    return 1
                }
            }
        }
    }

    private func describe(_ difference: CommandDifference) -> String {
        if difference.isEmpty { return "Discord has the schema's commands." }
        let lines =
            difference.added.map { "+ \(title($0))" } + difference.changed.map { "~ \(title($0.local))" }
            + difference.removed.map { "- \(title($0))" }
        return lines.joined(separator: "\n")
    }

    private func title(_ command: JSON) -> String {
        let name = command["name"].string ?? "?"
        return switch command["type"].int ?? 1 {
        case 2: "\(name) (on a person)"
        case 3: "\(name) (on a message)"
        default: "/\(name) — \(command["description"].string ?? "")"
        }
    }

    private func isConfirmed(_ question: String) -> Bool {
        guard isatty(0) == 1 else {
            complain("nobody can be asked here; say --yes")
            return false
        }
        print("\(question) [y/N]", terminator: " ")
        return readLine()?.lowercased().hasPrefix("y") == true
    }
}
