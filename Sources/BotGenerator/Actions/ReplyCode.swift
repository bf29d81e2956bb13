internal import BotSchema

/// Words with values of an action between them, as a Swift expression.
struct ReplyCode {
    private let reply: Reply
    private let rows: RowNames
    private let site: ActionSite

    init(_ reply: Reply, _ rows: RowNames, at site: ActionSite) {
        self.reply = reply
        self.rows = rows
        self.site = site
    }

    /// The expression; what has to be looked up for it stands in a constant of that name.
    func write(as name: String, _ lines: inout LineWriter) -> String {
        var lookups = lines.nested()
        let expression: String
        switch reply {
        case .template(let template, let row):
            let code = TemplateCode(template, row: row.map { rows[$0] } ?? "record", in: site.bot)
            for lookup in code.lookups { lookup.write(&lookups) }
            expression = code.expression
        case .text(let phrase, let arguments):
            let order: [String] = if case .text(let key) = phrase { site.bot.text(key).placeholders } else { [] }
            let sorted = order.compactMap { name in arguments.first { $0.name == name } }
            let values = sorted.map { argument in
                let code = ValueCode(argument.value, rows, at: site)
                for lookup in code.lookups where !lookups.text.contains(lookup) { lookups.line(lookup) }
                return (argument.name, code.shown)
            }
            expression = site.bot.swift(phrase, values)
        }
        guard !lookups.text.isEmpty else { return expression }
        lines.line("let \(name) = try context.database.read { connection in")
        lookups.line("return \(expression)")
        lines.append(lookups)
        lines.line("}")
        return name
    }
}
