private enum Direction: String, CaseIterable { case ascending, descending }

extension Checker {
    /// Reads the queries; they are known by name afterwards.
    func readQueries(_ place: Placed<Node>?) {
        for (name, value) in namedEntries(place, .snakeCase()) {
            queries.declare(name, query(name, value))
        }
    }

    private func query(_ name: String, _ place: Placed<Node>) -> QuerySymbols? {
        guard let fields = fields(place, "a query", Keys.query), let table = table(required("table", of: fields))
        else { return nil }
        var uses = QueryUses()
        let condition = fields["where"].map { self.condition($0, table, &uses) } ?? .all([])
        let order = self.order(fields, table)
        let limit = integer(fields["limit"], in: 1...Limits.queryRows)
        guard let condition, let order else { return nil }
        let query = Query(
            origin: place.origin, name: name, table: table.name, condition: condition, order: order,
            limit: limit?.value)
        return QuerySymbols(query: query, uses: uses)
    }

    private func order(_ fields: Fields, _ table: TableSymbols) -> [Query.Order]? {
        guard let place = required("order", of: fields), let list = elements(place) else { return nil }
        var orders: [Query.Order] = []
        for element in list {
            guard let entries = entries(element) else { continue }
            guard entries.count == 1, let entry = entries.first else {
                report(
                    .structure, "one column with its direction stands here, as in {\"id\": \"ascending\"}", at: element)
                continue
            }
            guard let path = path(entry.name, of: table, at: entry.value.atName)?.path,
                let direction = word(entry.value, as: Direction.self)
            else { continue }
            if orders.contains(where: { $0.column == path }) {
                reportName(.structure, "the column \(quoted(entry.name)) stands here twice", at: entry.value)
            }
            orders.append(Query.Order(column: path, isDescending: direction.value == .descending))
        }
        guard orders.count == list.count else { return nil }
        let missing = table.table.key.filter { key in !orders.contains { $0.column == ColumnPath(key, of: table.name) }
        }
        if !missing.isEmpty {
            report(
                .structure, "rows that are equal in these columns would have no order", at: place,
                hint: "end with the key: \(list: missing)")
        }
        return orders
    }
}
