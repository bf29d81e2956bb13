/// A column that dotted names lead to, with what is known of it.
struct CheckedPath {
    var path: ColumnPath
    var column: Column
    /// Its type, which can be null where one of the references can.
    var type: ValueType

    /// Whether its value as a text can be empty.
    var canBeEmpty: Bool { type.isNullable || column.canBeEmpty }
}

extension Checker {
    /// The most references that a path follows.
    static let longestPath = 2

    /// The column that dotted names lead to: `title`, `creator.name`, `ticket.opener.name`.
    /// - Returns: The path with the type of its column, which can be null where one of the references can.
    func path<Place>(
        _ names: [String], of table: TableSymbols, at place: Placed<Place>
    ) -> (path: ColumnPath, type: ValueType)? {
        guard names.count <= Self.longestPath + 1 else {
            report(.structure, "a value is at most \(Self.longestPath) references away", at: place)
            return nil
        }
        var (table, isNullable) = (table, false)
        var references: [ColumnPath.Reference] = []
        for name in names.dropLast() {
            guard let reference = reference(name, of: table, at: place), let target = reference.reference,
                let other = tables[target.table]
            else { return nil }
            references.append(ColumnPath.Reference(table: table.name, column: reference.name))
            if reference.isNullable { isNullable = true }
            table = other
        }
        guard let column = names.last.flatMap({ self.column($0, of: table, at: place) }) else { return nil }
        let path = ColumnPath(references: references, table: table.name, column: column.name)
        return (path, ValueType(type: column.type, isNullable: isNullable || column.isNullable))
    }

    /// The column that a text such as `ticket.opener.name` leads to.
    func path<Place>(_ name: String, of table: TableSymbols, at place: Placed<Place>) -> CheckedPath? {
        let names = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let (path, type) = path(names, of: table, at: place),
            let column = tables[path.table]?.columns[path.column]
        else { return nil }
        return CheckedPath(path: path, column: column, type: type)
    }

    /// The column behind the name of a reference: `creator_id` behind `creator`.
    func reference<Place>(_ alias: String, of table: TableSymbols, at place: Placed<Place>) -> Column? {
        let references = table.columns.values.filter { $0.reference != nil }
        if let column = references.first(where: { $0.name == "\(alias)_id" || $0.name == alias }) { return column }
        // One that could not be used has been reported already.
        for name in [alias, "\(alias)_id"] where table.columns.names.contains(name) && table.columns[name] == nil {
            return nil
        }
        let known = references.map { ColumnPath.alias(of: $0.name) }
        report(
            .reference, "\(quoted(table.name)) refers to no \(quoted(alias))", at: place,
            hint: suggestion(for: alias, among: known) ?? (known.isEmpty ? nil : "it refers to \(list: known)"))
        return nil
    }
}
