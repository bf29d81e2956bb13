/// Finds the way from the tables that a database has to those of a schema. It reads and changes nothing.
///
/// The tables are read from SQLite itself on both sides, those of the runtime like those of the document; the stored
/// models add what SQLite does not know: earlier names, and the values that columns may hold.
struct Planner {
    /// The old tables under their new names.
    let current: SchemaImage
    let new: SchemaImage
    let oldModel: StoredModel
    let model: StoredModel
    let renames: Renames
    let counts: RowCounts
    /// Columns that others refer to, as `table.column`.
    let pinned: Set<String>

    /// - Parameters:
    ///   - connection: To the database; it is read only.
    ///   - oldModel: The model that the database has stored.
    init(_ connection: Connection, oldModel: String, to schema: DatabaseSchema) throws {
        let fresh = try Connection(path: ":memory:", access: .memory)
        try schema.install(in: fresh)
        let old = try SchemaImage(of: connection)
        new = try SchemaImage(of: fresh)
        self.oldModel = try StoredModel(oldModel, reader: fresh)
        model = try StoredModel(schema.model, reader: fresh)
        renames = Renames(model, from: old, to: new)
        current = try renames.applied(to: old)
        counts = RowCounts(connection: connection, renames: renames)
        let references = new.tables.flatMap { table in table.columns.compactMap(\.reference) }
        pinned = Set(references.map { "\($0.table).\($0.column)" })
    }

    func steps() throws -> [MigrationStep] {
        let dropped = try current.tables.filter { new[table: $0.name] == nil }.map(drop)
        var tables: [MigrationStep] = []
        var rebuilt: Set<String> = []
        for table in new.tables {
            guard let old = current[table: table.name] else {
                tables.append(create(table))
                continue
            }
            let plan = try TablePlan(from: old, to: table, self)
            tables += plan.steps
            if plan.isRebuilt { rebuilt.insert(table.name) }
        }
        return renames.steps + dropped + droppedIndexes(besides: rebuilt) + tables + newIndexes(rebuilt)
    }

    private func create(_ table: TableImage) -> MigrationStep {
        MigrationStep(
            changes: [MigrationChange(.safe, table.name, "table '\(table.name)' is new")], statements: [table.sql])
    }

    /// An empty table loses nothing.
    private func drop(_ table: TableImage) throws -> MigrationStep {
        let rows = try counts.all(of: table.name)
        let successors = new.tables.filter { current[table: $0.name] == nil && model.tables[$0.name] != nil }
        let change: MigrationChange
        if rows == 0 {
            change = MigrationChange(.safe, table.name, "table '\(table.name)' is removed; it is empty")
        } else {
            let text = "table '\(table.name)' is removed with its \(rows.counting("row"))"
            change = MigrationChange(
                successors.isEmpty ? .losesData : .needsRenamedFrom, table.name, text, rows: rows,
                hint: Self.renameHint(table.name, successors.map(\.name)))
        }
        return MigrationStep(changes: [change], statements: ["DROP TABLE \(table.name.asSQLName)"])
    }

    static func renameHint(_ name: String, _ successors: [String]) -> String? {
        guard !successors.isEmpty else { return nil }
        let list = successors.map { "'\($0)'" }.joined(separator: " or ")
        return "if \(list) is '\(name)' under a new name, say \"renamedFrom\": \"\(name)\" there"
    }

    // MARK: Indexes

    private func droppedIndexes(besides rebuilt: Set<String>) -> [MigrationStep] {
        let kept = Set(new.indexes)
        return current.indexes.filter { !kept.contains($0) && new[table: $0.table] != nil }.map { index in
            let statement = "DROP INDEX \(index.name.asSQLName)"
            return MigrationStep(
                changes: [MigrationChange(.safe, index.table, "index '\(index.name)' is removed")],
                statements: [statement])
        }
    }

    private func newIndexes(_ rebuilt: Set<String>) -> [MigrationStep] {
        let existing = Set(current.indexes)
        return new.indexes.compactMap { index in
            let isKept = existing.contains(index)
            // Those of a rebuilt table went with the old one.
            if isKept, !rebuilt.contains(index.table) { return nil }
            let text = isKept ? "index '\(index.name)' is made again" : "index '\(index.name)' is new"
            return MigrationStep(changes: [MigrationChange(.safe, index.table, text)], statements: [index.sql])
        }
    }
}
