/// What becomes of a table that goes on: nothing, a few columns more, other values in some rows, or a rebuild.
struct TablePlan {
    private(set) var steps: [MigrationStep] = []
    private(set) var isRebuilt = false

    init(from old: TableImage, to new: TableImage, _ planner: Planner) throws {
        let rows = try planner.counts.all(of: new.name)
        let columns = try Self.columns(from: old, to: new, rows: rows, planner)
        if old.definition == new.definition {
            steps = columns.compactMap { $0.update(of: new) }
        } else if old.definition.isExtended(by: new.definition), Self.canBeAdded(to: old, new) {
            steps = columns.compactMap { $0.update(of: new) }
            steps += new.columns.filter { old.column($0.name) == nil }.compactMap { column in
                guard let plan = columns.first(where: { $0.name == column.name }) else { return nil }
                return MigrationStep(changes: plan.changes, statements: [Self.addition(of: column, to: new)])
            }
        } else {
            isRebuilt = true
            let taken = Set((planner.current.tables + planner.new.tables).map(\.name))
            let rebuild = Rebuild(old, new, columns, taken: taken)
            var changes = columns.flatMap(\.changes)
            changes += try Self.removals(from: old, to: new, rows: rows, planner)
            changes += Self.definitions(from: old, to: new)
            changes += try Self.repetitions(from: old, to: new, planner)
            if changes.isEmpty {
                changes = [MigrationChange(.safe, new.name, "table '\(new.name)' is defined in other words")]
            }
            let isImpossible = changes.contains { $0.kind == .impossible }
            steps = [MigrationStep(changes: changes, statements: isImpossible ? [] : rebuild.statements)]
        }
    }

    private static func columns(
        from old: TableImage, to new: TableImage, rows: Int, _ planner: Planner
    ) throws -> [ColumnPlan] {
        let oldName = planner.renames.before(new.name)
        return try new.columns.map { column in
            let rule = planner.model.tables[new.name]?.columns[column.name]
            guard let before = old.column(column.name) else {
                return ColumnPlan(new: column, of: new, rule, rows: rows)
            }
            let oldColumn = planner.renames.before(column.name, of: new.name)
            let pair = ColumnPair(
                table: new.name, before: before, after: column,
                oldRule: planner.oldModel.tables[oldName]?.columns[oldColumn], rule: rule)
            return try ColumnPlan(
                pair,
                isPinned: new.key.contains(column.name) || planner.pinned.contains("\(new.name).\(column.name)"),
                isUnique: new.uniques.contains { $0.contains(column.name) },
                parentExists: { planner.current[table: $0.table]?.column($0.column) != nil }, planner.counts)
        }
    }

    // MARK: Added columns

    /// SQLite, ALTER TABLE ADD COLUMN: no key, nothing unique, and a default that is not NULL where a value is needed.
    private static func canBeAdded(to old: TableImage, _ new: TableImage) -> Bool {
        new.columns.filter { old.column($0.name) == nil }.allSatisfy { column in
            let definition = new.definition.columns[column.name.lowercased()] ?? []
            return !definition.contains("UNIQUE") && !definition.contains("PRIMARY") && !definition.contains("CHECK")
                && (!column.isRequired || column.usefulDefault != nil)
                && (column.reference == nil || column.usefulDefault == nil)
        }
    }

    private static func addition(of column: ColumnImage, to table: TableImage) -> String {
        let definition = (table.definition.columns[column.name.lowercased()] ?? []).joined(separator: " ")
        return "ALTER TABLE \(table.name.asSQLName) ADD COLUMN \(column.name.asSQLName) \(definition)"
    }

    // MARK: What a rebuild changes, in words

    /// A column that holds nothing, or in every row its default, loses nothing.
    private static func removals(
        from old: TableImage, to new: TableImage, rows: Int, _ planner: Planner
    ) throws -> [MigrationChange] {
        return try old.columns.filter { new.column($0.name) == nil }.map { column in
            let place = "column '\(new.name).\(column.name)' is removed"
            let successors = new.columns.filter { old.column($0.name) == nil && $0.type == column.type }.map(\.name)
            let filled = try planner.counts.rows(of: new.name) { naming in
                let name = naming.column(column.name, of: new.name)
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

    private static func definitions(from old: TableImage, to new: TableImage) -> [MigrationChange] {
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

    private static func repetitions(
        from old: TableImage, to new: TableImage, _ planner: Planner
    ) throws -> [MigrationChange] {
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
            let rows = try planner.counts.all(of: new.name)
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

extension ColumnPlan {
    /// Writes the rows whose values do not fit any more; nil where nothing changes.
    func update(of table: TableImage) -> MigrationStep? {
        guard table.column(name) != nil, !changes.isEmpty,
            misfit != nil || changes.contains(where: { $0.kind == .impossible })
        else { return nil }
        guard let misfit, let value else { return MigrationStep(changes: changes, statements: []) }
        let now = Naming(renames: nil)
        return MigrationStep(
            changes: changes,
            statements: [
                """
                UPDATE \(table.name.asSQLName) SET \(name.asSQLName) = \(value(now))
                WHERE \(misfit(now))
                """
            ])
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
