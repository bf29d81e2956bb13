internal import BotSchema

extension PanelCode {
    mutating func writeField(_ field: View.Field, _ lines: inout LineWriter) {
        lines.line("// \(field.origin.pointer)")
        guard let condition = field.visible else { return writeContent(field, &lines) }
        let conditions = conditions(of: condition, &lines)
        // What is looked up for the field is known inside only.
        let outside = lookups
        lines.openIf(conditions) { writeContent(field, &$0) }
        lookups = outside
    }

    private mutating func writeContent(_ field: View.Field, _ lines: inout LineWriter) {
        guard let query = field.query else {
            let value = expression(of: field.value, &lines)
            let inline = field.isInline && !field.isBlock ? ["isInline: true"] : []
            return lines.list(
                "panel.\(field.isBlock ? "block" : "field")(", [label(field), value] + empty(field) + inline)
        }
        let code = QueryCode(bot.query(query), in: bot)
        if field.isPagedText {
            writeText(field, code, &lines)
        } else if field.isPaged {
            writePages(field, code, &lines)
        } else {
            writeList(field, code, &lines)
        }
    }

    private func label(_ field: View.Field) -> String { bot.swift(field.label) }

    private func empty(_ field: View.Field) -> [String] { field.empty.map { ["empty: \(bot.swift($0))"] } ?? [] }

    private func separator(_ field: View.Field) -> [String] {
        field.separator.map { ["separator: \(SwiftLiteral.string($0))"] } ?? []
    }

    /// What the rows of a query are called.
    private func local(_ query: QueryCode) -> String {
        Names.local(query.query.name, besides: ["panel", "page", "record", "context", "language", "connection"])
    }

    private func function(_ query: QueryCode) -> String { "Queries.\(Names.bare(query.query.name))" }

    /// A text over pages, the newest first.
    private func writeText(_ field: View.Field, _ query: QueryCode, _ lines: inout LineWriter) {
        let (name, list) = (local(query), SwiftLiteral.string(query.query.name))
        lines.line("let \(name) = try TextPage(page, of: \(list)) { window, limit in")
        lines.indented { lines in
            let arguments = ["window"] + query.call() + ["limit: limit", "in: connection"]
            lines.list("try \(function(query))(", arguments, ").map { row in")
            lines.indented { writeBody(of: field.value, &$0) { "(row.key, \($0))" } }
            lines.line("}")
        }
        lines.line("}")
        lines.list("panel.text(", [label(field), name] + empty(field))
    }

    /// So many rows a page, the first ones first.
    private func writePages(_ field: View.Field, _ query: QueryCode, _ lines: inout LineWriter) {
        let name = Names.bare(query.query.name) + "Page"
        writePage(name, of: query.query.name, query, size: field.limit, &lines)
        let inline = field.isInline ? ["isInline: true"] : []
        let looksUp = !TemplateCode(field.value, row: "row", in: bot).lookups.isEmpty
        let arguments = [label(field), name] + separator(field) + empty(field) + inline
        lines.list((looksUp ? "try " : "") + "panel.list(", arguments, ") { row in")
        lines.indented { writeBody(of: field.value, &$0) }
        lines.line("}")
    }

    /// `let namePage = try ListPage<…>(…)`.
    func writePage(
        _ name: String, of list: String, _ query: QueryCode, size: Int? = nil, _ lines: inout LineWriter
    ) {
        let arguments = ["page", "of: \(SwiftLiteral.string(list))"] + (size.map { ["size: \($0)"] } ?? [])
        lines.list("let \(name) = try ListPage<\(Names.row(query.table.name))>(", arguments, ") { window, limit in")
        lines.indented { lines in
            lines.list(
                "try \(function(query))(", ["window"] + query.call() + ["limit: limit", "in: connection"])
        }
        lines.line("}")
    }

    /// The first rows, and how many more there are.
    private func writeList(_ field: View.Field, _ query: QueryCode, _ lines: inout LineWriter) {
        let name = local(query)
        let arguments = query.call() + ["limit: \(field.limit ?? 25)", "in: connection"]
        lines.list("let \(name) = try \(function(query))(", arguments, ").map { row in")
        lines.indented { writeBody(of: field.value, &$0) }
        lines.line("}")
        let inline = field.isInline ? ["isInline: true"] : []
        let rest = separator(field) + (field.isNumbered ? ["isNumbered: true"] : []) + empty(field) + inline
        guard let more = field.more else { return lines.list("panel.list(", [label(field), name] + rest) }
        let counting = (query.call() + ["in: connection"]).joined(separator: ", ")
        let count = "count: try \(function(query))Count(\(counting))"
        lines.list("panel.list(", [label(field), name, count] + rest, ") { more in")
        lines.indented { $0.line(bot.swift(more, [("count", "more")])) }
        lines.line("}")
    }
}
