internal import BotSchema

/// One view: its rules, and the function that shows a row in it.
struct ViewCode {
    let view: View
    let bot: Bot

    private var type: String { Names.type(view.name) }
    private var table: Table { bot.table(view.table) }
    private var rules: RuleCode { RuleCode(view.allow, table: table, in: bot) }
    private var queries: [QueryCode] {
        let fields = view.fields.compactMap(\.query)
        let offered = view.rows.joined().compactMap(\.kind.query)
        let counted = view.templates.flatMap(\.queries)
        return (fields + offered + counted).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
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

    private var isSent: Bool {
        bot.actions.contains { action in
            action.effects.contains { if case .send(let sending) = $0 { sending.view == view.name } else { false } }
        }
    }

    func write(_ lines: inout LineWriter) {
        let row = Names.row(view.table)
        lines.documentation("Whether the person who acts may see the panel.", view.origin.pointer + "/allow")
        lines.openBlock(
            "\(rules.isAsync ? "" : "nonisolated ")func maySee\(type)(", ["_ record: \(row)", "in context: Context"],
            ")\(rules.effects) -> Bool"
        ) { lines in
            // What is sent to a channel is seen by whoever may look into that.
            if isSent { lines.line("if context.isSending { return true }") }
            rules.writeBody(isAlone: !isSent, &lines)
        }
        lines.line()
        lines.documentation("A row of `\(table.name)` as a panel.", view.origin.pointer)
        lines.openBlock(
            "private func \(Names.bare(view.name))Panel(",
            ["of record: \(row)", "page: PanelPages", "in context: Context"], ") async throws -> PanelContent"
        ) { lines in
            lines.line("let language = context.language")
            for query in queries { writeLists(of: query, bot, &lines) }
            lines.line("return try context.database.read { connection in")
            lines.indented { lines in
                var panel = PanelCode(view: view, bot: bot)
                panel.write(&lines)
            }
            lines.line("}")
        }
    }
}
