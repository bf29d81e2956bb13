internal import BotSchema

/// `Commands.swift`: what registers the commands, and what each does.
enum CommandsFile {
    static func write(_ input: GeneratorInput, _ lines: inout LineWriter) {
        let bot = input.bot
        lines.line()
        lines.lines(["internal import BotRuntime", "internal import Database", "internal import Discord"])
        lines.line()
        lines.openBlock("extension GeneratedBot") { lines in
            lines.documentation("What registers the commands: a JSON array for Discord.", "/commands")
            lines.line("public nonisolated static let commandPayload =")
            lines.indented { DatabaseSchemaFile.textBlock(Generator.payload(bot), "", &$0) }
            lines.line()
            lines.documentation("A use of a command, which may be one that the bot no longer has.")
            let parameters = ["_ invocation: CommandInvocation", "in context: Context"]
            lines.openBlock("func run(", parameters, ") async throws -> Answer") { lines in
                lines.openSwitch("(invocation.kind, invocation.name)") { lines in
                    for command in bot.commands {
                        let kind =
                            [Command.Kind.slash: "chatInput", .user: "user", .message: "message"][command.kind] ?? ""
                        let name = SwiftLiteral.string(bot.words(command.name))
                        lines.line(
                            "case (.\(kind), \(name)): try await run\(Names.type(command.key))(invocation, in: context)"
                        )
                    }
                    lines.line("default: try await outdated(nil, in: context)")
                }
            }
            for command in bot.commands {
                lines.line()
                CommandCode(command: command, bot: bot).write(&lines)
            }
        }
    }
}

/// One command: finds its row, checks who asks, sets what the options name, and shows the view.
private struct CommandCode {
    let command: Command
    let bot: Bot

    private var table: Table? { command.target.map { bot.table($0.table) } }
    private var view: View? { command.view.map(bot.view) }

    func write(_ lines: inout LineWriter) {
        lines.documentation(command.origin.pointer)
        let parameters = ["_ invocation: CommandInvocation", "in context: Context"]
        lines.openBlock(
            "private func run\(Names.type(command.key))(", parameters, ") async throws -> Answer"
        ) { lines in
            lines.declaring("language", "let language = context.language") { lines in
                writeTarget(&lines)
                if let view, let table {
                    let rules = RuleCode(view.allow, table: table, in: bot)
                    lines.openGuard(["\(rules.callPrefix)maySee\(Names.type(view.name))(record, in: context)"]) {
                        $0.line("return .text(\(bot.swift(view.denied ?? StandardText.denied.phrase)))")
                    }
                }
                writeOptions(&lines)
            }
        }
    }

    private var missing: String {
        guard let phrase = command.target?.missing else { return "return try await outdated(nil, in: context)" }
        return "return .text(\(bot.swift(phrase)))"
    }

    private func writeTarget(_ lines: inout LineWriter) {
        guard let target = command.target else { return }
        let read = "let record = try context.database.read({ try \(Names.row(target.table)).find(key, in: $0) })"
        switch target.row {
        case .actor: lines.line("let record = context.actor")
        case .actorColumn(let column):
            let column = bot.actorTable.column(column)
            let value = "context.actor.\(Names.bare(column.name))"
            if column.isNullable {
                lines.openGuard(["let key = \(value)", read]) { $0.line(missing) }
            } else {
                lines.line("let key = \(value)")
                lines.openGuard([read]) { $0.line(missing) }
            }
        case .function(let use):
            let name = Names.bare(use.name)
            if command.kind == .slash {
                lines.line("let found = try await functions.\(name)(in: context)")
            } else {
                lines.openGuard(["let target = invocation.targetID"]) { $0.line(missing) }
                lines.line("let found = try await functions.\(name)(target, in: context)")
            }
            lines.openGuard(["let key = found", read]) { $0.line(missing) }
        }
    }

    private func writeOptions(_ lines: inout LineWriter) {
        let delivery = ".message(isEphemeral: \(command.isEphemeral))"
        let shown = view.map { "Panel.\(Names.bare($0.name))(record.key)" }
        guard let table, !command.options.isEmpty else {
            let answer = shown.map { "present(\($0), as: \(delivery), in: context)" } ?? "outdated(nil, in: context)"
            return lines.line("return try await \(answer)")
        }
        writePermissions(of: command.options, table, &lines)
        lines.line("var changes: [\(Names.row(table.name)).Change] = []")
        for option in command.options {
            let code = ColumnCode(table.column(option.column), in: bot)
            lines.openBlock("if let value = try \(reading(option, code))") {
                $0.line("changes.append(.\(code.property)(value))")
            }
        }
        let panel = shown ?? "fallback(for: nil, in: context)"
        lines.list(
            "return try await change(", ["record", "changes", "then: \(panel)", "as: \(delivery)", "in: context"])
    }

    /// One check for all options of the same rules, before anything is changed.
    private func writePermissions(of options: [Command.Option], _ table: Table, _ lines: inout LineWriter) {
        let groups = options.reduce(into: [(rules: RuleCode, names: [String])]()) { groups, option in
            let rules = RuleCode(option.allow, table: table, in: bot)
            if let index = groups.firstIndex(where: { $0.rules == rules }) {
                groups[index].names.append(option.name)
            } else {
                groups.append((rules, [option.name]))
            }
        }
        for (index, group) in groups.enumerated() where group.rules.conditions != ["true"] {
            let names = group.names.map(SwiftLiteral.string).joined(separator: ", ")
            let denied = "return .text(\(bot.swift(StandardText.denied.phrase)))"
            if let negation = group.rules.negation {
                lines.openBlock("if invocation.gives([\(names)]), \(negation)") { $0.line(denied) }
            } else {
                let function = "mayGive" + (groups.count > 1 ? String(index + 1) : "")
                lines.openBlock("func \(function)()\(group.rules.effects) -> Bool") { group.rules.writeBody(&$0) }
                lines.openBlock("if invocation.gives([\(names)])") { lines in
                    lines.openGuard(["\(group.rules.callPrefix)\(function)()"]) { $0.line(denied) }
                }
            }
        }
    }

    private func reading(_ option: Command.Option, _ code: ColumnCode) -> String {
        var items = [SwiftLiteral.string(option.name)]
        func bound<Number>(_ label: String, _ number: Number?, _ literal: (Number) -> String) {
            if let number { items.append("\(label): \(literal(number))") }
        }
        let function: String
        switch code.column.type {
        case .integer:
            function = "integer"
            bound("minimum", option.minimum, SwiftLiteral.number)
            bound("maximum", option.maximum, SwiftLiteral.number)
        case .number:
            function = "number"
            bound("minimum", option.minimum, SwiftLiteral.number)
            bound("maximum", option.maximum, SwiftLiteral.number)
        case .text:
            function = code.column.isNullable ? "optionalText" : "text"
            bound("minimumLength", option.minimumLength, SwiftLiteral.integer)
            bound("maximumLength", option.maximumLength, SwiftLiteral.integer)
        case .boolean: function = "boolean"
        case .enumeration, .model:
            function = "choice"
            items.append("of: \(code.plainType).self")
        case .snowflake: function = "snowflake"
        case .time: function = "time"
        }
        return "invocation.\(function)(\(items.joined(separator: ", ")))"
    }
}
