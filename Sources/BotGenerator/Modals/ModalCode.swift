internal import BotSchema

/// One form: how it is opened, and what is done when it is sent.
struct ModalCode {
    let modal: Modal
    let bot: Bot

    private var table: Table? { modal.table.map(bot.table) }

    func write(_ lines: inout LineWriter) {
        writeOpening(&lines)
        lines.line()
        writeSubmission(&lines)
    }

    // MARK: Opening

    private func writeOpening(_ lines: inout LineWriter) {
        let record = table.map { ["for record: \(Names.row($0.name))"] } ?? []
        lines.documentation("Opens the form `\(modal.name)`.", modal.origin.pointer)
        lines.openBlock(
            "func \(modal.openFunction)(", record + ["from place: ComponentID? = nil", "in context: Context"],
            ") throws -> Answer"
        ) { lines in
            lines.declaring("language", "let language = context.language") { writeForm(&$0) }
        }
    }

    private func writeForm(_ lines: inout LineWriter) {
        cooldown.writeCheck(&lines)
        let rows = RowNames()
        let site = ActionSite(bot: bot, record: table, panel: "nil") { _, _ in CallCode(function: "", arguments: [])
        }
        let values = modal.inputs.map { input in input.value.map { ValueCode($0, rows, at: site) } }
        let needsDatabase = values.contains { $0?.lookups.isEmpty == false }
        let record = table == nil ? [] : ["record: record.key.controlText"]
        let id = (["form: \(SwiftLiteral.string(modal.name))"] + record + ["place: place"]).joined(separator: ", ")
        lines.line("let id = FormID(\(id))")
        if needsDatabase {
            lines.openBlock("let inputs = try context.database.read", parameters: "connection") { lines in
                for value in values.compactMap(\.self) { lines.lines(value.lookups) }
                writeInputs(values, "return ", &lines)
            }
        } else {
            writeInputs(values, "let inputs = ", &lines)
        }
        let title = bot.swift(modal.title)
        lines.list("return .form(Modal(", ["customID: id.customID", "title: \(title)", "components: inputs"], "))")
    }

    private func writeInputs(_ values: [ValueCode?], _ opening: String, _ lines: inout LineWriter) {
        lines.line("\(opening)[")
        lines.indented { lines in
            for (input, value) in zip(modal.inputs, values) { writeInput(input, value, &lines) }
        }
        lines.line("]")
    }

    private func writeInput(_ input: Modal.Input, _ value: ValueCode?, _ lines: inout LineWriter) {
        var arguments = [SwiftLiteral.string(input.name)]
        if input.isParagraph { arguments.append("isParagraph: true") }
        if let value { arguments.append("value: \(value.shown)") }
        if let placeholder = input.placeholder { arguments.append("placeholder: \(bot.swift(placeholder))") }
        if !input.isRequired { arguments.append("isRequired: false") }
        arguments.append("length: \(InputCode(input: input).length)")
        lines.line("Component.label(")
        lines.indented { lines in
            lines.line("\(bot.swift(input.label)),")
            if let description = input.description { lines.line("description: \(bot.swift(description)),") }
            let call = ".prefilled(" + arguments.joined(separator: ", ") + ")"
            lines.list(".textInput(", [call])
        }
        // swift-format takes a comma behind the last of several elements, and none behind a single one.
        lines.line(modal.inputs.count > 1 ? ")," : ")")
    }

    // MARK: Sending

    /// The columns of the row that are set with what was written: those that inputs bind, unless a new row gets them.
    private var changing: [Modal.Input] {
        guard let table else { return [] }
        let isInserted = modal.action.effects.contains {
            if case .insert(let insertion) = $0 { insertion.table == table.name } else { false }
        }
        return isInserted ? [] : modal.inputs.filter { $0.binding?.table == table.name }
    }

    private func writeSubmission(_ lines: inout LineWriter) {
        lines.documentation("What was written into the form `\(modal.name)`.", modal.origin.pointer)
        let parameters = ["_ submission: ModalSubmission", "_ id: FormID", "in context: Context"]
        lines.openBlock("private func \(modal.submitFunction)(", parameters, ") async throws -> Answer") { lines in
            lines.declaring("language", "let language = context.language") { lines in
                writeRecord(&lines)
                // What does not fit its input does not count as a use.
                lines.beginning(reading) { cooldown.write(&$0, body: writeEffects) }
            }
        }
    }

