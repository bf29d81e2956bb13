internal import BotSchema

/// One command: finds its row, checks who asks, sets what the options name, and shows the view.
struct CommandCode {
    let command: Command
    let bot: Bot

    static let parameters = ["_ invocation: CommandInvocation", "in context: Context"]

    private var table: Table? { command.target.map { bot.table($0.table) } }
    private var view: View? { command.view.map(bot.view) }

    func write(_ lines: inout LineWriter) {
        lines.documentation(command.origin.pointer)
        lines.openBlock("private func \(command.functionName)(", Self.parameters, ") async throws -> Answer") { lines in
            lines.declaring("language", "let language = context.language") { lines in
                if !command.options.isEmpty { lines.line("let options = try \(command.optionsType)(invocation)") }
                if let target = command.target {
                    TargetCode(target: target, command: command, bot: bot).write(&lines)
                }
                if let view, let table {
                    let rules = RuleCode(view.allow, table: table, in: bot)
                    lines.openGuard(["\(rules.callPrefix)maySee\(Names.type(view.name))(record, in: context)"]) {
                        $0.line("return .text(\(bot.swift(view.denied ?? StandardText.denied.phrase)))")
                    }
                }
                writeAnswer(&lines)
            }
        }
    }

    /// The options that set a column of the target.
    private var changing: [OptionCode] {
        command.options.filter { $0.binding?.table == table?.name && $0.binding != nil }
            .map { OptionCode($0, in: bot) }
    }

    private func writeAnswer(_ lines: inout LineWriter) {
        let delivery = ".message(isEphemeral: \(command.isEphemeral))"
        let shown = view.map { "Panel.\(Names.bare($0.name))(record.key)" }
        guard let table, !changing.isEmpty else {
            let answer = shown.map { "present(\($0), as: \(delivery), in: context)" } ?? "outdated(nil, in: context)"
            return lines.line("return try await \(answer)")
        }
        writePermissions(of: changing.map(\.option), table, &lines)
        writeChanges(of: table, &lines)
        let panel = shown ?? "fallback(for: nil, in: context)"
        lines.list(
            "return try await change(", ["record", "changes", "then: \(panel)", "as: \(delivery)", "in: context"])
    }

    private func writeChanges(of table: Table, _ lines: inout LineWriter) {
        let always = changing.filter { $0.option.isRequired }
        let others = changing.filter { !$0.option.isRequired }
        let list = always.map { ".\($0.column?.property ?? "")(options.\($0.expression()))" }.joined(separator: ", ")
        lines.line("\(others.isEmpty ? "let" : "var") changes: [\(Names.row(table.name)).Change] = [\(list)]")
        for option in others {
            guard let column = option.column else { continue }
            if column.column.isNullable {
                lines.openBlock("if invocation.gives([\(SwiftLiteral.string(option.option.name))])") {
                    $0.line("changes.append(.\(column.property)(options.\(option.expression())))")
                }
            } else {
                lines.openBlock("if let value = options.\(option.expression())") {
                    $0.line("changes.append(.\(column.property)(value))")
                }
            }
        }
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
}
