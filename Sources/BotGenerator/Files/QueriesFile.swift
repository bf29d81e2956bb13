internal import BotSchema

/// `Queries.swift`: a function a query that reads a window of its rows, and what views need besides.
enum QueriesFile {
    static func write(_ input: GeneratorInput, _ lines: inout LineWriter) {
        let queries = input.bot.queries.map { QueryCode($0, in: input.bot) }
        guard !queries.isEmpty else { return }
        lines.line()
        lines.line("public import BotRuntime")
        lines.line("public import Database")
        if queries.contains(where: \.mentionsSnowflakes) {
            lines.line("public import Discord")
        }
        lines.line()
        lines.documentation("Rows that views show and selects offer.", "/queries")
        lines.openBlock("public enum Queries") { lines in
            for (index, query) in queries.enumerated() {
                if index > 0 { lines.line() }
                query.write(&lines)
            }
        }
    }
}

/// One query as Swift functions.
struct QueryCode {
    let query: Query
    let table: Table
    private let bot: Bot
    private let dialect = Dialect.sqlite
    private let condition: ConditionText

    init(_ query: Query, in bot: Bot) {
        self.query = query
        self.bot = bot
        table = bot.table(query.table)
        condition = ConditionText(query.condition, of: table, in: bot, dialect: dialect)
    }

    /// Whether the functions take Discord ids.
    var mentionsSnowflakes: Bool {
        table.singleKey?.type == .snowflake || arguments.contains { $0.contains("Snowflake") }
    }

    var usesActor: Bool { condition.usesActor }
    var functions: [FunctionUse] { condition.functions }

    /// What the functions take besides the window.
    var arguments: [String] {
        var arguments: [String] = []
        if usesActor { arguments.append("actor: \(Names.row(bot.actor.table))") }
        arguments += condition.recordColumns.map { "record\(Names.type($0.name)): \($0.type)" }
        arguments += functions.map { "\(Names.bare($0.name)): \(listType($0))" }
        return arguments
    }

    /// The same, filled in where `actor`, `record` and the lists of functions are in scope.
    var call: [String] {
        var call: [String] = []
        if usesActor { call.append("actor: context.actor") }
        call += condition.recordColumns.map { "record\(Names.type($0.name)): record.\(Names.bare($0.name))" }
        call += functions.map { "\(Names.bare($0.name)): \(Names.bare($0.name))" }
        return call
    }

    private func listType(_ function: FunctionUse) -> String {
        FunctionSignature.listTypes(query.condition, of: table, in: bot)[function.name].map { "[\($0)]" } ?? "[Int64]"
    }

    /// The order with the key behind it, so that no two rows stand at the same place.
    private var order: [(column: String, isDescending: Bool)] {
        let missing = table.key.filter { key in !query.order.contains { $0.column == key } }
        let isDescending = query.order.last?.isDescending ?? false
        return query.order.map { ($0.column, $0.isDescending) } + missing.map { ($0, isDescending) }
    }

    /// Whether some view shows only the first rows and says how many more there are.
    private var needsCount: Bool {
        bot.views.contains { $0.fields.contains { $0.query == query.name && $0.more != nil } }
    }

    /// Whether some select offers the rows.
    private var needsMembership: Bool {
        bot.views.contains { view in
            view.rows.joined().contains { component in
                if case .querySelect(query.name, _, _, _, _) = component.kind { true } else { false }
            }
        }
    }

    private var row: String { Names.row(table.name) }
    private var tableName: String { dialect.quoted(table.name) }

    func write(_ lines: inout LineWriter) {
        writeRows(&lines)
        if needsCount {
            lines.line()
            writeCount(&lines)
        }
        if needsMembership, let key = table.singleKey {
            lines.line()
            writeMembership(ColumnCode(key, in: bot), &lines)
        }
    }

    private func writeRows(_ lines: inout LineWriter) {
        lines.documentation(
            "At most `limit` rows of `\(table.name)`, in the query's order whatever the window.", query.origin.pointer)
        let key = table.singleKey.map { ColumnCode($0, in: bot).plainType }
        let window = key.map { ["_ window: RowWindow<\($0)> = .first"] } ?? []
        let parameters = window + arguments + ["limit: Int", "in connection: Connection"]
        let name = "public static func \(Names.declared(query.name))("
        lines.openBlock(name, parameters, ") throws -> [\(row)]") { lines in
            writeSelect("SELECT \\(\(row).columns)", &lines)
            let limit = dialect.parameter(condition.values.count + 1)
            lines.line(
                "let values: [(any ValueConvertible)?] = [\((condition.values + ["limit"]).joined(separator: ", "))]")
            guard key != nil else {
                return writeRead("ORDER BY \(ordering(isReversed: false)) LIMIT \(limit)", "values", "", &lines)
            }
            lines.openSwitch("window") { lines in
                for window in Window.allCases {
                    lines.line("case .\(window.pattern):")
                    lines.indented { lines in
                        var clause = "ORDER BY \(ordering(isReversed: window.isReversed)) LIMIT \(limit)"
                        if let anchor {
                            clause = (window.isAnchored ? "AND \(anchor(window.isReversed))\n" : "") + clause
                        }
                        let values = window.isAnchored ? "values + [key]" : "values"
                        writeRead(clause, values, window.isReversed ? ".reversed()" : "", &lines)
                    }
                }
            }
        }
    }

