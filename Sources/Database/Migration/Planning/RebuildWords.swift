/// What the rebuild of a table changes, in words, besides the values of its columns.
struct RebuildWords {
    let old: TableImage
    let new: TableImage
    /// How many rows the table has.
    let rows: Int
    let planner: Planner

    /// Never empty.
    func changes(besides others: [MigrationChange]) throws -> [MigrationChange] {
        let changes = try others + removals() + definitions() + repetitions()
        if !changes.isEmpty { return changes }
        return [MigrationChange(.safe, new.name, "table '\(new.name)' is defined in other words")]
    }

    /// A column that holds nothing, or in every row its default, loses nothing.
    private func removals() throws -> [MigrationChange] {
        try old.columns.filter { new.column($0.name) == nil }.map { column in
            let place = "column '\(new.name).\(column.name)' is removed"
            let successors = new.columns.filter { old.column($0.name) == nil && $0.type == column.type }.map(\.name)
            let filled = try planner.counts.rows(of: new.name) { [table = new.name] naming in
                let name = naming.column(column.name, of: table)
                return "\(name) IS NOT NULL AND \(name) IS NOT \(column.usefulDefault ?? "NULL")"
            }
            if filled == 0 {
                let reason = rows == 0 ? "the table is empty" : "no row has a value of its own in it"
                return MigrationChange(.safe, new.name, "\(place); \(reason)")
            }
            return MigrationChange(
                successors.isEmpty ? .losesData : .needsRenamedFrom, new.name,
                "\(place) with the values of \(filled.counting("row"))", rows: filled,
                hint: Planner.renameHint(column.name, successors))
        }
    }

    private func definitions() -> [MigrationChange] {
        var changes: [MigrationChange] = []
        for column in new.columns {
            guard let before = old.column(column.name) else { continue }
            let name = column.name.lowercased()
            guard old.definition.columns[name] != new.definition.columns[name] else { continue }
            let text = column.difference(from: before)
            changes.append(MigrationChange(.safe, new.name, "column '\(new.name).\(column.name)' \(text)"))
        }
        if old.key != new.key {
            let key = new.key.joined(separator: ", ")
            changes.append(MigrationChange(.safe, new.name, "the key of table '\(new.name)' is \(key)"))
        }
        if old.definition.options != new.definition.options {
            let options = new.definition.options.sorted().joined(separator: ", ")
            changes.append(MigrationChange(.safe, new.name, "table '\(new.name)' is made with: \(options)"))
        }
        return changes
    }

    private func repetitions() throws -> [MigrationChange] {
        let known = old.uniques.union([old.key])
        var rules = new.uniques.sorted { $0.lexicographicallyPrecedes($1) }
        if !new.key.isEmpty { rules.append(new.key) }
        return try rules.filter { !known.contains($0) }.compactMap { columns in
            // A new column has the same value in every row, and empty ones are not compared.
            let isEmpty = columns.contains { name in
                guard old.column(name) == nil, let column = new.column(name) else { return false }
                return !column.isRequired && column.usefulDefault == nil
            }
            guard !isEmpty, !(new.countsKey && columns == new.key && old.column(columns[0]) == nil) else { return nil }
            let compared = columns.filter { old.column($0) != nil }
            let count =
                compared.isEmpty ? (rows > 1 ? 1 : 0) : try planner.counts.repetitions(of: compared, in: new.name)
            guard count > 0 else { return nil }
            let names = columns.joined(separator: ", ")
            return MigrationChange(
                .impossible, new.name,
                "\(count.counting("value")) of '\(new.name).\(names)' \(count == 1 ? "stands" : "stand") in several rows",
                rows: count, hint: "no two rows may have the same there: change or remove rows first")
        }
    }
}

extension ColumnImage {
    /// What is said of the column now that was not said before.
    fileprivate func difference(from before: ColumnImage) -> String {
        var words: [String] = []
        if type != before.type { words.append("is \(type) instead of \(before.type)") }
        if isRequired != before.isRequired { words.append(isRequired ? "must have a value" : "may be empty") }
        if defaultSQL != before.defaultSQL {
            words.append(defaultSQL.map { "has the default \($0)" } ?? "has no default")
        }
        if reference != before.reference {
            words.append(reference.map { "refers to '\($0.table).\($0.column)'" } ?? "refers to nothing any more")
        }
        return words.isEmpty ? "is defined in other words" : words.joined(separator: ", ")
    }
}
