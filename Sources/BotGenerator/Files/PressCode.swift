internal import BotSchema

/// What a use of a view's controls does: re-checks everything, asks where the document says so, and acts.
struct PressCode {
    let view: View
    let bot: Bot

    private var type: String { Names.type(view.name) }
    private var table: Table { bot.table(view.table) }
    private var components: [Component] { Array(view.rows.joined()) }
    private var denied: String { "return .text(\(bot.swift(view.denied ?? PanelText.denied.phrase)))" }

    func write(_ lines: inout LineWriter) {
        lines.documentation("A use of a control in a panel of `\(view.name)`.", view.origin.pointer + "/rows")
        let parameters = ["_ id: ComponentID", "_ values: [String]", "in context: Context"]
        lines.openBlock("private func press\(type)(", parameters, ") async throws -> Answer") { lines in
            lines.declaring("language", "let language = context.language") { lines in
                writeChecks(&lines)
                guard !components.isEmpty else { return }
                lines.openSwitch("control") { lines in
                    for component in components { writeEffect(of: component, &lines) }
                }
            }
        }
        if !components.isEmpty {
            lines.line()
            writePermission(&lines)
        }
        if components.contains(where: { $0.confirm != nil }) {
            lines.line()
            writeQuestions(&lines)
        }
    }

    private func writeChecks(_ lines: inout LineWriter) {
        let row = Names.row(view.table)
        let key = table.singleKey.map { ColumnCode($0, in: bot).plainType } ?? "Int64"
        let outdated = "return try await outdated(panel, in: context)"
        lines.openGuard(["let key = \(key)(controlText: id.record)"]) { lines in
            lines.line("return try await outdated(nil, in: context)")
        }
        lines.line("let panel = Panel.\(Names.bare(view.name))(key)")
        lines.openGuard(["let record = try context.database.read({ try \(row).find(key, in: $0) })"]) { lines in
            lines.line(outdated)
        }
        let rules = RuleCode(view.allow, table: table, in: bot)
        lines.openGuard(["\(rules.callPrefix)maySee\(type)(record, in: context)"]) { $0.line(denied) }
        lines.line("if id.isPageTurn { return try await present(panel, page: id.page, in: context) }")
        guard !components.isEmpty else { return lines.line(outdated) }
        let control = Names.control(view.name)
        lines.openGuard(["let control = \(control)(id.control(choosing: values))"]) { $0.line(outdated) }
        lines.openGuard(["\(permission.callPrefix)mayUse(control, of: record, in: context)"]) { lines in
            lines.line("return .text(\(bot.swift(PanelText.denied.phrase)))")
        }
        guard components.contains(where: { $0.confirm != nil }) else { return }
        lines.openSwitch("id.step") { lines in
            lines.line("case .press:")
            lines.indented { lines in
                lines.openBlock("if let question = question(before: control, in: language)") { lines in
                    lines.list(
                        "return .question(",
                        [
                            "question", "id.with(control.id)", "confirm: \(bot.swift(PanelText.confirm.phrase))",
                            "cancel: \(bot.swift(PanelText.cancel.phrase))",
                        ])
                }
            }
            lines.line("case .cancel: return .replacement(\(bot.swift(PanelText.cancelled.phrase)))")
            lines.line("case .confirm: break")
        }
    }

    // MARK: Effects

    private func writeEffect(of component: Component, _ lines: inout LineWriter) {
        let control = ControlCode(component, of: view, in: bot)
        lines.line("// " + component.origin.pointer)
        switch component.effect {
        case .toggle(let column), .set(let column):
            lines.line("case .\(control.name)(let value):")
            lines.indented { writeChange(column, component, &$0) }
        case .call(let use):
            let isPlain = control.type == nil
            lines.line("case .\(control.name)\(isPlain ? "" : "(let value)"):")
            lines.indented { writeCall(use, component, &$0) }
        }
    }

    private func writeChange(_ column: String, _ component: Component, _ lines: inout LineWriter) {
        let change = "[.\(Names.bare(column))(value)]"
        let arguments = ["record", change, "then: panel", "page: id.page", "in: context"]
        guard !component.requirements.isEmpty else { return lines.list("return try await change(", arguments) }
        lines.list("return try await change(", arguments, ") { record in")
        lines.indented { lines in
            for requirement in component.requirements { writeRequirement(requirement, column, &lines) }
            lines.line("return nil")
        }
        lines.line("}")
    }

