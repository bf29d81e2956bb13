internal import BotSchema

/// `Commands.swift`: what registers the commands, and what each does.
enum CommandsFile {
    static func write(_ input: GeneratorInput, _ lines: inout LineWriter) {
        let bot = input.bot
        lines.line()
        let offers = bot.leaves.contains { $0.options.contains { $0.autocomplete != nil } }
        let access = offers ? "public" : "internal"
        lines.lines(["\(access) import BotRuntime", "internal import Database", "\(access) import Discord"])
        for command in bot.leaves where !command.options.isEmpty {
            lines.line()
            OptionsCode(command: command, bot: bot).write(&lines)
        }
        lines.line()
        lines.openBlock("extension GeneratedBot") { lines in
            lines.documentation("What registers the commands: a JSON array for Discord.", "/commands")
            lines.line("public nonisolated static let commandPayload =")
            lines.indented { DatabaseSchemaFile.textBlock(Generator.payload(bot), "", &$0) }
            lines.line()
            lines.documentation("Where in the document each part of the payload comes from.", "/commands")
            lines.line("public nonisolated static let commandSources =")
            lines.indented { DatabaseSchemaFile.textBlock(Generator.payloadSources(bot), "", &$0) }
            lines.line()
            lines.documentation("A use of a command, which may be one that the bot no longer has.")
            let parameters = ["_ invocation: CommandInvocation", "in context: Context"]
            lines.openBlock("func run(", parameters, ") async throws -> Answer") { lines in
                lines.openSwitch("(invocation.kind, invocation.name)") { lines in
                    for command in bot.commands {
                        let name = SwiftLiteral.string(bot.words(command.name))
                        lines.caseLine(
                            ["(.\(command.runtimeKind), \(name))"],
                            "try await \(command.functionName)(invocation, in: context)")
                    }
                    lines.line("default: try await outdated(nil, in: context)")
                }
            }
            DeferralCode(bot: bot).writeCommands(&lines)
            for command in bot.commands { write(command, of: bot, &lines) }
            CompletionsCode(bot: bot).write(&lines)
        }
    }

    private static func write(_ command: Command, of bot: Bot, _ lines: inout LineWriter) {
        lines.line()
        guard !command.commands.isEmpty else { return CommandCode(command: command, bot: bot).write(&lines) }
        lines.documentation(command.origin.pointer)
        lines.openBlock("private func \(command.functionName)(", CommandCode.parameters, ") async throws -> Answer") {
            lines in
            lines.openSwitch("invocation.path") { lines in
                for leaf in command.leaves {
                    let path = leaf.path.dropFirst().map(SwiftLiteral.string).joined(separator: ", ")
                    lines.caseLine(["[\(path)]"], "try await \(leaf.functionName)(invocation, in: context)")
                }
                lines.line("default: try await outdated(nil, in: context)")
            }
        }
        for leaf in command.leaves {
            lines.line()
            CommandCode(command: leaf, bot: bot).write(&lines)
        }
    }
}

extension Command {
    /// What the command and its parents are called together: `/todo add` is `TodoAdd`.
    var typeName: String { Names.type(path.joined(separator: "_")) }
    /// The function that answers it.
    var functionName: String { "run" + typeName }
    /// What the runtime calls its kind.
    var runtimeKind: String {
        switch kind {
        case .slash: "chatInput"
        case .user: "user"
        case .message: "message"
        }
    }
    /// The type of its options.
    var optionsType: String { typeName + "Options" }
}
