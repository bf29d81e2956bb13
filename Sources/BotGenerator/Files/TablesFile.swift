internal import BotSchema

/// `Tables.swift`: a row type a table, with the statements that find, insert, update and delete.
enum TablesFile {
    static func write(_ input: GeneratorInput, _ lines: inout LineWriter) {
        let bot = input.bot
        guard !bot.tables.isEmpty else { return }
        lines.line()
        lines.line("public import BotRuntime")
        lines.line("public import Database")
        let tables = bot.tables.filter { !$0.isRuntime }
        let columns = tables.flatMap(\.columns)
        if columns.contains(where: { $0.type == .snowflake }) { lines.line("public import Discord") }
        for table in tables {
            lines.line()
            TableCode(table, of: bot).write(&lines)
        }
    }
}

/// One table's row type.
private struct TableCode {
    let table: Table
    let bot: Bot
    let columns: [ColumnCode]
    let dialect = Dialect.sqlite
    let rowName: String

    init(_ table: Table, of bot: Bot) {
        self.table = table
        self.bot = bot
        columns = table.columns.map { ColumnCode($0, in: bot) }
        rowName = Names.row(table.name)
    }

    var changeable: [ColumnCode] {
        columns.filter { code in
            !table.key.contains(code.column.name) && !code.column.isGenerated && code.column.stampedByColumns.isEmpty
        }
    }

    /// The arguments that name one row, and the conditions and values that go with them.
    var keyArguments: [String] {
        if let key = table.singleKey { return ["_ \(Self.local(key)): \(ColumnCode(key, in: bot).plainType)"] }
        return table.keyColumns.map { "\(Self.parameter($0)): \(ColumnCode($0, in: bot).plainType)" }
    }

    func keyCondition(from first: Int = 1) -> String {
        table.key.enumerated().map { "\(dialect.quoted($1)) = \(dialect.parameter(first + $0))" }
            .joined(separator: " AND ")
    }

    var keyValues: [String] { table.keyColumns.map(Self.local) }

    /// What the functions call their other parameters and their constants.
    private static let locals: Set<String> = [
        "connection", "now", "changes", "update", "columns", "sql", "values", "row", "find", "insert",
    ]
    private static func local(_ column: Column) -> String { Names.local(column.name, besides: locals) }
    private static func parameter(_ column: Column) -> String { Names.parameter(column.name, besides: locals) }

    func write(_ lines: inout LineWriter) {
        lines.documentation("A row of `\(table.name)`.", table.origin.pointer)
        let row = changeable.isEmpty ? "TableRow" : "ChangeableRow"
        let conformances = table.singleKey == nil ? "Hashable, Sendable" : "\(row), Hashable"
        lines.openBlock("public struct \(rowName): \(conformances)") { lines in
            for code in columns {
                lines.documentation(code.column.origin.pointer)
                lines.line("public var \(Names.declared(code.column.name)): \(code.type)")
            }
            lines.line()
            writeReading(&lines)
            if bot.actor.table == table.name,
                bot.leaves.contains(where: { $0.options.contains { $0.autocomplete != nil } })
            {
                lines.line()
                writeNewcomer(&lines)
            }
            lines.line()
            writeFind(&lines)
            for column in bot.lookupColumns(of: table) {
                lines.line()
                writeLookup(ColumnCode(column, in: bot), &lines)
            }
            lines.line()
            writeInsert(&lines)
            if !changeable.isEmpty {
                lines.line()
                writeUpdate(&lines)
            }
            lines.line()
            writeDelete(&lines)
            if bot.actor.table == table.name {
                lines.line()
                writeEnsure(&lines)
            }
        }
    }

    private func writeReading(_ lines: inout LineWriter) {
        if let key = table.singleKey, key.name != "key" {
            lines.line("public var key: \(ColumnCode(key, in: bot).plainType) { \(Names.declared(key.name)) }")
            lines.line()
        }
        lines.documentation("The columns in the order that a row is read in.")
        lines.textLiteral("static let columns = ", [dialect.quoted(table.columns.map(\.name))])
        lines.line()
        lines.openBlock("init(_ row: Row)") { lines in
            for (index, code) in columns.enumerated() {
                lines.line("\(Names.assigned(code.column.name, besides: ["row"])) = \(code.reading(index))")
            }
        }
    }

