/// The part of a model that the database is made from, as text.
///
/// The text is kept in the database, and compared with the program's own when it is opened: it says what the tables are,
/// and nothing that can change without them (labels, bounds, stamps, the values of enumerations). The same tables give the
/// same text whatever their order in the document.
public enum ModelText {
    /// - Returns: JSON, sorted by name, with a line for each column; no line break at the end.
    public static func text(of bot: Bot) -> String {
        var lines = LineList()
        lines.object { lines in
            lines.member("name", JSONLiteral.string(bot.name))
            lines.member("revision", String(bot.revision))
            if let table = bot.conversationTable {
                lines.member("conversation", JSONLiteral.object([("table", JSONLiteral.string(table))]))
            }
            lines.member("tables") { lines in
                for table in bot.tables.sorted(by: { $0.name < $1.name }) {
                    lines.member(table.name) { write(table, &$0) }
                }
            }
        }
        return lines.text
    }

    private static func write(_ table: Table, _ lines: inout LineList) {
        lines.member("key", JSONLiteral.strings(table.key))
        lines.member("columns") { lines in
            for column in table.columns.sorted(by: { $0.name < $1.name }) {
                lines.member(column.name, text(of: column))
            }
        }
        let indexes = table.indexes.map(JSONLiteral.strings).sorted()
        lines.member("indexes", "[" + indexes.joined(separator: ", ") + "]")
    }

    private static func text(of column: Column) -> String {
        var members = [("type", JSONLiteral.string(word(for: column.type)))]
        if column.isNullable { members.append(("nullable", "true")) }
        if column.isUnique { members.append(("unique", "true")) }
        if column.isGenerated { members.append(("generated", "true")) }
        if let value = column.defaultValue { members.append(("default", text(of: value))) }
        if let reference = column.reference {
            members.append(("references", JSONLiteral.string("\(reference.table).\(reference.column)")))
            members.append(("onDelete", JSONLiteral.string(reference.onDelete.rawValue)))
        }
        return JSONLiteral.object(members)
    }

    /// The values of enumerations and models are kept as their names, so the database has one type for all of them.
    private static func word(for type: ColumnType) -> String {
        switch type {
        case .integer: "integer"
        case .number: "number"
        case .text: "text"
        case .boolean: "boolean"
        case .time: "time"
        case .snowflake: "snowflake"
        case .enumeration, .model: "enum"
        }
    }

    private static func text(of value: Literal) -> String {
        switch value {
        case .text(let text): JSONLiteral.string(text)
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .boolean(let truth): String(truth)
        case .null: "null"
        }
    }
}