    private enum Window: CaseIterable {
        case first, last, from, through

        var isAnchored: Bool { self == .from || self == .through }
        var isReversed: Bool { self == .last || self == .through }
        var pattern: String {
            switch self {
            case .first: "first"
            case .last: "last"
            case .from: "from(let key)"
            case .through: "through(let key)"
            }
        }
    }

    private func writeSelect(_ columns: String, _ lines: inout LineWriter) {
        writeText("select", ["\(columns) FROM \(tableName)", "WHERE \(condition.sql)"], &lines)
    }

    private func writeRead(_ clause: String, _ values: String, _ suffix: String, _ lines: inout LineWriter) {
        writeText("sql", ["\\(select)"] + clause.split(separator: "\n").map(String.init), &lines)
        lines.line("return try connection.query(sql, \(values), \(row).init)\(suffix)")
    }

    private func writeText(_ name: String, _ text: [String], _ lines: inout LineWriter) {
        lines.line("let \(name) = \"\"\"")
        lines.indented { lines in
            lines.lines(text)
            lines.line("\"\"\"")
        }
    }

    private func ordering(isReversed: Bool) -> String {
        order.map { "\(dialect.quoted($0.column)) \($0.isDescending != isReversed ? "DESC" : "ASC")" }
            .joined(separator: ", ")
    }

    /// The condition that a row stands at or behind the row with the key that is bound last, or at or before it.
    private var anchor: ((_ isReversed: Bool) -> String)? {
        guard let key = table.singleKey else { return nil }
        let parameter = dialect.parameter(condition.values.count + 2)
        let place = { (columns: String) in
            "(SELECT \(columns) FROM \(tableName) WHERE \(dialect.quoted(key.name)) = \(parameter))"
        }
        let columns = order.map { dialect.quoted($0.column) }
        return { isReversed in
            if order.allSatisfy({ $0.isDescending == order[0].isDescending }) {
                let comparison = order[0].isDescending != isReversed ? "<=" : ">="
                let list = columns.joined(separator: ", ")
                return (columns.count == 1 ? list : "(\(list))") + " \(comparison) \(place(list))"
            }
            // Directions differ, so row values cannot be compared at once.
            var text = ""
            for (column, order) in zip(columns, order).reversed() {
                let comparison = order.isDescending != isReversed ? "<" : ">"
                let isLast = text.isEmpty
                text =
                    isLast
                    ? "\(column) \(comparison)= \(place(column))"
                    : "(\(column) \(comparison) \(place(column)) OR (\(column) = \(place(column)) AND \(text)))"
            }
            return text
        }
    }

    private func writeCount(_ lines: inout LineWriter) {
        lines.documentation("How many rows there are.", query.origin.pointer)
        let name = "public static func \(Names.bare(query.name))Count("
        lines.openBlock(name, arguments + ["in connection: Connection"], ") throws -> Int") { lines in
            writeSelect("SELECT count(*)", &lines)
            let values = condition.values.joined(separator: ", ")
            lines.line("return try connection.queryOne(select, [\(values)]) { Int($0.int(0)) } ?? 0")
        }
    }

    private func writeMembership(_ key: ColumnCode, _ lines: inout LineWriter) {
        lines.documentation("The row with this key, if it is one of the query's.", query.origin.pointer)
        let name = "public static func \(Names.declared(query.name))("
        let parameters = ["having \(key.property): \(key.plainType)"] + arguments + ["in connection: Connection"]
        lines.openBlock(name, parameters, ") throws -> \(row)?") { lines in
            writeSelect("SELECT \\(\(row).columns)", &lines)
            let parameter = dialect.parameter(condition.values.count + 1)
            let values = (condition.values + [key.property]).joined(separator: ", ")
            writeText("sql", ["\\(select)", "AND \(dialect.quoted(key.column.name)) = \(parameter)"], &lines)
            lines.list("return try connection.queryOne(", ["sql", "[\(values)]", "\(row).init"])
        }
    }
}
