internal import BotSchema

extension PanelCode {
    mutating func writeRow(_ row: [Component], _ lines: inout LineWriter) {
        guard let first = row.first else { return }
        let pointer = first.origin.pointer
        lines.line("// \(first.kind.isSelect ? pointer : Self.parent(of: pointer))")
        guard row.count == 1, let condition = first.visible else { return writeComponents(row, &lines) }
        var component = first
        component.visible = nil
        let conditions = conditions(of: condition, &lines)
        // What is looked up for the row is known inside only.
        let outside = lookups
        lines.openIf(conditions) { writeComponents([component], &$0) }
        lookups = outside
    }

    private mutating func writeComponents(_ row: [Component], _ lines: inout LineWriter) {
        if row.count == 1, row[0].kind.isSelect { return writeSelect(row[0], &lines) }
        if row.count == 1, let list = listed(row[0], state(of: row[0], &lines), &lines) {
            return writeList(list, &lines)
        }
        var parts: [(code: String, isList: Bool)] = []
        for component in row {
            let state = state(of: component, &lines)
            if let list = listed(component, state, &lines) {
                let prefix = list.isThrowing ? "try " : ""
                parts.append(("\(prefix)\(list.values).map { \(list.element) in \(list.body) }", true))
            } else {
                parts.append((button(component, state, &lines), false))
            }
        }
        guard parts.contains(where: \.isList) else {
            let buttons = parts.map(\.code)
            if buttons.count == 1 { return lines.list("panel.row(", ["[\(buttons[0])]"]) }
            return lines.list("panel.row([", buttons, "])", trailingComma: true)
        }
        lines.line("panel.row(")
        lines.indented { lines in
            for (index, part) in parts.enumerated() {
                lines.line((index > 0 ? "    + " : "") + (part.isList ? part.code : "[\(part.code)]"))
            }
        }
        lines.line(")")
    }

    /// A row of buttons for values or rows.
    private func writeList(_ list: List, _ lines: inout LineWriter) {
        lines.line("\(list.isThrowing ? "try " : "")panel.row(of: \(list.values)) { \(list.element) in")
        lines.indented { lines in
            for lookup in list.lookups { lookup.write(&lines) }
            lines.line((list.lookups.isEmpty ? "" : "return ") + list.button)
        }
        lines.line("}")
    }

    /// The arguments that say whether a component is there and does something; none for one that always is and does.
    private mutating func state(of component: Component, _ lines: inout LineWriter) -> [String] {
        var arguments: [String] = []
        for case (let name, let condition?) in [("isVisible", component.visible), ("isEnabled", component.enabled)] {
            let conditions = conditions(of: condition, &lines)
            let text = conditions.joined(separator: " && ")
            guard text.utf16.count > 60 else {
                arguments.append("\(name): \(text)")
                continue
            }
            let constant = Names.bare(component.name) + "I" + name.dropFirst()
            lines.all("let \(constant) = ", of: conditions)
            arguments.append("\(name): \(constant)")
        }
        return arguments
    }

    private static func parent(of pointer: String) -> String {
        pointer.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    }

    // MARK: Buttons

    private mutating func button(_ component: Component, _ state: [String], _ lines: inout LineWriter) -> String {
        let name = Names.bare(component.name)
        let emoji = component.emoji.map { ["emoji: \(Self.emoji($0))"] } ?? []
        let rest = (emoji + state).map { ", " + $0 }.joined()
        switch component.kind {
        case .button(let label, let style):
            let words = bot.swift(label)
            guard let column = component.action.toggledColumn else {
                return ".button(\(words), .\(name), style: .\(style.rawValue)\(rest))"
            }
            let code = ColumnCode(table.column(column), in: bot)
            let value = code.column.isNullable ? "(record.\(code.property) ?? false)" : "record.\(code.property)"
            return ".toggle(\(words), .\(name)(!\(value)), isOn: \(value)\(rest))"
        case .link(let label, let address):
            return ".link(\(bot.swift(label)), \(expression(of: address, &lines))\(rest))"
        default: return ""
        }
    }

    private static func emoji(_ text: String) -> String {
        let parts = text.split(separator: ":").map(String.init)
        let name = SwiftLiteral.string(parts[0])
        return parts.count == 2 ? "Emoji(\(name), id: Snowflake(\(parts[1])))" : "Emoji(\(name))"
    }

