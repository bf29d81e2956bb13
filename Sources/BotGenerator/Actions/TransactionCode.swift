internal import BotSchema

/// Effects on the database that follow each other, as one transaction.
struct TransactionCode {
    let effects: [Effect]
    let action: Action
    let site: ActionSite
    /// The rows that are needed behind it.
    let later: Set<Value.Row>
    /// Whether nothing of the action has been done before it.
    var isFirst = true
    /// What runs the transaction.
    var opening = "context.database.write"

    private var bot: Bot { site.bot }
    /// Whether it sets what options and inputs are for.
    private var setsGiven: Bool { isFirst && site.changes != nil }
    private var changesRecord: Bool {
        setsGiven
            || effects.contains { effect in
                switch effect {
                case .toggle, .set, .update(.record, _), .increment(.record, _): true
                default: false
                }
            }
    }

    /// - Parameter rows: what rows are called before, and afterwards.
    func write(_ rows: inout RowNames, _ lines: inout LineWriter) {
        var inside = RowNames()
        (inside.created, inside[.created]) = (rows.created, rows[.created])
        var body = lines.nested()
        if setsGiven { writeUpdate(of: "record", site.record, list: "changes", &body) }
        for effect in effects { writeStatement(effect, &inside, &body) }
        rows.created = inside.created
        var results: [(inside: String, outside: String)] = []
        if later.contains(.record), changesRecord, let table = site.record, !effects.contains(.delete(.record)) {
            let found = "try \(Names.row(table.name)).find(\(key(of: "record", table)), in: connection) ?? record"
            let name = rows[.record] == "record" ? "updated" : rows[.record] + "Again"
            results.append((found, name))
            rows[.record] = name
        }
        if later.contains(.chosen), site.chosen != nil, rows[.chosen] == "chosen" {
            results.append(("chosen", "choice"))
            rows[.chosen] = "choice"
        }
        if later.contains(.created), effects.contains(where: \.isInsertion) {
            results.append((inside[.created], inside[.created]))
            rows[.created] = inside[.created]
        }
        writeResults(results, &body)
        let names = results.map(\.outside).joined(separator: ", ")
        let binding = results.isEmpty ? "" : "let " + (results.count > 1 ? "(\(names))" : names) + " = "
        lines.line("\(binding)try await \(opening) { connection in")
        lines.indented { writeFinding(for: body.text, &$0) }
        lines.append(body)
        lines.line("}")
    }

    private func writeResults(_ results: [(inside: String, outside: String)], _ lines: inout LineWriter) {
        guard !results.isEmpty else { return }
        let values = results.map(\.inside).joined(separator: ", ")
        lines.line("return " + (results.count > 1 ? "(\(values))" : values))
    }

    /// Finds the rows again that the statements need; the record always, so that nothing is done for one that is gone.
    private func writeFinding(for body: String, _ lines: inout LineWriter) {
        if let current = site.current {
            let isUsed = body.contains("record.") || body.contains("record\n")
            current(isUsed ? "record" : "_", isFirst, &lines)
        }
        guard let query = site.chosen, body.contains("chosen") else { return }
        let code = QueryCode(query, in: bot)
        lines.list(
            "let found = try Queries.\(Names.bare(query.name))(", ["having: value"] + code.call() + ["in: connection"])
        lines.line("guard let chosen = found else { throw Refusal.outdated(\(site.panel)) }")
    }

    // MARK: Statements

