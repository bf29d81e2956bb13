/// What becomes of a table that goes on: nothing, a few columns more, other values in some rows, or a rebuild.
struct TablePlan {
    private(set) var steps: [MigrationStep] = []
    private(set) var isRebuilt = false

    init(from old: TableImage, to new: TableImage, _ planner: Planner) throws {
        // Counting the rows of a large table takes a while, and is of use only where columns come or go.
        let rows = old.definition == new.definition ? 0 : try planner.counts.all(of: new.name)
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
            let words = RebuildWords(old: old, new: new, rows: rows, planner: planner)
            let changes = try words.changes(besides: columns.flatMap(\.changes))
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
