internal import BotSchema

/// What rows are sorted by, as expressions that are never null: only such can be compared with those of another row.
struct OrderText {
    struct Term {
        var sql: String
        /// An expression that sorts the other way round, if there is one.
        var opposite: String?
        var isDescending: Bool
    }

    private(set) var terms: [Term] = []
    /// What the expressions read from.
    private(set) var source: QuerySource
    private let bot: Bot
    private let dialect: Dialect

    init(_ query: Query, of table: Table, in bot: Bot, dialect: Dialect) {
        self.bot = bot
        self.dialect = dialect
        source = QuerySource(table, in: bot, dialect: dialect)
        let missing = table.key.filter { key in !query.order.contains { $0.column == ColumnPath(key, of: table.name) } }
        let isDescending = query.order.last?.isDescending ?? false
        // No two rows stand at the same place.
        let ends = missing.map { (ColumnPath($0, of: table.name), isDescending) }
        for (path, isDescending) in query.order.map({ ($0.column, $0.isDescending) }) + ends {
            add(path, isDescending)
        }
    }

    private mutating func add(_ path: ColumnPath, _ isDescending: Bool) {
        let name = source.name(of: path)
        let type = bot.column(path).type
        var value = name
        if case .enumeration(let enumeration) = type {
            // Its values follow each other as in the document.
            let places = bot.enumeration(enumeration).values.enumerated().map { index, value in
                "WHEN \(dialect.literal(.text(value.name))) THEN \(index)"
            }
            value = "CASE \(name) \(places.joined(separator: " ")) ELSE \(places.count) END"
        }
        var zero: String
        var opposite: String?
        switch type {
        case .text, .model: (zero, opposite) = ("''", nil)
        case .boolean: (zero, opposite) = (dialect.truth(false), "NOT ")
        case .integer, .number, .time, .snowflake, .enumeration: (zero, opposite) = ("0", "-")
        }
        if bot.isNullable(path) {
            terms.append(Term(sql: "(\(name) IS NULL)", opposite: "(\(name) IS NOT NULL)", isDescending: false))
            value = "COALESCE(\(value), \(zero))"
        } else if value != name {
            value = "(\(value))"
        }
        terms.append(Term(sql: value, opposite: opposite.map { "(\($0)\(value))" }, isDescending: isDescending))
    }

    /// `"updated_at" DESC, "id" DESC`.
    func clause(isReversed: Bool = false) -> String {
        terms.map { "\($0.sql) \($0.isDescending != isReversed ? "DESC" : "ASC")" }.joined(separator: ", ")
    }

    /// The condition that a row stands at or behind the row with the key that is bound to a parameter, or at or before it.
    func anchor(_ key: String, _ parameter: String, isReversed: Bool) -> String {
        let from = source.lines.joined(separator: " ")
        let place = { (columns: String) in "(SELECT \(columns) FROM \(from) WHERE \(key) = \(parameter))" }
        // Row values are compared in one direction; what cannot be turned round decides which.
        let isDescending = (terms.first { $0.opposite == nil } ?? terms[0]).isDescending
        let uniform = terms.map { $0.isDescending == isDescending ? $0.sql : $0.opposite }
        if uniform.allSatisfy({ $0 != nil }) {
            let list = uniform.compactMap(\.self).joined(separator: ", ")
            return (terms.count == 1 ? list : "(\(list))") + (isDescending != isReversed ? " <= " : " >= ")
                + place(list)
        }
        var text = ""
        for term in terms.reversed() {
            let comparison = term.isDescending != isReversed ? "<" : ">"
            let (own, other) = (term.sql, place(term.sql))
            text =
                text.isEmpty
                ? "\(own) \(comparison)= \(other)"
                : "(\(own) \(comparison) \(other) OR (\(own) = \(other) AND \(text)))"
        }
        return text
    }
}