    private func writeStatement(_ effect: Effect, _ rows: inout RowNames, _ lines: inout LineWriter) {
        switch effect {
        case .toggle(let column), .set(let column):
            guard let table = site.record else { return }
            for requirement in action.requirements { writeRequirement(requirement, column, &lines) }
            let value = ValueCode(.control, for: table.column(column), rows, at: site).expression
            writeUpdate(of: "record", table, [".\(Names.bare(column))(\(value))"], &lines)
        case .update(let row, let assignments):
            guard let table = table(of: row, rows) else { return }
            let changes = assignments.map { assignment in
                let value = self.value(assignment, table, rows, &lines)
                return ".\(Names.bare(assignment.column))(\(value))"
            }
            writeUpdate(of: rows[row], table, changes, &lines)
        case .increment(let row, let increments): writeIncrement(row, increments, rows, &lines)
        case .insert(let insertion): writeInsert(insertion, &rows, &lines)
        case .delete(let row):
            guard let table = table(of: row, rows) else { return }
            lines.line("try \(Names.row(table.name)).delete(\(key(of: rows[row], table)), in: connection)")
        case .deleteAll(let query): writeDeleteAll(bot.query(query), &lines)
        case .schedule(let name, let row, let time):
            guard let table = table(of: row, rows) else { return }
            var code = ValueCode(time, rows, at: site)
            code.writeLookups(isNullable: false, panel: site.panel, &lines)
            lines.list(
                "try ScheduleStore.plan(",
                [
                    SwiftLiteral.string(name), "for: \(key(of: rows[row], table))", "at: \(code.expression)",
                    "by: context.actor.\(Names.bare(bot.actor.idColumn))", "in: context", "connection",
                ])
        case .unschedule(let name, let row):
            guard let table = table(of: row, rows) else { return }
            lines.line(
                "try ScheduleStore.cancel(\(SwiftLiteral.string(name)), for: \(key(of: rows[row], table)), in: connection)"
            )
        case .open, .openModal, .send, .startThread, .call: break
        }
    }

    private func writeUpdate(of row: String, _ table: Table, _ changes: [String], _ lines: inout LineWriter) {
        let list = "[\(changes.joined(separator: ", "))]"
        guard list.count > 80 else { return writeUpdate(of: row, table, list: list, &lines) }
        lines.line("try \(Names.row(table.name)).update(")
        lines.indented { lines in
            lines.line(key(of: row, table) + ",")
            lines.list("[", changes, "],", trailingComma: true)
            lines.lines(["at: context.now,", "in: connection"])
        }
        lines.line(")")
    }

    private func writeUpdate(of row: String, _ table: Table?, list: String, _ lines: inout LineWriter) {
        guard let table else { return }
        lines.list(
            "try \(Names.row(table.name)).update(", [key(of: row, table), list, "at: context.now", "in: connection"])
    }

    private func writeIncrement(
        _ row: Value.Row, _ increments: [Effect.Increment], _ rows: RowNames, _ lines: inout LineWriter
    ) {
        guard let table = table(of: row, rows) else { return }
        var name = rows[row]
        if row == .actor {
            // What the context has may be older than the last thing that the person did.
            let found = "try \(Names.row(table.name)).find(context.actor.key, in: connection)"
            lines.line("let actor = \(found) ?? context.actor")
            name = "actor"
        }
        let changes = increments.map { increment in
            let code = ColumnCode(table.column(increment.column), in: bot)
            let present = "\(name).\(code.property)"
            let amount = SwiftLiteral.number(increment.amount)
            let bounds = [("from", code.column.minimum), ("to", code.column.maximum)].compactMap { label, bound in
                bound.map { ", \(label): \(SwiftLiteral.number($0))" }
            }
            let start = code.column.isNullable ? "(\(present) ?? 0)" : present
            return ".\(code.property)(\(start).adding(\(amount)\(bounds.joined())))"
        }
        writeUpdate(of: name, table, changes, &lines)
    }

    private func writeInsert(_ insertion: Effect.Insertion, _ rows: inout RowNames, _ lines: inout LineWriter) {
        let table = bot.table(insertion.table)
        let row = Names.row(table.name)
        let values = insertion.values.map { ($0.column, value($0, table, rows, &lines)) }
        var arguments = values.map { "\(Names.bare($0)): \($1)" }
        if table.columns.contains(where: \.isStampedOnCreate) { arguments.append("at: context.now") }
        arguments.append("in: connection")
        let isUsed = uses(of: .created, behind: insertion)
        let name = rows.created == nil ? "created" : rows[.created] + "Too"
        let binding = isUsed ? "let \(name) = " : ""
        let inserted = "inserted" + (rows.insertions == 0 ? "" : String(rows.insertions + 1))
        rows.insertions += insertion.conflict == nil ? 0 : 1
        if isUsed { (rows.created, rows[.created]) = (table, name) }
        switch insertion.conflict {
        case nil: lines.list("\(binding)try \(row).insert(", arguments)
        case .ignore: lines.list("try \(row).insertIfAbsent(", arguments)
        case .refuse(let phrase):
            lines.list("let \(inserted) = try \(row).insertIfAbsent(", arguments)
            let test = isUsed ? "let \(name) = \(inserted)" : "\(inserted) != nil"
            lines.openGuard([test]) { $0.line("throw Refusal.text(\(bot.swift(phrase)))") }
        case .update:
            writeConflict(row, table, values, arguments, inserted, isUsed ? name : nil, &lines)
        }
    }

