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
    private let order: OrderText
    private let source: QuerySource

    init(_ query: Query, in bot: Bot) {
        self.query = query
        self.bot = bot
        table = bot.table(query.table)
        condition = ConditionText(query, of: table, in: bot, dialect: dialect)
        order = OrderText(query, of: table, in: bot, dialect: dialect)
        source = condition.source.joined(with: order.source)
    }

    /// Whether the functions take Discord ids.
    var mentionsSnowflakes: Bool {
        table.singleKey?.type == .snowflake || arguments.contains { $0.contains("Snowflake") }
    }

    var functions: [FunctionUse] { condition.functions }

    /// What the functions take besides the window.
    var arguments: [String] {
        condition.parameters.arguments.map { "\($0.name): \($0.type)" }
            + functions.map { "\(Names.declared($0.name)): \(listType($0))" }
    }

    /// The same, filled in where `context`, the record and the lists of functions are in scope.
    func call(record: String = "record") -> [String] {
        condition.parameters.arguments.map { "\($0.name): \($0.value(record: record))" }
            + functions.map { "\(Names.bare($0.name)): \(Names.declared($0.name))" }
    }

    private func listType(_ function: FunctionUse) -> String {
        FunctionSignature.listTypes(query.condition, of: table, in: bot)[function.name].map { "[\($0)]" } ?? "[Int64]"
    }

    /// Whether some view shows only the first rows and says how many more there are, or only how many.
    private var needsCount: Bool {
        bot.views.contains { $0.fields.contains { $0.query == query.name && $0.more != nil } }
            || bot.templates.contains { $0.counts(query.name) }
    }

    /// The columns that templates sum up.
    private var sums: [Column] {
        let columns = bot.templates.flatMap { $0.sums(of: query.name) }
        return table.columns.filter { columns.contains($0.name) }
    }

    /// Whether some select or some buttons offer the rows.
    private var needsMembership: Bool {
        bot.views.contains { $0.controls.contains { $0.kind.query == query.name } }
    }

    private var row: String { Names.row(table.name) }
    private var tableName: String { dialect.quoted(table.name) }

    func write(_ lines: inout LineWriter) {
        writeRows(&lines)
        if needsCount {
            lines.line()
            writeCount(&lines)
        }
        for column in sums {
            lines.line()
            writeSum(ColumnCode(column, in: bot), &lines)
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
            let limit = dialect.parameter(condition.parameters.values.count + 1)
            lines.list(
                "let values: [(any ValueConvertible)?] = [", condition.parameters.values + ["limit"], "]",
                trailingComma: true)
            guard key != nil else {
                return writeRead("ORDER BY \(order.clause()) LIMIT \(limit)", "values", "", &lines)
            }
            lines.openSwitch("window") { lines in
                for window in Window.allCases {
                    lines.line("case .\(window.pattern):")
                    lines.indented { lines in
                        var clause = "ORDER BY \(order.clause(isReversed: window.isReversed)) LIMIT \(limit)"
                        if window.isAnchored, let key = table.singleKey {
                            let parameter = dialect.parameter(condition.parameters.values.count + 2)
                            let name = dialect.quoted(key.name)
                            let anchor = order.anchor(name, parameter, isReversed: window.isReversed)
                            clause = "AND \(anchor)\n" + clause
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
        var from = source.lines
        let condition = "WHERE \(condition.sql)"
        if let limit = query.limit {
            let end = "ORDER BY \(order.clause()) LIMIT \(limit)) AS \(dialect.quoted("\(table.name).limited"))"
            from[0] = "(SELECT * FROM " + from[0]
            from += [condition, end, "WHERE \(dialect.truth(true))"]
        } else {
            from.append(condition)
        }
        from[0] = "\(columns) FROM " + from[0]
        writeText("select", from, &lines)
    }

    private func writeRead(_ clause: String, _ values: String, _ suffix: String, _ lines: inout LineWriter) {
        writeText("sql", ["\\(select)"] + clause.split(separator: "\n").map(String.init), &lines)
        lines.line("return try connection.query(sql, \(values), \(row).init)\(suffix)")
    }

    private func writeText(_ name: String, _ text: [String], _ lines: inout LineWriter) {
        lines.textLiteral("let \(name) = ", text)
    }

    private func writeCount(_ lines: inout LineWriter) {
        lines.documentation("How many rows there are.", query.origin.pointer)
        let name = "public static func \(Names.bare(query.name))Count("
        lines.openBlock(name, arguments + ["in connection: Connection"], ") throws -> Int") { lines in
            writeSelect("SELECT count(*)", &lines)
            let values = condition.parameters.values.joined(separator: ", ")
            lines.line("return try connection.queryOne(select, [\(values)]) { Int($0.int(0)) } ?? 0")
        }
    }

    private func writeSum(_ column: ColumnCode, _ lines: inout LineWriter) {
        lines.documentation("What `\(column.column.name)` comes to.", query.origin.pointer)
        let name = "public static func \(Names.bare(query.name))Sum\(Names.type(column.column.name))("
        let type = column.plainType
        lines.openBlock(name, arguments + ["in connection: Connection"], ") throws -> \(type)") { lines in
            writeSelect("SELECT sum(\(dialect.quoted(column.column.name)))", &lines)
            let values = condition.parameters.values.joined(separator: ", ")
            let reading = type == "Double" ? "optionalDouble" : "optionalInt"
            // There is no sum of no rows.
            lines.line("return try connection.queryOne(select, [\(values)]) { $0.\(reading)(0) ?? 0 } ?? 0")
        }
    }

    private func writeMembership(_ key: ColumnCode, _ lines: inout LineWriter) {
        lines.documentation("The row with this key, if it is one of the query's.", query.origin.pointer)
        let name = "public static func \(Names.declared(query.name))("
        let given = Names.local(key.column.name, besides: ["select", "sql", "connection"])
        let parameters = ["having \(given): \(key.plainType)"] + arguments + ["in connection: Connection"]
        lines.openBlock(name, parameters, ") throws -> \(row)?") { lines in
            writeSelect("SELECT \\(\(row).columns)", &lines)
            let parameter = dialect.parameter(condition.parameters.values.count + 1)
            let values = (condition.parameters.values + [given]).joined(separator: ", ")
            writeText("sql", ["\\(select)", "AND \(dialect.quoted(key.column.name)) = \(parameter)"], &lines)
            lines.list("return try connection.queryOne(", ["sql", "[\(values)]", "\(row).init"])
        }
    }
}
