internal import BotSchema

/// `Views.swift`: who may see each view, and how a row looks in it.
enum ViewsFile {
    static func write(_ input: GeneratorInput, _ lines: inout LineWriter) {
        let bot = input.bot
        guard !bot.views.isEmpty else { return }
        lines.line()
        lines.lines(["public import BotRuntime", "internal import Database", "internal import Discord"])
        lines.line()
        lines.openBlock("extension GeneratedBot") { lines in
            lines.documentation("How a panel looks to the person who acts.", "/views")
            let parameters = ["of panel: Panel", "page: PageTurn?", "in context: Context"]
            lines.openBlock("public func content(", parameters, ") async throws -> PanelOutcome") { lines in
                lines.declaring("language", "let language = context.language") { lines in
                    lines.openSwitch("panel") { lines in
                        for view in bot.views { ViewCode(view: view, bot: bot).writeCase(&lines) }
                    }
                }
            }
            for view in bot.views {
                lines.line()
                ViewCode(view: view, bot: bot).write(&lines)
            }
        }
    }
}

/// One view: its rules and its embed with the rows of components.
private struct ViewCode {
    let view: View
    let bot: Bot

    private var type: String { Names.type(view.name) }
    private var table: Table { bot.table(view.table) }
    private var rules: RuleCode { RuleCode(view.allow, table: table, in: bot) }
    private var queries: [QueryCode] {
        let fields = view.fields.compactMap(\.query)
        let selects = view.rows.joined().compactMap { component in
            if case .querySelect(let query, _, _, _, _) = component.kind { query } else { nil }
        }
        let templates = view.templates.flatMap(\.queries)
        return (fields + selects + templates).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            .map { QueryCode(bot.query($0), in: bot) }
    }

    func writeCase(_ lines: inout LineWriter) {
        let name = Names.bare(view.name)
        lines.line("case .\(name)(let key):")
        lines.indented { lines in
            let row = Names.row(view.table)
            lines.openGuard(["let record = try context.database.read({ try \(row).find(key, in: $0) })"]) {
                $0.line("return .gone")
            }
            lines.openGuard(["\(rules.callPrefix)maySee\(type)(record, in: context)"]) {
                $0.line("return .denied(\(bot.swift(view.denied ?? StandardText.denied.phrase)))")
            }
            lines.line("return .shown(try await \(name)Panel(of: record, page: page, in: context))")
        }
    }

    func write(_ lines: inout LineWriter) {
        let row = Names.row(view.table)
        lines.documentation("Whether the person who acts may see the panel.", view.origin.pointer + "/allow")
        lines.openBlock(
            "\(rules.isAsync ? "" : "nonisolated ")func maySee\(type)(", ["_ record: \(row)", "in context: Context"],
            ")\(rules.effects) -> Bool"
        ) { rules.writeBody(&$0) }
        lines.line()
        lines.documentation("A row of `\(table.name)` as a panel.", view.origin.pointer)
        lines.openBlock(
            "private func \(Names.bare(view.name))Panel(",
            ["of record: \(row)", "page: PageTurn?", "in context: Context"], ") async throws -> PanelContent"
        ) { lines in
            lines.line("let language = context.language")
            for query in queries { writeLists(of: query, bot, &lines) }
            lines.line("return try context.database.read { connection in")
            lines.indented { lines in
                var lookups: [TemplateCode.Lookup] = []
                let title = template(view.title, &lookups, &lines)
                lines.line(
                    "var panel = PanelBuilder<\(Names.control(view.name))>(of: record.key, page: page, title: \(title))"
                )
                for field in view.fields { writeField(field, &lookups, &lines) }
                for row in view.rows { writeRow(row, &lines) }
                lines.list(
                    "return panel.content(",
                    [
                        "previous: \(bot.swift(StandardText.previous.phrase))",
                        "next: \(bot.swift(StandardText.next.phrase))",
                    ])
            }
            lines.line("}")
        }
    }

    /// The expression of a template over the record; its look-ups are written once each.
    private func template(
        _ template: Template, _ lookups: inout [TemplateCode.Lookup], _ lines: inout LineWriter
    ) -> String {
        let code = TemplateCode(template, row: "record", in: bot)
        for lookup in code.lookups where !lookups.contains(lookup) {
            lookups.append(lookup)
            lookup.write(&lines)
        }
        return code.expression
    }

    // MARK: Fields

    private func writeField(_ field: View.Field, _ lookups: inout [TemplateCode.Lookup], _ lines: inout LineWriter) {
        lines.line("// \(field.origin.pointer)")
        let label = bot.swift(field.label)
        let empty = field.empty.map { ["empty: \(bot.swift($0))"] } ?? []
        let inline = field.isInline ? ["isInline: true"] : []
        guard let name = field.query else {
            let value = template(field.value, &lookups, &lines)
            let function = field.isBlock ? "block" : "field"
            return lines.list("panel.\(function)(", [label, value] + empty + (field.isBlock ? [] : inline))
        }
        let query = QueryCode(bot.query(name), in: bot)
        let function = "Queries.\(Names.bare(name))"
        if field.isPaged {
            lines.line(
                "let \(Names.bare(name)) = try TextPage(page, of: \(SwiftLiteral.string(name))) { window, limit in")
            lines.indented { lines in
                lines.list(
                    "try \(function)(", ["window"] + query.call() + ["limit: limit", "in: connection"], ").map { row in"
                )
                lines.indented { writeText(of: field.value, { "(row.key, \($0))" }, &$0) }
                lines.line("}")
            }
            lines.line("}")
            lines.list("panel.text(", [label, Names.bare(name)] + empty)
            return
        }
        let limit = field.limit ?? 25
        let rows =
            "try \(function)(" + (query.call() + ["limit: \(limit)", "in: connection"]).joined(separator: ", ") + ")"
        lines.line("let \(Names.bare(name)) = \(rows).map { row in")
        lines.indented { writeText(of: field.value, { $0 }, &$0) }
        lines.line("}")
        guard let more = field.more else {
            return lines.list("panel.list(", [label, Names.bare(name)] + empty + inline)
        }
        let count = "try \(function)Count(" + (query.call() + ["in: connection"]).joined(separator: ", ") + ")"
        lines.list("panel.list(", [label, Names.bare(name), "count: \(count)"] + empty + inline, ") { more in")
        lines.indented { $0.line(bot.swift(more, [("count", "more")])) }
        lines.line("}")
    }