    private func writeConflict(
        _ row: String, _ table: Table, _ values: [(column: String, code: String)], _ arguments: [String],
        _ inserted: String, _ name: String?, _ lines: inout LineWriter
    ) {
        let keys = values.filter { table.key.contains($0.column) }
            .map { table.singleKey == nil ? "\(Names.bare($0.column)): \($0.code)" : $0.code }
        let changes = values.filter { !table.key.contains($0.column) }.map { ".\(Names.bare($0.column))(\($0.code))" }
        lines.list("let \(inserted) = try \(row).insertIfAbsent(", arguments)
        lines.openBlock("if \(inserted) == nil") { lines in
            lines.list(
                "try \(row).update(",
                keys + ["[\(changes.joined(separator: ", "))]", "at: context.now", "in: connection"])
        }
        guard let name else { return }
        lines.list("let present\(Names.type(table.name)) = try \(row).find(", keys + ["in: connection"])
        lines.openGuard(["let \(name) = \(inserted) ?? present\(Names.type(table.name))"]) {
            $0.line("throw Refusal.outdated(\(site.panel))")
        }
    }

    /// Whether a row is needed by what follows an effect.
    private func uses(of row: Value.Row, behind insertion: Effect.Insertion) -> Bool {
        for effect in effects.drop(while: { $0 != .insert(insertion) }).dropFirst() {
            if effect.uses.contains(row) { return true }
            // From here on another row is meant.
            if row == .created, effect.isInsertion { return false }
        }
        return later.contains(row)
    }

    private func writeDeleteAll(_ query: Query, _ lines: inout LineWriter) {
        let code = QueryCode(query, in: bot)
        let arguments = code.call() + ["limit: .max", "in: connection"]
        lines.list("for row in try Queries.\(Names.bare(query.name))(", arguments, ") {")
        lines.indented { lines in
            lines.line("try \(Names.row(code.table.name)).delete(\(key(of: "row", code.table)), in: connection)")
        }
        lines.line("}")
    }

    private func writeRequirement(
        _ requirement: Action.Requirement, _ column: String, _ lines: inout LineWriter
    ) {
        guard let table = site.record else { return }
        let given = ColumnCode(table.column(column), in: bot).value(requirement.value)
        lines.openBlock("if value == \(given), record.\(Names.bare(requirement.column)) == nil") { lines in
            lines.line("throw Refusal.text(\(bot.swift(requirement.otherwise)))")
        }
    }

    // MARK: Parts

    private func value(
        _ assignment: Effect.Assignment, _ table: Table, _ rows: RowNames, _ lines: inout LineWriter
    ) -> String {
        let column = table.column(assignment.column)
        var code = ValueCode(assignment.value, for: column, rows, at: site)
        code.writeLookups(for: column, panel: site.panel, &lines)
        return code.expression
    }

    private func table(of row: Value.Row, _ rows: RowNames) -> Table? {
        switch row {
        case .actor: bot.actorTable
        case .record: site.record
        case .chosen: site.chosen.map { bot.table($0.table) }
        case .created: rows.created
        }
    }

    private func key(of row: String, _ table: Table) -> String {
        if table.singleKey != nil { return "\(row).key" }
        return table.key.map { "\(Names.bare($0)): \(row).\(Names.bare($0))" }.joined(separator: ", ")
    }
}

extension Effect {
    fileprivate var isInsertion: Bool { if case .insert = self { true } else { false } }
}
