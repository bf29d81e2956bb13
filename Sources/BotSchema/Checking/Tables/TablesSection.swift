extension Checker {
    /// Tables that the runtime makes for itself.
    static let runtimeTables = ["turn", "piece", "meta"]

    /// Reads every table; they are known by name afterwards, with their references.
    func readTables(_ place: Placed<Node>?) {
        var references: [PendingReference] = []
        for (name, value) in namedEntries(place, .snakeCase()) {
            if Self.runtimeTables.contains(name) {
                reportName(
                    .name, "the table \(quoted(name)) belongs to the runtime", at: value, hint: "choose another name")
            } else if name.hasPrefix("sqlite_") {
                reportName(.name, "SQLite keeps names that begin with 'sqlite_' for itself", at: value)
            }
            tables.declare(name, table(name, value, &references))
        }
        if let place, tables.names.isEmpty { report(.structure, "a bot has at least one table", at: place) }
        resolve(references)
        readEarlierNames(place)
    }

    private func table(_ name: String, _ place: Placed<Node>, _ references: inout [PendingReference]) -> TableSymbols? {
        guard let fields = fields(place, "a table", Keys.table) else { return nil }
        guard let section = required("columns", of: fields) else { return nil }
        let list = namedEntries(section, .snakeCase())
        if list.isEmpty { report(.structure, "a table has at least one column", at: section) }
        if list.count > Limits.columns {
            report(.limit, "a table has at most \(Limits.columns) columns, not \(list.count)", at: section)
        }
        var columns = Symbols<Column>()
        for (columnName, value) in list {
            guard let columnFields = self.fields(value, "a column", Keys.column) else {
                columns.declare(columnName, nil)
                continue
            }
            columns.declare(columnName, column(columnName, columnFields))
            if columnFields["references"] != nil {
                references.append(PendingReference(table: name, column: columnName, fields: columnFields))
            }
        }
        let table = Table(origin: place.origin, name: name, key: [], owner: nil, columns: columns.values, indexes: [])
        var symbols = TableSymbols(table: table, columns: columns)
        checkStamps(of: symbols, list)
        symbols.table.key = key(of: symbols, fields)
        symbols.hasOwner = fields["owner"] != nil
        symbols.table.owner = owner(of: symbols, fields["owner"])
        symbols.table.indexes = indexes(of: symbols, fields["indexes"])
        checkGenerated(symbols)
        return symbols
    }

    private func key(of table: TableSymbols, _ fields: Fields) -> [String] {
        guard let place = required("key", of: fields), let names = columnNames(place, of: table) else { return [] }
        for (column, place) in names where column.isNullable {
            report(.structure, "the key column \(quoted(column.name)) must not be nullable", at: place)
        }
        return names.map(\.column.name)
    }

    private func owner(of table: TableSymbols, _ place: Placed<Node>?) -> String? {
        guard let place, let column = column(place, of: table) else { return nil }
        if column.type != .snowflake {
            report(.reference, "an owner is a person's Discord id, so the column's type is 'snowflake'", at: place)
        }
        return column.name
    }

    private func indexes(of table: TableSymbols, _ place: Placed<Node>?) -> [[String]] {
        var indexes: [[String]] = []
        for element in elements(place) ?? [] {
            guard let names = columnNames(element, of: table)?.map(\.column.name) else { continue }
            if indexes.contains(names) || names == table.table.key {
                report(.structure, "these columns have an index already", at: element, hint: "remove it")
            } else {
                indexes.append(names)
            }
        }
        return indexes
    }

    /// A list of columns, each once; at least one.
    private func columnNames(
        _ place: Placed<Node>, of table: TableSymbols
    ) -> [(column: Column, place: Placed<Node>)]? {
        guard let list = elements(place) else { return nil }
        if list.isEmpty { report(.structure, "at least one column is named here", at: place) }
        var seen: Set<String> = []
        return list.compactMap { element in
            guard let column = column(element, of: table) else { return nil }
            guard seen.insert(column.name).inserted else {
                report(.structure, "the column \(quoted(column.name)) stands here twice", at: element)
                return nil
            }
            return (column, element)
        }
    }

    private func checkGenerated(_ table: TableSymbols) {
        for column in table.columns.values where column.isGenerated && table.hasKey && table.table.key != [column.name]
        {
            report(.structure, "only a key of one column is generated", at: column.origin)
        }
    }

    private func checkStamps(of table: TableSymbols, _ list: [(name: String, value: Placed<Node>)]) {
        for (name, value) in list {
            guard let column = table.columns[name], case .object(let members) = value.value.kind,
                let member = members.first(where: { $0.name == "onUpdate" })
            else { continue }
            let place = value.member(member)
            let stamping = columnNames(place, of: table) ?? []
            for (other, place) in stamping where other.isStamped || other.name == column.name {
                report(.structure, "a stamped column stamps no other", at: place)
            }
        }
    }
}
