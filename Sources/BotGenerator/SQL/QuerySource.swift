internal import BotSchema

/// What a query reads from: its table, and the rows that conditions and orders follow references to.
///
/// A column that is reached over references has its dotted name there, as in `"ticket.status"`, so that the table's own
/// columns stay unambiguous. Both SQLite and PostgreSQL see through the nested SELECTs and use the indexes below them.
struct QuerySource {
    private struct Join {
        /// The references on the way, by their aliases: `ticket.opener`.
        var prefix: String
        /// What the reference refers to.
        var target: Column.Reference
        /// The name of the column that refers, in what has been joined so far.
        var reference: String
        var isOptional: Bool
        var columns: [String]
    }

    private let table: Table
    private let bot: Bot
    private let dialect: Dialect
    private var joins: [Join] = []

    init(_ table: Table, in bot: Bot, dialect: Dialect) {
        self.table = table
        self.bot = bot
        self.dialect = dialect
    }

    /// The name of a column in what is read; what it takes to get there is joined.
    mutating func name(of path: ColumnPath) -> String {
        var (prefix, isOptional) = ("", false)
        for reference in path.references {
            expose(reference.column, in: prefix)
            isOptional = isOptional || bot.column(reference).isNullable
            let name = prefix.isEmpty ? reference.column : "\(prefix).\(reference.column)"
            let target = bot.target(of: reference)
            prefix += (prefix.isEmpty ? "" : ".") + ColumnPath.alias(of: reference.column)
            if !joins.contains(where: { $0.prefix == prefix }) {
                joins.append(
                    Join(
                        prefix: prefix, target: target, reference: name, isOptional: isOptional,
                        columns: [target.column]))
            }
        }
        expose(path.column, in: prefix)
        return dialect.quoted(prefix.isEmpty ? path.column : "\(prefix).\(path.column)")
    }

    private mutating func expose(_ column: String, in prefix: String) {
        guard let index = joins.firstIndex(where: { $0.prefix == prefix }), !joins[index].columns.contains(column)
        else { return }
        joins[index].columns.append(column)
    }

    /// What both read from.
    func joined(with other: QuerySource) -> QuerySource {
        var source = self
        for join in other.joins {
            if let index = source.joins.firstIndex(where: { $0.prefix == join.prefix }) {
                source.joins[index].columns += join.columns.filter { !source.joins[index].columns.contains($0) }
            } else {
                source.joins.append(join)
            }
        }
        return source
    }

    /// What follows FROM, a line for each table.
    var lines: [String] {
        [dialect.quoted(table.name)]
            + joins.map { join in
                let columns = join.columns.map {
                    "\(dialect.quoted($0)) AS \(dialect.quoted("\(join.prefix).\($0)"))"
                }
                let select = "SELECT \(columns.joined(separator: ", ")) FROM \(dialect.quoted(join.target.table))"
                let key = dialect.quoted("\(join.prefix).\(join.target.column)")
                return (join.isOptional ? "LEFT JOIN" : "JOIN")
                    + " (\(select)) AS \(dialect.quoted("\(join.prefix).row"))"
                    + " ON \(key) = \(dialect.quoted(join.reference))"
            }
    }
}

extension Bot {
    /// The column that a path ends at.
    func column(_ path: ColumnPath) -> Column { table(path.table).column(path.column) }

    func column(_ reference: ColumnPath.Reference) -> Column { table(reference.table).column(reference.column) }

    /// What a column that is known to refer to something refers to.
    func target(of reference: ColumnPath.Reference) -> Column.Reference { column(reference).reference! }

    /// Whether a path's value can be missing: the column itself, or a reference on the way.
    func isNullable(_ path: ColumnPath) -> Bool {
        path.references.contains { column($0).isNullable } || column(path).isNullable
    }
}