    private func writeNewcomer(_ lines: inout LineWriter) {
        let (id, name) = (bot.actorTable.column(bot.actor.idColumn), bot.actorTable.column(bot.actor.nameColumn))
        lines.documentation("The row that a person gets at their first interaction, before it is stored.", "/actor")
        let parameters = [
            "newcomer \(Self.local(id)): Snowflake", "\(Self.parameter(name)): String", "at now: Timestamp",
        ]
        lines.openBlock("init(", parameters, ")") { lines in
            for code in columns {
                let isGiven = [bot.actor.idColumn, bot.actor.nameColumn].contains(code.column.name)
                let value =
                    isGiven ? Self.local(code.column) : code.column.isStampedOnCreate ? "now" : code.literal ?? "nil"
                lines.line("self.\(code.property) = \(value)")
            }
        }
    }

    private func writeFind(_ lines: inout LineWriter) {
        lines.documentation("The row with this key; nil when there is none.")
        let arguments = keyArguments + ["in connection: Connection"]
        lines.openBlock("public static func find(", arguments, ") throws -> \(rowName)?") { lines in
            let sql = "SELECT \\(columns) FROM \(escapedName) WHERE \(escaped(keyCondition()))"
            let values = "[\(keyValues.joined(separator: ", "))]"
            lines.list("try connection.queryOne(", ["\"\(sql)\"", values, "Self.init"])
        }
    }

    private func writeLookup(_ code: ColumnCode, _ lines: inout LineWriter) {
        lines.documentation("The row with this `\(code.column.name)`; nil when there is none.")
        let arguments = ["\(Self.parameter(code.column)): \(code.plainType)", "in connection: Connection"]
        lines.openBlock("public static func find(", arguments, ") throws -> \(rowName)?") { lines in
            let condition = "\(dialect.quoted(code.column.name)) = \(dialect.parameter(1))"
            let sql = "SELECT \\(columns) FROM \(escapedName) WHERE \(escaped(condition))"
            lines.list("try connection.queryOne(", ["\"\(sql)\"", "[\(Self.local(code.column))]", "Self.init"])
        }
    }

    private var escapedName: String { escaped(dialect.quoted(table.name)) }
    private func escaped(_ sql: String) -> String { SwiftLiteral.escaped(sql) }

    private func writeInsert(_ lines: inout LineWriter) {
        let hasStamps = columns.contains { $0.column.isStampedOnCreate }
        lines.documentation("Adds a row" + (hasStamps ? ", stamped with `now`," : "") + " and returns it.")
        writeInsert("insert", conflict: nil, "\(rowName)", &lines)
        guard bot.actions.contains(where: { $0.canConflict(in: table.name) }) else { return }
        lines.line()
        lines.documentation("Like `insert`, but nil where such a row is there already, which stays as it is.")
        writeInsert("insertIfAbsent", conflict: "ON CONFLICT DO NOTHING", "\(rowName)?", &lines)
    }

    private func writeInsert(_ name: String, conflict: String?, _ result: String, _ lines: inout LineWriter) {
        let given = columns.filter(\.isGivenAtInsert)
        var arguments = given.map { code in
            "\(Self.parameter(code.column)): \(code.type)" + (code.literal.map { " = \($0)" } ?? "")
        }
        if columns.contains(where: { $0.column.isStampedOnCreate }) { arguments.append("at now: Timestamp") }
        arguments.append("in connection: Connection")
        lines.line("@discardableResult")
        lines.openBlock("public static func \(name)(", arguments, ") throws -> \(result)") { lines in
            let written = columns.filter { !$0.column.isGenerated }
            let parameters = written.indices.map { dialect.parameter($0 + 1) }.joined(separator: ", ")
            lines.textLiteral(
                "let sql = ",
                [
                    "INSERT INTO \(dialect.quoted(table.name)) (\(dialect.quoted(written.map(\.column.name))))",
                    "VALUES (\(parameters))",
                ] + (conflict.map { [$0] } ?? []) + ["RETURNING \\(columns)"])
            let value = { (code: ColumnCode) in code.column.isStampedOnCreate ? "now" : Self.local(code.column) }
            let values = written.map(value)
            lines.list("let values: [(any ValueConvertible)?] = [", values, "]", trailingComma: true)
            guard conflict == nil else { return lines.line("return try connection.queryOne(sql, values, Self.init)") }
            let unique = written.filter { $0.column.isUnique || table.key.contains($0.column.name) }
                .map { "\(SwiftLiteral.string($0.column.name)): \(value($0))" }
            let named = unique.isEmpty ? [] : ["unique: [\(unique.joined(separator: ", "))]"]
            lines.list("return try connection.insert(", ["sql", "values"] + named + ["Self.init"])
        }
    }

