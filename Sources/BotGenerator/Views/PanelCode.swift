internal import BotSchema

/// How a row looks in a view, as the statements that put the panel together.
///
/// They stand where `record`, `page`, `context`, `language` and `connection` are in scope.
struct PanelCode {
    let view: View
    let bot: Bot
    /// The rows that have been looked up and the counts that have been made so far: each is written once.
    var lookups: [TemplateCode.Lookup] = []

    init(view: View, bot: Bot) {
        self.view = view
        self.bot = bot
    }

    var table: Table { bot.table(view.table) }

    mutating func write(_ lines: inout LineWriter) {
        let title = expression(of: view.title, &lines)
        let isPlain = view.look == View.Look() && view.fields.isEmpty && view.rows.isEmpty
        lines.list(
            "\(isPlain ? "let" : "var") panel = PanelBuilder<\(Names.control(view.name))>(",
            ["of: record.key", "page: page", "title: \(title)"])
        writeLook(&lines)
        for field in view.fields { writeField(field, &lines) }
        for row in view.rows { writeRow(row, &lines) }
        lines.list(
            "return panel.content(",
            [
                "previous: \(bot.swift(StandardText.previous.phrase))", "next: \(bot.swift(StandardText.next.phrase))",
            ])
    }

    /// The expression of a template over the record, after what it looks up.
    mutating func expression(of template: Template, _ lines: inout LineWriter) -> String {
        let code = TemplateCode(template, row: "record", in: bot)
        for lookup in code.lookups where !lookups.contains(lookup) {
            lookups.append(lookup)
            lookup.write(&lines)
        }
        return code.expression
    }

    /// What must hold of the record as expressions, after what it looks up.
    mutating func conditions(of condition: Condition, _ lines: inout LineWriter) -> [String] {
        let code = ConditionCode(condition, of: table, row: "record", in: bot)
        for lookup in code.lookups where !lookups.contains(lookup) {
            lookups.append(lookup)
            lookup.write(&lines)
        }
        return code.conditions
    }

    /// The body of a closure over `row`, a row of a query.
    func writeBody(of template: Template, _ lines: inout LineWriter, _ wrap: (String) -> String = { $0 }) {
        let code = TemplateCode(template, row: "row", in: bot)
        for lookup in code.lookups { lookup.write(&lines) }
        lines.line((code.lookups.isEmpty ? "" : "return ") + wrap(code.expression))
    }

    // MARK: Look

    private mutating func writeLook(_ lines: inout LineWriter) {
        let look = view.look
        if let content = look.content { lines.line("panel.message(\(expression(of: content, &lines)))") }
        if let color = look.color { writeColor(color, &lines) }
        let texts = [
            ("author", look.author), ("url", look.url), ("description", look.description),
            ("thumbnail", look.thumbnail), ("image", look.image), ("footer", look.footer),
        ]
        for case (let name, let template?) in texts {
            lines.line("panel.\(name)(\(expression(of: template, &lines)))")
        }
        if let column = look.timestamp { lines.line("panel.timestamp(record.\(Names.bare(column)))") }
    }

    private func writeColor(_ color: View.Color, _ lines: inout LineWriter) {
        switch color {
        case .fixed(let number): lines.line("panel.color(\(SwiftLiteral.color(number)))")
        case .byValue(let column, let shades):
            let code = ColumnCode(table.column(column), in: bot)
            lines.openSwitch("record.\(code.property)") { lines in
                for shade in shades {
                    lines.line("case \(code.value(shade.value)): panel.color(\(SwiftLiteral.color(shade.color)))")
                }
                if !isComplete(shades, code.column) { lines.line("default: break") }
            }
        }
    }

    /// Whether a colour is said for every value that the column can have.
    private func isComplete(_ shades: [View.Color.Shade], _ column: Column) -> Bool {
        if column.isNullable { return false }
        return switch column.type {
        case .boolean: shades.count == 2
        case .enumeration(let name): shades.count == bot.enumeration(name).values.count
        case .model: shades.count == bot.models.count
        default: false
        }
    }
}
