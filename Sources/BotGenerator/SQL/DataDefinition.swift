internal import BotSchema

/// The tables and indexes of a bot, and those of the runtime, as statements that run in order on an empty database.
struct DataDefinition {
    let bot: Bot
    let dialect: Dialect

    var statements: [String] { bot.tables.flatMap(statements) + runtimeTables }

    private func statements(of table: Table) -> [String] {
        var lines = table.columns.map { declaration($0, in: table) }
        let key = table.singleKey
        let isInteger = key.map { dialect.type($0.type) == "INTEGER" } ?? false
        if !isInteger { lines.append("PRIMARY KEY (\(dialect.quoted(table.key)))") }
        let body = lines.map { "  " + $0 }.joined(separator: ",\n")
        let create = "CREATE TABLE \(dialect.quoted(table.name)) (\n\(body)\n)\(dialect.tableSuffix(!isInteger))"
        return [create] + table.indexes.map { index($0, of: table) }
    }

    private func declaration(_ column: Column, in table: Table) -> String {
        let isKey = table.key == [column.name] && dialect.type(column.type) == "INTEGER"
        var text = dialect.quoted(column.name) + " "
        if isKey, column.isGenerated { return text + dialect.generatedKey }
        text += dialect.type(column.type)
        if isKey {
            text += " PRIMARY KEY"
        } else {
            if !column.isNullable { text += " NOT NULL" }
            if column.isUnique { text += " UNIQUE" }
        }
        if let value = column.defaultValue, value != .null { text += " DEFAULT \(dialect.literal(value))" }
        if let reference = column.reference {
            text += " REFERENCES \(dialect.quoted(reference.table)) (\(dialect.quoted(reference.column)))"
            text += " ON DELETE \(reference.onDelete.rawValue.uppercased())"
        }
        return text
    }

    private func index(_ columns: [String], of table: Table) -> String {
        let name = ([table.name] + columns).joined(separator: "_")
        return "CREATE INDEX \(dialect.quoted(name)) ON \(dialect.quoted(table.name)) (\(dialect.quoted(columns)))"
    }
}