    /// The body of a closure over `row`.
    private func writeText(
        of template: Template, _ wrap: (String) -> String, _ lines: inout LineWriter
    ) {
        let code = TemplateCode(template, row: "row", in: bot)
        for lookup in code.lookups { lookup.write(&lines) }
        lines.line((code.lookups.isEmpty ? "" : "return ") + wrap(code.expression))
    }

    // MARK: Components

    private func writeRow(_ row: [Component], _ lines: inout LineWriter) {
        guard let first = row.first else { return }
        if case .querySelect(let query, let label, let description, let selected, let placeholder) = first.kind {
            return writeSelect(first, query, label, description, selected, placeholder, &lines)
        }
        lines.line("// \(rowPointer(first))")
        if row.count == 1, let (values, button) = listed(first) {
            lines.line("panel.row(of: \(values)) { value in")
            lines.indented { $0.line(button) }
            return lines.line("}")
        }
        if row.contains(where: { listed($0) != nil }) {
            let parts = row.map { component in
                listed(component).map { "\($0.values).map { value in \($0.button) }" } ?? "[\(button(component))]"
            }
            lines.line("panel.row(")
            lines.indented { lines in
                for (index, part) in parts.enumerated() { lines.line((index > 0 ? "    + " : "") + part) }
            }
            return lines.line(")")
        }
        if row.count == 1 { return lines.list("panel.row(", ["[\(button(first))]"]) }
        lines.list("panel.row([", row.map(button), "])", trailingComma: true)
    }

    private func rowPointer(_ component: Component) -> String {
        component.origin.pointer.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    }

    private func button(_ component: Component) -> String {
        guard case .button(let label, let style) = component.kind else { return "" }
        let name = Names.bare(component.name)
        let words = bot.swift(label)
        guard let column = component.action.toggledColumn else {
            return ".button(\(words), .\(name), style: .\(style.rawValue))"
        }
        let code = ColumnCode(table.column(column), in: bot)
        let value = code.column.isNullable ? "(record.\(code.property) ?? false)" : "record.\(code.property)"
        return ".toggle(\(words), .\(name)(!\(value)), isOn: \(value))"
    }

    /// The values of which each has a button, and that button; nil for a single one.
    private func listed(_ component: Component) -> (values: String, button: String)? {
        let type: String
        let label: String
        switch component.kind {
        case .enumerationButtons(let name): (type, label) = (Names.type(name), "value.label(in: language)")
        case .modelButtons: (type, label) = ("Model", "value.rawValue")
        case .button, .querySelect: return nil
        }
        var current = ""
        if let column = component.action.chosenColumn { current = ", isCurrent: value == record.\(Names.bare(column))" }
        return ("\(type).allCases", ".choice(\(label), .\(Names.bare(component.name))(value)\(current))")
    }

    private func writeSelect(
        _ component: Component, _ query: String, _ label: Template, _ description: Template?, _ selected: String?,
        _ placeholder: Phrase?, _ lines: inout LineWriter
    ) {
        let code = QueryCode(bot.query(query), in: bot)
        let row = Names.row(code.table.name)
        lines.line("// \(component.origin.pointer)")
        let name = SwiftLiteral.string(component.name)
        lines.line(
            "let \(Names.bare(component.name))Page = try SelectPage<\(row)>(page, of: \(name)) { window, limit in")
        lines.indented { lines in
            lines.list(
                "try Queries.\(Names.bare(query))(", ["window"] + code.call() + ["limit: limit", "in: connection"])
        }
        lines.line("}")
        let words = placeholder.map { ["placeholder: \(bot.swift($0))"] } ?? []
        let page = Names.bare(component.name) + "Page"
        let label = TemplateCode(label, row: "row", in: bot)
        let description = description.map { TemplateCode($0, row: "row", in: bot) }
        let lookups = label.lookups + (description?.lookups ?? []).filter { !label.lookups.contains($0) }
        lines.list((lookups.isEmpty ? "" : "try ") + "panel.select(", [name, page] + words, ") { row in")
        lines.indented { lines in
            for lookup in lookups { lookup.write(&lines) }
            var items = [label.expression]
            if let description { items.append("description: \(description.expression)") }
            if let selected { items.append("isSelected: row.key == record.\(Names.bare(selected))") }
            lines.list(lookups.isEmpty ? "SelectOption(" : "return SelectOption(", items)
        }
        lines.line("}")
    }
}
