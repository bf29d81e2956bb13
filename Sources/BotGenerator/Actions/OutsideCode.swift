internal import BotSchema

/// An effect that makes something in Discord, and keeps its id where the document says so.
struct OutsideCode {
    let effect: Effect
    /// Tells it from the action's other effects.
    let number: Int
    let site: ActionSite
    /// The rows that are needed behind it.
    var later: Set<Value.Row> = []
    /// What keeps the id in a transaction.
    var opening = "context.database.write"
    /// What makes a message be posted once.
    var nonce: String?

    private var bot: Bot { site.bot }

    func write(_ rows: inout RowNames, _ lines: inout LineWriter) {
        switch effect {
        case .send(let sending): write(sending, &rows, &lines)
        case .startThread(let thread): write(thread, &rows, &lines)
        default: break
        }
    }

    private func write(_ sending: Effect.Sending, _ rows: inout RowNames, _ lines: inout LineWriter) {
        let key: String
        switch sending.key {
        case .row(let row): key = "\(rows[row]).key"
        case .reference(let row, let path): key = present(.column(of: row, path), "key", rows, &lines)
        }
        var arguments = [".\(Names.bare(sending.view))(\(key))"]
        switch sending.place {
        case .channel(let value): arguments.append("to: .channel(\(read(value, "channel", rows, &lines)))")
        case .user(let value): arguments.append("to: .user(\(read(value, "recipient", rows, &lines)))")
        }
        if let mention = sending.mention {
            arguments.append("mentioning: \(read(mention, "mentioned", rows, &lines))")
        }
        arguments.append(nonce.map { "nonce: \($0)" } ?? "number: \(number)")
        let binding = sending.save == nil ? "_ = " : "let message = "
        lines.list("\(binding)try await send(", arguments + ["in: context"])
        save(sending.save, "message", &rows, &lines)
    }

    private func write(_ thread: Effect.ThreadStart, _ rows: inout RowNames, _ lines: inout LineWriter) {
        let name = ReplyCode(thread.name, rows, at: site).write(as: "name", &lines)
        let arguments = [
            name, "in: \(read(thread.channel, "channel", rows, &lines))", "isPrivate: \(thread.isPrivate)",
            "in: context",
        ]
        lines.list("\(thread.save == nil ? "_ = " : "let thread = ")try await openThread(", arguments)
        save(thread.save, "thread", &rows, &lines)
    }

    /// Keeps an id in a column; the row is needed anew where something behind asks for its columns.
    private func save(_ saving: Effect.Saving?, _ id: String, _ rows: inout RowNames, _ lines: inout LineWriter) {
        guard let saving, let table = saving.row == .record ? site.record : rows.created else {
            if site.isSchedule { lines.line("try await \(opening) { _ in }") }
            return
        }
        let (row, name) = (Names.row(table.name), rows[saving.row])
        let update = "try \(row).update("
        let arguments = ["\(name).key", "[.\(Names.bare(saving.column))(\(id))]", "at: context.now", "in: connection"]
        guard later.contains(saving.row), !site.isSchedule else {
            lines.openBlock("try await \(opening)", parameters: "connection") { $0.list("_ = " + update, arguments) }
            return
        }
        lines.openBlock("let \(name)Now = try await \(opening)", parameters: "connection") { lines in
            lines.list(update, arguments)
            lines.line("return try \(row).find(\(name).key, in: connection) ?? \(name)")
        }
        rows[saving.row] = name + "Now"
    }

    // MARK: Values

    /// An expression for a value, which may be nil.
    private func read(_ value: Value, _ name: String, _ rows: RowNames, _ lines: inout LineWriter) -> String {
        let code = ValueCode(value, rows, at: site)
        guard !code.lookups.isEmpty else { return code.expression }
        lines.openBlock("let \(name) = try context.database.read", parameters: "connection") { lines in
            lines.lines(code.lookups)
            lines.line("return \(code.expression)")
        }
        return name
    }

    private func present(_ value: Value, _ name: String, _ rows: RowNames, _ lines: inout LineWriter) -> String {
        let expression = read(value, "found", rows, &lines)
        guard ValueCode(value, rows, at: site).isOptional else { return expression }
        lines.openGuard(["let \(name) = \(expression)"]) { $0.line("throw Refusal.outdated(\(site.panel))") }
        return name
    }
}
