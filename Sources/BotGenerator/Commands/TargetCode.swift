internal import BotSchema

/// Finds the row that a command is about, as `record`.
struct TargetCode {
    let target: Command.Target
    let command: Command
    let bot: Bot

    private var row: String { Names.row(target.table) }

    private var missing: String {
        guard let phrase = target.missing else { return "return try await outdated(nil, in: context)" }
        return "return .text(\(bot.swift(phrase)))"
    }

    /// `options` and `invocation` must be in scope, and `language` where something is said.
    func write(_ lines: inout LineWriter) {
        switch target.row {
        case .actor: lines.line("let record = context.actor")
        case .actorColumn(let name):
            let column = bot.actorTable.column(name)
            writeFind("key", "context.actor.\(Names.bare(name))", isOptional: column.isNullable, &lines)
        case .having(let column, let given):
            let isKey = bot.table(target.table).key == [column]
            let value = expression(given)
            writeFind(
                isKey ? "key" : Names.local(column, besides: ["record", "options", "invocation", "context"]),
                value.code, isOptional: value.isOptional, label: isKey ? nil : Names.bare(column), &lines)
        case .query(let name):
            let query = QueryCode(bot.query(name), in: bot)
            writeLists(of: query, bot, &lines)
            for option in command.options where query.takes(option) {
                lines.line(
                    "let \(QueryCode.argument(for: option)) = options.\(OptionCode(option, in: bot).expression())")
            }
            lines.line("let found = try context.database.read { connection in")
            lines.indented { lines in
                lines.list("try Queries.\(Names.bare(name))(", query.call() + ["limit: 1", "in: connection"])
            }
            lines.line("}")
            lines.openGuard(["let record = found.first"]) { $0.line(missing) }
        case .function(let use):
            let name = Names.bare(use.name)
            if command.kind == .slash {
                lines.line("let found = try await functions.\(name)(in: context)")
            } else {
                lines.openGuard(["let target = invocation.targetID"]) { $0.line(missing) }
                lines.line("let found = try await functions.\(name)(target, in: context)")
            }
            writeFind("key", "found", isOptional: true, &lines)
        }
    }

    private func expression(_ given: Command.Target.Given) -> (code: String, isOptional: Bool) {
        switch given {
        case .menuTarget: return ("invocation.targetID", true)
        case .option(let use):
            guard let option = command.options.first(where: { $0.name == use.name }) else { return ("nil", true) }
            let code = OptionCode(option, in: bot)
            return ("options.\(code.expression(of: use.property))", code.isOptional)
        }
    }

    private func writeFind(
        _ name: String, _ value: String, isOptional: Bool, label: String? = nil, _ lines: inout LineWriter
    ) {
        let argument = label.map { "\($0): \(name)" } ?? name
        let read = "let record = try context.database.read({ try \(row).find(\(argument), in: $0) })"
        if isOptional {
            lines.openGuard(["let \(name) = \(value)", read]) { $0.line(missing) }
        } else {
            lines.line("let \(name) = \(value)")
            lines.openGuard([read]) { $0.line(missing) }
        }
    }
}

extension Bot {
    /// The columns besides the key by whose values the rows of a table are found.
    func lookupColumns(of table: Table) -> [Column] {
        table.columns.filter { column in
            table.key != [column.name] && (isTarget(column, of: table) || isReferredTo(column, of: table))
        }
    }

    private func isTarget(_ column: Column, of table: Table) -> Bool {
        leaves.contains { command in
            guard let target = command.target, target.table == table.name, case .having(column.name, _) = target.row
            else { return false }
            return true
        }
    }

    private func isReferredTo(_ column: Column, of table: Table) -> Bool {
        tables.flatMap(\.columns).contains {
            $0.reference?.table == table.name && $0.reference?.column == column.name
        }
    }
}
