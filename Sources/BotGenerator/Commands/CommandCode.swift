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
                lines.beginning(reading) { writeBody(&$0) }
            }
        }
    }

    /// Reads the options, also where only a hand-written function looks at them: they are checked.
    private func reading(_ body: Substring) -> String? {
        guard !command.options.isEmpty else { return nil }
        let isUsed = body.contains("options.") || body.contains("options: options")
        return "\(isUsed ? "let options" : "_") = try \(command.optionsType)(invocation)"
    }

    private func writeBody(_ lines: inout LineWriter) {
        if let target = command.target { TargetCode(target: target, command: command, bot: bot).write(&lines) }
        if let view, let table {
            let rules = RuleCode(view.allow, table: table, in: bot)
            lines.openGuard(["\(rules.callPrefix)maySee\(Names.type(view.name))(record, in: context)"]) {
                $0.line("return .text(\(bot.swift(view.denied ?? StandardText.denied.phrase)))")
            }
        }
        if command.action.usesTarget, command.target?.row.isFunction != true {
            lines.openGuard(["let target = invocation.targetID"]) {
                $0.line("return try await outdated(nil, in: context)")
            }
        }
        writeAnswer(&lines)
    }

    /// The options that set a column of the target.
    private var changing: [OptionCode] {
        command.options.filter { $0.binding?.table == table?.name && $0.binding != nil }
            .map { OptionCode($0, in: bot) }
    }

    private func writeAnswer(_ lines: inout LineWriter) {
        writePermission(&lines)
        let name = command.path.joined(separator: "_")
        CooldownCode(cooldown: command.action.cooldown, name: name, bot: bot).write(&lines, body: writeEffects)
    }

    private func writeEffects(_ lines: inout LineWriter) {
        if !changing.isEmpty, let table {
            writePermissions(of: changing.map(\.option), table, &lines)
            writeChanges(of: table, &lines)
        }
        guard command.action.effects.isEmpty, command.action.reply == nil, let view, table != nil else {
            return ActionCode(command.action, at: site).write(&lines)
        }
        let panel = "Panel.\(Names.bare(view.name))(record.key)"
        let delivery = "as: \(delivery)"
        if changing.isEmpty { return lines.line("return try await present(\(panel), \(delivery), in: context)") }
        lines.list("return try await change(", ["record", "changes", "then: \(panel)", delivery, "in: context"])
    }

    private var delivery: String { ".message(isEphemeral: \(command.isEphemeral))" }
    private var rules: RuleCode { RuleCode(command.action.allow, table: table, in: bot) }

    /// Asks who may use the command at all.
    private func writePermission(_ lines: inout LineWriter) {
        guard !command.action.allow.isEmpty, rules.conditions != ["true"] else { return }
        rules.writeGuard("return .text(\(bot.swift(StandardText.denied.phrase)))", &lines)
    }

    // MARK: Effects

    private var site: ActionSite {
        var site = ActionSite(bot: bot, record: table, panel: "nil") { [self] notice, rows in
            answer(notice, rows)
        }
        if let row = shownRow { site.answerUses = [row] }
        if !changing.isEmpty { site.changes = "changes" }
        if table != nil { site.current = { [self] name, _, lines in writeCurrent(name, &lines) } }
        for option in command.options {
            let code = OptionCode(option, in: bot)
            for property in [nil] + Command.Option.Property.allCases.map(Optional.some) {
                guard let type = option.valueType(of: property) else { continue }
                let name = option.name + (property.map { ".\($0.rawValue)" } ?? "")
                site.options[name] = GivenCode(
                    expression: "options.\(code.expression(of: property))", type: type,
                    isOptional: code.isOptional || (option.type == .attachment && property == .type))
            }
        }
        return site
    }

    /// The row that the command's view shows.
    private var shownRow: Value.Row? {
        guard let view else { return nil }
        if view.table == table?.name { return .record }
        return command.action.insertedTables.last == view.table ? .created : .actor
    }

    private func answer(_ notice: String?, _ rows: RowNames) -> CallCode {
        guard let view, let row = shownRow else {
            return CallCode(
                function: ".sentence(", arguments: [notice ?? "\"\"", "isEphemeral: \(command.isEphemeral)"])
        }
        let said = notice.map { ["notice: \($0)"] } ?? []
        return CallCode(
            function: "try await present(",
            arguments: ["Panel.\(Names.bare(view.name))(\(rows[row]).key)"] + said + ["as: \(delivery)", "in: context"])
    }

    /// Finds the row again in the transaction, and asks once more who may.
    private func writeCurrent(_ name: String, _ lines: inout LineWriter) {
        guard let table else { return }
        let asks = !rules.isAsync && !command.action.allow.isEmpty && rules.conditions != ["true"]
        let found = "try \(Names.row(table.name)).find(record.key, in: connection)"
        let gone = command.target?.missing.map { "Refusal.text(\(bot.swift($0)))" } ?? "Refusal.outdated(nil)"
        lines.openGuard([asks || name != "_" ? "let record = \(found)" : "\(found) != nil"]) {
            $0.line("throw \(gone)")
        }
        guard asks else { return }
        lines.openGuard([rules.conditions.joined(separator: " || ")]) {
            $0.line("throw Refusal.text(\(bot.swift(StandardText.denied.phrase)))")
        }
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
