internal import BotSchema

/// Who may use the controls of a view, as the functions that ask before an action and again in its transaction.
struct ControlRules {
    let view: View
    let bot: Bot

    private struct Group {
        var rules: RuleCode
        var names: [String]
        var patterns: [String] { names.map { "." + $0 } }
    }

    private var table: Table { bot.table(view.table) }
    private var row: String { Names.row(view.table) }
    private var control: String { Names.control(view.name) }
    private var seeing: RuleCode { RuleCode(view.allow, table: table, in: bot) }

    private var groups: [Group] {
        view.controls.reduce(into: []) { groups, component in
            let rules = RuleCode(component.action.allow, table: table, in: bot)
            if let index = groups.firstIndex(where: { $0.rules == rules }) {
                groups[index].names.append(Names.bare(component.name))
            } else {
                groups.append(Group(rules: rules, names: [Names.bare(component.name)]))
            }
        }
    }

    private var isAsync: Bool { groups.contains { $0.rules.isAsync } }
    /// What stands before a call of `mayUse`.
    var callPrefix: String { isAsync ? "try await " : "" }

    /// `mayUse`, which answers before anything is done.
    func writePermission(_ lines: inout LineWriter) {
        lines.documentation("Whether the person who acts may use the control.", view.origin.pointer + "/rows")
        let groups = groups
        let hasStatements = groups.contains { $0.rules.conditions.count > 1 }
        lines.openBlock(
            "private \(isAsync ? "" : "nonisolated ")func mayUse(",
            ["_ control: \(control)", "of record: \(row)", "in context: Context"],
            ")\(isAsync ? " async throws" : "") -> Bool"
        ) { lines in
            lines.openSwitch("control") { lines in
                for group in groups {
                    lines.caseLabel(group.patterns)
                    lines.indented { group.rules.writeBody(isAlone: !hasStatements, &$0) }
                }
            }
        }
    }

    /// `current`, which finds the row in a transaction and asks again what depends on it. What hand-written functions
    /// decide has been asked before.
    func writeCurrent(_ lines: inout LineWriter) {
        lines.documentation("The row as it is in the transaction, if the control may still be used.")
        lines.openBlock(
            "private nonisolated func current(",
            ["_ record: \(row)", "for control: \(control)", "in context: Context", "_ connection: Connection"],
            ") throws -> \(row)"
        ) { lines in
            lines.openGuard(["let record = try \(row).find(record.key, in: connection)"]) { lines in
                lines.line("throw Refusal.outdated(.\(Names.bare(view.name))(record.key))")
            }
            lines.declaring("language", "let language = context.language") { lines in
                let denied = bot.swift(view.denied ?? StandardText.denied.phrase)
                if !seeing.isAsync, seeing.conditions != ["true"] {
                    lines.openGuard(["maySee\(Names.type(view.name))(record, in: context)"]) {
                        $0.line("throw Refusal.text(\(denied))")
                    }
                }
                writeUse(&lines)
            }
            lines.line("return record")
        }
    }

    /// `offers`, which asks whether the panel of the row would have the control now, and have it enabled.
    ///
    /// It asks also for the person as they are now: what they did before may have changed it.
    func writeOffer(_ lines: inout LineWriter) {
        let others = view.controls.filter(\.conditions.isEmpty).map { "." + Names.bare($0.name) }
        lines.documentation(
            "Whether the row's panel would have the control now, and enabled.", view.origin.pointer + "/rows")
        lines.openBlock(
            "private nonisolated func offers(",
            ["_ control: \(control)", "of record: \(row)", "in context: Context", "_ connection: Connection"],
            ") throws -> Bool"
        ) { lines in
            if view.controls.flatMap(\.conditions).contains(where: { $0.asksActor(besides: bot.actor.idColumn) }) {
                let actor = Names.row(bot.actor.table)
                lines.line("var context = context")
                lines.line("context.actor = try \(actor).find(context.actor.key, in: connection) ?? context.actor")
            }
            lines.openSwitch("control") { lines in
                for component in view.controls where !component.conditions.isEmpty {
                    let code = ConditionCode(
                        .all(component.conditions.flatMap(\.parts)), of: table, row: "record", in: bot)
                    lines.line("case .\(Names.bare(component.name)):")
                    lines.indented { lines in
                        for lookup in code.lookups { lookup.write(&lines) }
                        lines.all("return ", of: code.conditions)
                    }
                }
                if !others.isEmpty { lines.caseLine(others, "return true") }
            }
        }
    }

    private func writeUse(_ lines: inout LineWriter) {
        let refusal = "throw Refusal.text(\(bot.swift(StandardText.denied.phrase)))"
        let groups = groups
        if groups.allSatisfy({ $0.rules.isAsync || $0.rules.conditions == ["true"] }) { return }
        guard isAsync else {
            return lines.openGuard(["mayUse(control, of: record, in: context)"]) { $0.line(refusal) }
        }
        lines.openSwitch("control") { lines in
            for group in groups {
                lines.caseLabel(group.patterns)
                lines.indented { lines in
                    guard !group.rules.isAsync, group.rules.conditions != ["true"] else { return lines.line("break") }
                    lines.openGuard([group.rules.conditions.joined(separator: " || ")]) { $0.line(refusal) }
                }
            }
        }
    }
}