    /// Buttons of which each stands for a value or a row.
    private struct List {
        var values: String
        var element: String
        var lookups: [TemplateCode.Lookup] = []
        var button: String
        var isThrowing: Bool { !lookups.isEmpty }
        /// The button behind its look-ups, on one line.
        var body: String {
            lookups.isEmpty
                ? button
                : lookups.map { "\($0.opening)\($0.arguments.joined(separator: ", "))\($0.closing); " }.joined()
                    + "return \(button)"
        }
    }

    private func listed(_ component: Component, _ state: [String], _ lines: inout LineWriter) -> List? {
        let name = Names.bare(component.name)
        let rest = state.map { ", " + $0 }.joined()
        let type: String
        let label: String
        switch component.kind {
        case .enumerationButtons(let enumeration):
            (type, label) = (Names.type(enumeration), "value.label(in: language)")
        case .modelButtons: (type, label) = ("Model", "value.rawValue")
        case .queryButtons(let query, let label, let style):
            let code = QueryCode(bot.query(query), in: bot)
            let arguments = code.call() + ["limit: 5", "in: connection"]
            lines.list("let \(name)Rows = try Queries.\(Names.bare(query))(", arguments)
            let template = TemplateCode(label, row: "row", in: bot)
            return List(
                values: "\(name)Rows", element: "row", lookups: template.lookups,
                button: ".button(\(template.expression), .\(name)(row.key), style: .\(style.rawValue)\(rest))")
        case .button, .link, .enumerationSelect, .modelSelect, .querySelect, .entitySelect: return nil
        }
        var current = ""
        if let column = component.action.chosenColumn { current = ", isCurrent: value == record.\(Names.bare(column))" }
        return List(
            values: "\(type).allCases", element: "value", button: ".choice(\(label), .\(name)(value)\(current)\(rest))")
    }

    // MARK: Selects

    private mutating func writeSelect(_ component: Component, _ lines: inout LineWriter) {
        let name = SwiftLiteral.string(component.name)
        let placeholder = component.placeholder.map { ["placeholder: \(bot.swift($0))"] } ?? []
        let rest = placeholder + state(of: component, &lines)
        switch component.kind {
        case .enumerationSelect(let enumeration):
            writeValues(component, "\(Names.type(enumeration)).allCases", "value.label(in: language)", rest, &lines)
        case .modelSelect: writeValues(component, "Model.allCases", "value.rawValue", rest, &lines)
        case .querySelect(let query, let label, let description, let selected):
            writeRows(component, query, label, description, selected, rest, &lines)
        case .entitySelect(let entity, let column):
            let column = column ?? component.action.chosenColumn
            let selected = column.map { ["selected: record.\(Names.bare($0))"] } ?? []
            lines.list("panel.select(", [name, Self.kind(entity)] + selected + rest)
        case .button, .link, .enumerationButtons, .modelButtons, .queryButtons: break
        }
    }

    private static func kind(_ entity: Component.Entity) -> String {
        switch entity {
        case .users: ".users"
        case .roles: ".roles"
        case .mentionables: ".mentionables"
        case .channels(let types):
            ".channels(types: [\(types.map { "Channel.Kind(rawValue: \($0.number))" }.joined(separator: ", "))])"
        }
    }

    private func writeValues(
        _ component: Component, _ values: String, _ label: String, _ rest: [String], _ lines: inout LineWriter
    ) {
        let name = SwiftLiteral.string(component.name)
        lines.list("panel.select(", [name, "of: \(values)"] + rest, ") { value in")
        lines.indented { lines in
            let current = component.action.chosenColumn.map {
                ["isSelected: value == record.\(Names.bare($0))"]
            }
            lines.list("SelectOption(", [label] + (current ?? []))
        }
        lines.line("}")
    }

    private func writeRows(
        _ component: Component, _ query: String, _ label: Template, _ description: Template?, _ selected: String?,
        _ rest: [String], _ lines: inout LineWriter
    ) {
        let code = QueryCode(bot.query(query), in: bot)
        let page = Names.bare(component.name) + "Page"
        writePage(page, of: component.name, code, &lines)
        let label = TemplateCode(label, row: "row", in: bot)
        let description = description.map { TemplateCode($0, row: "row", in: bot) }
        let lookups = label.lookups + (description?.lookups ?? []).filter { !label.lookups.contains($0) }
        let name = SwiftLiteral.string(component.name)
        lines.list((lookups.isEmpty ? "" : "try ") + "panel.select(", [name, page] + rest, ") { row in")
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
