internal import BotSchema

/// What a use of a view's controls does: re-checks everything, asks where the document says so, and acts.
struct PressCode {
    let view: View
    let bot: Bot

    private var type: String { Names.type(view.name) }
    private var table: Table { bot.table(view.table) }
    private var components: [Component] { view.controls }
    private var hasConditions: Bool { components.contains { !$0.conditions.isEmpty } }
    private var rules: ControlRules { ControlRules(view: view, bot: bot) }
    private var denied: String { "return .text(\(bot.swift(view.denied ?? StandardText.denied.phrase)))" }

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
            rules.writePermission(&lines)
        }
        if components.contains(where: { $0.action.effects.contains(where: \.isInDatabase) }) {
            lines.line()
            rules.writeCurrent(&lines)
        }
        if hasConditions {
            lines.line()
            rules.writeOffer(&lines)
        }
        if components.contains(where: { $0.action.confirm != nil }) {
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
        let seeing = RuleCode(view.allow, table: table, in: bot)
        lines.openGuard(["\(seeing.callPrefix)maySee\(type)(record, in: context)"]) { $0.line(denied) }
        lines.line("if id.isPageTurn { return try await present(panel, page: id.page, in: context) }")
        guard !components.isEmpty else { return lines.line(outdated) }
        let control = Names.control(view.name)
        lines.openGuard(["let control = \(control)(id.control(choosing: values))"]) { $0.line(outdated) }
        lines.openGuard(["\(rules.callPrefix)mayUse(control, of: record, in: context)"]) { lines in
            lines.line("return .text(\(bot.swift(StandardText.denied.phrase)))")
        }
        if hasConditions {
            lines.openGuard(["try context.database.read({ try offers(control, of: record, in: context, $0) })"]) {
                $0.line(outdated)
            }
        }
        guard components.contains(where: { $0.action.confirm != nil }) else { return }
        lines.openSwitch("id.step") { lines in
            lines.line("case .press:")
            lines.indented { lines in
                lines.openBlock("if let question = question(before: control, in: language)") { lines in
                    lines.list(
                        "return .question(",
                        [
                            "question", "id.with(control.id)", "confirm: \(bot.swift(StandardText.confirm.phrase))",
                            "cancel: \(bot.swift(StandardText.cancel.phrase))",
                        ])
                }
            }
            lines.line("case .cancel: return .replacement(\(bot.swift(StandardText.cancelled.phrase)))")
            lines.line("case .confirm: break")
        }
    }

    private func writeEffect(of component: Component, _ lines: inout LineWriter) {
        let control = ControlCode(component, of: view, in: bot)
        lines.line("// " + component.origin.pointer)
        lines.line("case .\(control.name)\(control.type == nil ? "" : "(let value)"):")
        lines.indented { lines in
            let cooldown = CooldownCode(
                cooldown: component.action.cooldown, name: "\(view.name).\(component.name)", bot: bot)
            cooldown.write(&lines) { ActionCode(component.action, at: site(of: component)).write(&$0) }
        }
    }

    private func site(of component: Component) -> ActionSite {
        var site = ActionSite(
            bot: bot, record: table, panel: "panel",
            current: { name, isFirst, lines in
                // Later transactions come after what the action itself has changed.
                let isAsked = isFirst && !component.conditions.isEmpty
                let binding = name == "_" && !isAsked ? "_" : "let record"
                lines.line("\(binding) = try current(record, for: control, in: context, connection)")
                guard isAsked else { return }
                lines.openGuard(["try offers(control, of: record, in: context, connection)"]) {
                    $0.line("throw Refusal.outdated(panel)")
                }
            },
            step: "id.step"
        ) { notice, _ in
            let said = notice.map { ["notice: \($0)"] } ?? []
            return CallCode(
                function: "try await present(", arguments: ["panel", "page: id.page"] + said + ["in: context"])
        }
        site.chosen = component.kind.query.map(bot.query)
        site.place = "id"
        switch component.kind {
        case .enumerationButtons(let name), .enumerationSelect(let name): site.control = .enumeration(name)
        case .modelButtons, .modelSelect: site.control = .model
        case .entitySelect: site.control = .snowflake
        case .button: if component.action.toggledColumn != nil { site.control = .boolean }
        case .link, .queryButtons, .querySelect: break
        }
        return site
    }

    private func writeQuestions(_ lines: inout LineWriter) {
        lines.documentation("What to ask before the control's effect; nil where nothing is asked.")
        let control = Names.control(view.name)
        let parameters = ["before control: \(control)", "in language: Language"]
        lines.openBlock("private func question(", parameters, ") -> String?") { lines in
            lines.openSwitch("control") { lines in
                for component in components {
                    guard let confirm = component.action.confirm else { continue }
                    lines.caseLine([".\(Names.bare(component.name))"], bot.swift(confirm))
                }
                let others = components.filter { $0.action.confirm == nil }.map { "." + Names.bare($0.name) }
                if !others.isEmpty { lines.caseLine(others, "nil") }
            }
        }
    }
}

/// Asks the hand-written functions for the lists that a query needs, unless nothing could come of them.
func writeLists(of query: QueryCode, _ bot: Bot, _ lines: inout LineWriter) {
    for function in query.functions {
        let name = Names.declared(function.name)
        let conditions = (query.query.condition.prerequisites(of: function) ?? []).map {
            "context.actor.\(Names.bare($0))"
        }
        let call = "functions.\(Names.bare(function.name))(in: context)"
        lines.line(
            conditions.isEmpty
                ? "let \(name) = try await \(call)"
                : "let \(name) = try await \(conditions.joined(separator: " && ")) ? \(call) : []")
    }
}
