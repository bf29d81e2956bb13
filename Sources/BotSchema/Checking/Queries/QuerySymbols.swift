/// A query as the checks know it by name.
struct QuerySymbols {
    var query: Query
    /// The columns of the shown row that it compares with, each with the type that they need.
    var recordUses: [RecordUse]
    /// The table whose rows the views show that use the query; known with the first use.
    var record: String?

    struct RecordUse {
        var column: String
        var type: ColumnType
        var place: Placed<String>
    }
}

extension Checker {
    /// The query that a text names, in a view of a table.
    func query(_ place: Placed<Node>?, for record: TableSymbols) -> (query: Query, table: TableSymbols)? {
        guard let name = string(place), var symbols = resolve("query", name.value, in: queries, at: name),
            let table = tables[symbols.query.table]
        else { return nil }
        if !symbols.recordUses.isEmpty {
            if let other = symbols.record, other != record.name {
                report(
                    .reference,
                    "the query \(quoted(name.value)) compares with '$record', which is a row of \(quoted(other)) elsewhere and of \(quoted(record.name)) here",
                    at: name, hint: "write two queries")
            } else if symbols.record == nil {
                symbols.record = record.name
                queries.declare(name.value, symbols)
                for use in symbols.recordUses { check(use, of: record) }
            }
        }
        return (symbols.query, table)
    }

    private func check(_ use: QuerySymbols.RecordUse, of record: TableSymbols) {
        guard let column = column(use.column, of: record, at: use.place) else { return }
        checkSameType(column.type, use.type, at: use.place)
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
        for symbols in queries.values where symbols.record == nil {
            guard let use = symbols.recordUses.first else { continue }
            report(
                .reference,
                "'$record' means the row of a view, but no view uses the query \(quoted(symbols.query.name))",
                at: use.place)
        }
        return queries.values.map(\.query)
    }
}
