/// A query as the checks know it by name.
struct QuerySymbols {
    var query: Query
    var uses: QueryUses
}

/// What a query needs from where it is used.
struct QueryUses {
    /// The columns of the shown row that it compares with.
    var record: [Use] = []
    /// The options of the command.
    var options: [Use] = []
    /// What has been typed so far.
    var focused: [Use] = []
    /// Where the condition is no query's: what is known there, so that nothing has to be looked up later.
    var scope: ActionScope?

    struct Use {
        var name: String
        /// The type that it needs.
        var type: ColumnType
        var place: Placed<String>
    }
}

extension Checker {
    /// The query that a text names, in a view of a table.
    func query(_ place: Placed<Node>?, for record: TableSymbols) -> (query: Query, table: TableSymbols)? {
        string(place).flatMap { query(named: $0, for: record) }
    }

    func query(named name: Placed<String>, for record: TableSymbols) -> (query: Query, table: TableSymbols)? {
        guard var symbols = resolve("query", name.value, in: queries, at: name),
            let table = tables[symbols.query.table]
        else { return nil }
        if let use = (symbols.uses.options + symbols.uses.focused).first {
            report(
                .reference, "the query \(quoted(name.value)) uses \(quoted(use.place.value)), which views do not have",
                at: name, hint: "write two queries")
        }
        if !symbols.uses.record.isEmpty {
            if let other = symbols.query.record, other != record.name {
                report(
                    .reference,
                    "the query \(quoted(name.value)) compares with '$record', which is a row of \(quoted(other)) elsewhere and of \(quoted(record.name)) here",
                    at: name, hint: "write two queries")
            } else if symbols.query.record == nil {
                symbols.query.record = record.name
                var paths: [String: ColumnPath] = [:]
                for use in symbols.uses.record { paths[use.name] = path(of: use, record)?.path }
                symbols.query.condition = symbols.query.condition.resolving(paths)
                queries.declare(name.value, symbols)
            }
        }
        return (symbols.query, table)
    }

    private func path(of use: QueryUses.Use, _ record: TableSymbols) -> CheckedPath? {
        guard let path = path(use.name, of: record, at: use.place) else { return nil }
        checkSameType(path.column.type, use.type, at: use.place)
        return path
    }

    func checkSameType<Place>(_ found: ColumnType, _ wanted: ColumnType, at place: Placed<Place>) {
        if found != wanted {
            report(.reference, "\(wanted.plural) are compared with \(found.plural) here", at: place)
        }
    }

    /// Reports the queries that need a shown row and are used where there is none.
    func finishQueries() -> [Query] {
        // A view that could not be read may be the one that uses the query.
        if hasErrors { return [] }
        for symbols in queries.values where symbols.query.record == nil {
            guard let use = symbols.uses.record.first else { continue }
            report(
                .reference,
                "'$record' means the row of a view, but no view uses the query \(quoted(symbols.query.name))",
                at: use.place)
        }
        return queries.values.map(\.query)
    }
}

extension Condition {
    /// The condition with what its columns of the record lead to, by their names in the document.
    fileprivate func resolving(_ paths: [String: ColumnPath]) -> Condition {
        func resolved(_ value: Value) -> Value {
            guard case .column(of: .record, let path) = value, let found = paths[path.column] else { return value }
            return .column(of: .record, found)
        }
        return switch self {
        case .all(let parts): .all(parts.map { $0.resolving(paths) })
        case .any(let parts): .any(parts.map { $0.resolving(paths) })
        case .not(let part): .not(part.resolving(paths))
        case .compare(let path, let comparison, let operand): .compare(path, comparison, resolved(operand))
        case .oneOf(let path, let operands): .oneOf(path, operands.map(resolved))
        case .inList, .actorIs: self
        }
    }
}
