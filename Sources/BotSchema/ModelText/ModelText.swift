/// The part of a model that the database is made from, as text.
///
/// The text is kept in the database, and compared with the program's own when it is opened: it says what the tables are,
/// which values their columns may hold, and what they were called before, and nothing that can change without a change of
/// what is stored (labels, owners, texts). The same tables give the same text whatever their order in the document.
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
                    lines.member(table.name) { write(table, of: bot, &$0) }
                }
            }
        }
        return lines.text
    }

    private static func write(_ table: Table, of bot: Bot, _ lines: inout LineList) {
        if let name = table.renamedFrom { lines.member("renamedFrom", JSONLiteral.string(name)) }
        lines.member("key", JSONLiteral.strings(table.key))
        lines.member("columns") { lines in
            for column in table.columns.sorted(by: { $0.name < $1.name }) {
                lines.member(column.name, text(of: column, in: bot))
            }
        }
        let indexes = table.indexes.map(JSONLiteral.strings).sorted()
        lines.member("indexes", "[" + indexes.joined(separator: ", ") + "]")
    }

    private static func text(of column: Column, in bot: Bot) -> String {
        var members = [("type", JSONLiteral.string(word(for: column.type)))]
        if let values = values(of: column.type, in: bot) { members.append(("values", JSONLiteral.strings(values))) }
        if column.isNullable { members.append(("nullable", "true")) }
        if column.isUnique { members.append(("unique", "true")) }
        if column.isGenerated { members.append(("generated", "true")) }
        if let value = column.defaultValue { members.append(("default", text(of: value))) }
        if let reference = column.reference {
            members.append(("references", JSONLiteral.string("\(reference.table).\(reference.column)")))
            members.append(("onDelete", JSONLiteral.string(reference.onDelete.rawValue)))
        }
        let isWhole = column.type == .integer
        if let bound = column.minimum { members.append(("minimum", number(bound, isWhole: isWhole))) }
        if let bound = column.maximum { members.append(("maximum", number(bound, isWhole: isWhole))) }
        if let length = column.minimumLength { members.append(("minLength", String(length))) }
        if let length = column.maximumLength { members.append(("maxLength", String(length))) }
        if column.isStampedOnCreate { members.append(("onCreate", JSONLiteral.string("now"))) }
        if let name = column.renamedFrom { members.append(("renamedFrom", JSONLiteral.string(name))) }
        return JSONLiteral.object(members)
    }

    private static func values(of type: ColumnType, in bot: Bot) -> [String]? {
        switch type {
        case .enumeration(let name): bot.enums.first { $0.name == name }?.values.map(\.name).sorted()
        case .model: bot.models.map(\.id).sorted()
        default: nil
        }
    }

    private static func number(_ bound: Double, isWhole: Bool) -> String {
        isWhole ? String(Int(bound)) : String(bound)
    }

    /// The values of enumerations and models are kept as texts, so the database has one type for all of them.
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