    /// Reads the inputs, also where nothing looks at them: they are checked.
    private func reading(_ body: Substring) -> String? {
        let isUsed = body.contains("inputs.") || body.contains("inputs: inputs")
        return "\(isUsed ? "let inputs" : "_") = try \(modal.inputsType)(submission)"
    }

    private var cooldown: CooldownCode {
        // No command and no component has a name like it.
        CooldownCode(cooldown: modal.action.cooldown, name: "modal/\(modal.name)", bot: bot)
    }

    private func writeEffects(_ lines: inout LineWriter) {
        if let table, !changing.isEmpty {
            let changes = changing.compactMap { input in
                input.binding.map { ".\(Names.bare($0.column))(\(value(of: input, table.column($0.column))))" }
            }
            lines.list("let changes: [\(Names.row(table.name)).Change] = [", changes, "]", trailingComma: true)
        }
        ActionCode(modal.action, at: site).write(&lines)
    }

    /// What was written, as the column keeps it: one that is never null keeps the empty text.
    private func value(of input: Modal.Input, _ column: Column) -> String {
        let code = InputCode(input: input)
        let isMissing = code.isOptional && !column.isNullable
        return "inputs.\(code.property)" + (isMissing ? " ?? \"\"" : "")
    }

    private func writeRecord(_ lines: inout LineWriter) {
        let denied = "return .text(\(bot.swift(StandardText.denied.phrase)))"
        guard let table else {
            let rules = RuleCode(modal.action.allow, table: nil, in: bot)
            if rules.conditions != ["true"] { rules.writeGuard(denied, &lines) }
            return
        }
        let key = table.singleKey.map { ColumnCode($0, in: bot).plainType } ?? "Int64"
        let outdated = "return try await outdated(panel(at: id.place), in: context)"
        lines.openGuard([
            "let key = \(key)(controlText: id.record)",
            "let record = try context.database.read({ try \(Names.row(table.name)).find(key, in: $0) })",
        ]) { $0.line(outdated) }
        let rules = RuleCode(modal.action.allow, table: table, in: bot)
        if rules.conditions != ["true"] { rules.writeGuard(denied, &lines) }
    }

    private var site: ActionSite {
        var site = ActionSite(bot: bot, record: table, panel: "panel(at: id.place)") { [modal] notice, rows in
            let said = notice.map { ["notice: \($0)"] } ?? []
            let other = modal.view.map { ["else: Panel.\(Names.bare($0))(\(rows[.record]).key)"] } ?? []
            let place = ["panel(at: id.place)", "page: id.place?.page ?? PanelPages()"]
            return CallCode(function: "try await close(", arguments: place + other + said + ["in: context"])
        }
        for input in modal.inputs {
            let code = InputCode(input: input)
            site.inputs[input.name] = GivenCode(
                expression: "inputs.\(code.property)", type: input.valueType, isOptional: code.isOptional)
        }
        if !changing.isEmpty { site.changes = "changes" }
        if modal.view != nil { site.answerUses = [.record] }
        if table != nil { site.current = { [self] name, _, lines in writeCurrent(name, &lines) } }
        return site
    }

    /// Finds the row again in the transaction, and asks once more who may.
    private func writeCurrent(_ name: String, _ lines: inout LineWriter) {
        guard let table else { return }
        let rules = RuleCode(modal.action.allow, table: table, in: bot)
        let asks = !rules.isAsync && rules.conditions != ["true"]
        let found = "try \(Names.row(table.name)).find(record.key, in: connection)"
        lines.openGuard([asks || name != "_" ? "let record = \(found)" : "\(found) != nil"]) {
            $0.line("throw Refusal.outdated(panel(at: id.place))")
        }
        guard asks else { return }
        lines.openGuard([rules.conditions.joined(separator: " || ")]) {
            $0.line("throw Refusal.text(\(bot.swift(StandardText.denied.phrase)))")
        }
    }
}

extension RuleCode {
    /// Leaves with `denied` where none of the rules holds.
    func writeGuard(_ denied: String, _ lines: inout LineWriter) {
        if let negation { return lines.openBlock("if \(negation)") { $0.line(denied) } }
        guard isAsync else { return lines.openGuard([conditions.joined(separator: " || ")]) { $0.line(denied) } }
        lines.openBlock("func mayUse() async throws -> Bool") { writeBody(&$0) }
        lines.openGuard(["try await mayUse()"]) { $0.line(denied) }
    }
}
