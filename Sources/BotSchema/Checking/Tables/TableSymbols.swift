/// A table as the checks know it by name.
struct TableSymbols {
    var table: Table
    /// Also names the columns that could not be used.
    var columns: Symbols<Column>
    /// Whether the document names an owner, also one that could not be used.
    var hasOwner = false

    var name: String { table.name }

    /// Whether the key could be read; what is wrong with it has been reported otherwise.
    var hasKey: Bool { !table.key.isEmpty }

    /// The type of the key where it is one column that component ids can carry: a number or a Discord id.
    var portableKey: ColumnType? {
        guard table.key.count == 1, let column = columns[table.key[0]] else { return nil }
        return column.type == .integer || column.type == .snowflake ? column.type : nil
    }

    /// Why nobody may set a column through a panel or an option; nil where somebody may.
    /// - Parameter isChosen: Whether Discord lets people choose a user, a channel or a role for it.
    func reasonNotToSet(_ column: Column, isChosen: Bool = false) -> String? {
        if table.key.contains(column.name) { return "it is part of the key" }
        if column.isStamped { return "it is stamped with the time" }
        if column.reference != nil { return "it refers to another row" }
        if column.name == table.owner { return "it names the row's owner" }
        if column.type == .time || (column.type == .snowflake && !isChosen) {
            return "nobody types \(column.type.plural)"
        }
        return nil
    }
}

extension Column {
    var isStamped: Bool { isStampedOnCreate || !stampedByColumns.isEmpty }

    /// Whether its value as a text can be empty.
    var canBeEmpty: Bool { isNullable || (type == .text && (minimumLength ?? 0) == 0) }
}

extension Checker {
    /// The table that a text names.
    func table(_ place: Placed<Node>?) -> TableSymbols? {
        guard let name = string(place) else { return nil }
        return resolve("table", name.value, in: tables, at: name)
    }

    /// The column that a text names; reports what a table does not have.
    func column<Place>(_ name: String, of table: TableSymbols, at place: Placed<Place>) -> Column? {
        switch table.columns.lookUp(name) {
        case .found(let column): return column
        case .broken: return nil
        case .missing:
            report(
                .reference, "column \(quoted("\(table.name).\(name)")) does not exist", at: place,
                hint: suggestion(for: name, among: table.columns.names, prefix: "\(table.name)."))
            return nil
        }
    }

    func column(_ place: Placed<Node>?, of table: TableSymbols) -> Column? {
        guard let name = string(place) else { return nil }
        return column(name.value, of: table, at: name)
    }

    /// Table and column of a text such as `session.id`.
    func qualifiedColumn(_ name: Placed<String>) -> (table: TableSymbols, column: Column)? {
        let parts = name.value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else {
            report(.structure, "a table and a column are expected here, as in \"session.id\"", at: name)
            return nil
        }
        guard let table = resolve("table", parts[0], in: tables, at: name),
            let column = column(parts[1], of: table, at: name)
        else { return nil }
        return (table, column)
    }
}