    private func writeRequirement(
        _ requirement: Component.Requirement, _ column: String, _ lines: inout LineWriter
    ) {
        let given = ColumnCode(table.column(column), in: bot).value(requirement.value)
        lines.openBlock("if value == \(given), record.\(Names.bare(requirement.column)) == nil") { lines in
            lines.line("return \(bot.swift(requirement.otherwise))")
        }
    }

    private func writeCall(_ use: FunctionUse, _ component: Component, _ lines: inout LineWriter) {
        var arguments = "record"
        if case .querySelect(let query, _, _, _, _) = component.kind {
            writeChoice(query, &lines)
            arguments = "chosen, from: record"
        }
        lines.line("let reply = try await functions.\(Names.bare(use.name))(\(arguments), in: context)")
        lines.line("return try await settle(reply, id.step, in: context)")
    }

    /// Binds `chosen`, the row that was chosen if the person may still choose it.
    private func writeChoice(_ query: String, _ lines: inout LineWriter) {
        let code = QueryCode(bot.query(query), in: bot)
        writeLists(of: code, bot, &lines)
        lines.line("let chosen = try context.database.read { connection in")
        lines.indented { lines in
            let arguments = ["having: value"] + code.call + ["in: connection"]
            lines.list("try Queries.\(Names.bare(query))(", arguments)
        }
        lines.line("}")
        lines.line("guard let chosen else { return try await outdated(panel, in: context) }")
    }

    // MARK: Rules

    private var permission: RuleCode {
        let all = components.map { RuleCode($0.allow, table: table, in: bot) }
        return all.first { $0.isAsync } ?? all.first ?? RuleCode([], table: table, in: bot)
    }

    private func writePermission(_ lines: inout LineWriter) {
        lines.documentation("Whether the person who acts may use the control.", view.origin.pointer + "/rows")
        let row = Names.row(view.table)
        let groups = components.reduce(into: [(rules: RuleCode, names: [String])]()) { groups, component in
            let rules = RuleCode(component.allow, table: table, in: bot)
            if let index = groups.firstIndex(where: { $0.rules == rules }) {
                groups[index].names.append(Names.bare(component.name))
            } else {
                groups.append((rules, [Names.bare(component.name)]))
            }
        }
        let hasStatements = groups.contains { $0.rules.conditions.count > 1 }
        lines.openBlock(
            "private func mayUse(",
            ["_ control: \(Names.control(view.name))", "of record: \(row)", "in context: Context"],
            ")\(permission.effects) -> Bool"
        ) { lines in
            lines.openSwitch("control") { lines in
                for group in groups {
                    lines.line("case \(group.names.map { "." + $0 }.joined(separator: ", ")):")
                    lines.indented { group.rules.writeBody(isAlone: !hasStatements, &$0) }
                }
            }
        }
    }

    private func writeQuestions(_ lines: inout LineWriter) {
        lines.documentation("What to ask before the control's effect; nil where nothing is asked.")
        let control = Names.control(view.name)
        let parameters = ["before control: \(control)", "in language: Language"]
        lines.openBlock("private func question(", parameters, ") -> String?") { lines in
            lines.openSwitch("control") { lines in
                for component in components {
                    guard let confirm = component.confirm else { continue }
                    lines.line("case .\(Names.bare(component.name)): \(bot.swift(confirm))")
                }
                let others = components.filter { $0.confirm == nil }.map { "." + Names.bare($0.name) }
                if !others.isEmpty { lines.line("case \(others.joined(separator: ", ")): nil") }
            }
        }
    }
}

/// Asks the hand-written functions for the lists that a query needs, unless nothing could come of them.
func writeLists(of query: QueryCode, _ bot: Bot, _ lines: inout LineWriter) {
    for function in query.functions {
        let name = Names.bare(function.name)
        let conditions = (query.query.condition.prerequisites(of: function) ?? []).map {
            "context.actor.\(Names.bare($0))"
        }
        let call = "functions.\(name)(in: context)"
        lines.line(
            conditions.isEmpty
                ? "let \(name) = try await \(call)"
                : "let \(name) = try await \(conditions.joined(separator: " && ")) ? \(call) : []")
    }
}
