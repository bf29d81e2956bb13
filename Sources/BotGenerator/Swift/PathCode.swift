internal import BotSchema

/// The row that a path ends in, as Swift: the rows that are looked up on the way, and the column's value.
struct PathCode {
    /// `let creatorRow = try UserRow.find(…)`, to stand before the expression.
    private(set) var lookups: [TemplateCode.Lookup] = []
    let expression: String
    /// The column at the end; its own nullability says nothing about the way.
    let code: ColumnCode
    let isOptional: Bool

    /// - Parameter row: what the row is called in the scope, which also has `connection`.
    init(_ path: ColumnPath, row: String, in bot: Bot) {
        code = ColumnCode(bot.column(path), in: bot)
        isOptional = bot.isNullable(path) || !path.references.isEmpty
        var (row, name) = (row, "")
        for (index, reference) in path.references.enumerated() {
            name += (name.isEmpty ? "" : "_") + ColumnPath.alias(of: reference.column)
            let found = Names.bare(name) + "Row"
            let target = bot.target(of: reference)
            let isKey = bot.table(target.table).key == [target.column]
            let find = Names.row(target.table) + ".find(" + (isKey ? "" : "\(Names.bare(target.column)): ")
            let lookup = Self.lookup(bot.column(reference), in: row, isOptional: index > 0, find)
            lookups.append(TemplateCode.Lookup(opening: "let \(found) = \(lookup)", arguments: [], closing: ""))
            row = found
        }
        expression = row + (path.references.isEmpty ? "." : "?.") + code.property
    }

    private static func lookup(_ reference: Column, in row: String, isOptional: Bool, _ find: String) -> String {
        let property = Names.bare(reference.name)
        return switch (isOptional, reference.isNullable) {
        case (false, false): "try \(find)\(row).\(property), in: connection)"
        case (false, true): "try \(row).\(property).flatMap { try \(find)$0, in: connection) }"
        case (true, false): "try \(row).flatMap { try \(find)$0.\(property), in: connection) }"
        case (true, true): "try \(row)?.\(property).flatMap { try \(find)$0, in: connection) }"
        }
    }
}