    private func writeUpdate(_ lines: inout LineWriter) {
        lines.documentation("A column with its new value.")
        lines.openBlock("public enum Change: Hashable, Sendable") { lines in
            for code in changeable { lines.line("case \(Names.declared(code.column.name))(\(code.type))") }
        }
        lines.line()
        let stamps = columns.filter { !$0.column.stampedByColumns.isEmpty }
        lines.documentation(
            "Sets columns of the row with this key"
                + (stamps.isEmpty ? "" : ", and the stamps that follow from them to `now`")
                + "; false when there is no such row.")
        let arguments = keyArguments + ["_ changes: [Change]", "at now: Timestamp", "in connection: Connection"]
        lines.line("@discardableResult")
        lines.openBlock("public static func update(", arguments, ") throws -> Bool") { lines in
            lines.line("var update = RowUpdate(of: \(SwiftLiteral.string(dialect.quoted(table.name))))")
            lines.line("for change in changes {")
            lines.indented { lines in
                lines.openSwitch("change") { lines in
                    for code in changeable { writeCase(code, stamps, &lines) }
                }
            }
            lines.line("}")
            let keys = table.keyColumns.map {
                "(\(SwiftLiteral.string(dialect.quoted($0.name))), \(Self.local($0)))"
            }
            lines.line("return try update.run(where: [\(keys.joined(separator: ", "))], in: connection)")
        }
    }

    private func writeCase(_ code: ColumnCode, _ stamps: [ColumnCode], _ lines: inout LineWriter) {
        let set = "update.set(\(SwiftLiteral.string(dialect.quoted(code.column.name))), value)"
        let stamping = stamps.filter { $0.column.stampedByColumns.contains(code.column.name) }
        guard !stamping.isEmpty else {
            return lines.line("case .\(code.property)(let value): \(set)")
        }
        lines.line("case .\(code.property)(let value):")
        lines.indented { lines in
            lines.line(set)
            for stamp in stamping {
                lines.line("update.set(\(SwiftLiteral.string(dialect.quoted(stamp.column.name))), now)")
            }
        }
    }

    private func writeDelete(_ lines: inout LineWriter) {
        lines.documentation("Removes the row with this key; false when there is none.")
        lines.line("@discardableResult")
        let arguments = keyArguments + ["in connection: Connection"]
        lines.openBlock("public static func delete(", arguments, ") throws -> Bool") { lines in
            let sql = "DELETE FROM \(escapedName) WHERE \(escaped(keyCondition()))"
            lines.list("try connection.execute(", ["\"\(sql)\"", "[\(keyValues.joined(separator: ", "))]"])
            lines.line("return connection.changes > 0")
        }
    }

    private func writeEnsure(_ lines: inout LineWriter) {
        let (id, name) = (table.column(bot.actor.idColumn), table.column(bot.actor.nameColumn))
        let (givenID, givenName) = (Self.local(id), Self.local(name))
        let (idLabel, nameLabel) = (Names.bare(id.name), Names.bare(name.name))
        let arguments = [
            "_ \(givenID): Snowflake", "\(Self.parameter(name)): String", "at now: Timestamp",
            "in connection: Connection",
        ]
        lines.documentation(
            "The row of this person: made when there is none, and renamed when the person goes by another name now.",
            "/actor")
        lines.openBlock("public static func ensure(", arguments, ") throws -> \(rowName)") { lines in
            let hasStamps = columns.contains { $0.column.isStampedOnCreate }
            let time = hasStamps ? ", at: now" : ""
            lines.openBlock("guard var row = try find(\(givenID), in: connection) else") { lines in
                lines.line(
                    "return try insert(\(idLabel): \(givenID), \(nameLabel): \(givenName)\(time), in: connection)")
            }
            lines.openBlock("if row.\(nameLabel) != \(givenName)") { lines in
                lines.line("try update(\(givenID), [.\(nameLabel)(\(givenName))], at: now, in: connection)")
                lines.line("row.\(nameLabel) = \(givenName)")
            }
            lines.line("return row")
        }
    }
}
