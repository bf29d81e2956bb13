internal import BotSchema

/// A template as a Swift expression over one row, with the rows that it looks up on the way.
struct TemplateCode {
    /// `let creatorRow = try UserRow.find(…)`, to stand before the expression.
    private(set) var lookups: [String] = []
    private(set) var expression = ""

    /// - Parameter row: what the row is called in the scope, which also has `language` and `connection`.
    init(_ template: Template, of table: Table, row: String, in bot: Bot) {
        var parts: [(code: String, isLiteral: Bool)] = []
        for part in template.parts {
            switch part {
            case .literal(let words): parts.append((SwiftLiteral.escaped(words), true))
            case .text(let key): parts.append((bot.swift(.text(key: key)), false))
            case .column(let name):
                let code = ColumnCode(table.column(name), in: bot)
                parts.append((code.shown("\(row).\(code.property)", isOptional: code.column.isNullable), false))
            case .joined(let reference, let joinedTable, let name):
                let found = Self.joinedName(reference)
                let lookup = Self.lookup(reference, of: table, joinedTable, row: row, as: found)
                if !lookups.contains(lookup) { lookups.append(lookup) }
                let code = ColumnCode(bot.table(joinedTable).column(name), in: bot)
                parts.append((code.shown("\(found)?.\(code.property)", isOptional: true), false))
            }
        }
        if parts.count == 1, !parts[0].isLiteral {
            expression = parts[0].code
        } else {
            expression = "\"" + parts.map { $0.isLiteral ? $0.code : "\\(\($0.code))" }.joined() + "\""
        }
    }

    private static func joinedName(_ reference: String) -> String {
        Names.bare(reference.hasSuffix("_id") ? String(reference.dropLast(3)) : reference) + "Row"
    }

    private static func lookup(
        _ reference: String, of table: Table, _ joined: String, row: String, as name: String
    ) -> String {
        let property = "\(row).\(Names.bare(reference))"
        let type = Names.row(joined)
        return table.column(reference).isNullable
            ? "let \(name) = try \(property).flatMap { try \(type).find($0, in: connection) }"
            : "let \(name) = try \(type).find(\(property), in: connection)"
    }
}

extension ColumnCode {
    /// How people see a value of the column; empty for none.
    func shown(_ expression: String, isOptional: Bool) -> String {
        let isChain = expression.contains("?.")
        switch column.type {
        case .enumeration:
            return isOptional
                ? "\(expression)\(isChain ? "" : "?").label(in: language) ?? \"\"" : "\(expression).label(in: language)"
        case .model:
            return isOptional ? "\(expression)\(isChain ? "" : "?").rawValue ?? \"\"" : "\(expression).rawValue"
        case .text where !isOptional: return expression
        case .text: return "\(expression) ?? \"\""
        case .integer, .number, .boolean, .time, .snowflake:
            return isChain ? "(\(expression)).shown" : "\(expression).shown"
        }
    }
}
