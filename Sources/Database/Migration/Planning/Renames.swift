/// What goes on under another name, as the new model's `renamedFrom` says and the database bears out.
struct Renames: Sendable {
    /// Earlier names by the new ones.
    private var tables: [String: String] = [:]
    private var columns: [String: [String: String]] = [:]
    private(set) var steps: [MigrationStep] = []

    /// A rename whose old name is gone from the database, or whose new name is there, has been made before.
    init(_ model: StoredModel, from old: SchemaImage, to new: SchemaImage) {
        for table in new.tables {
            guard let name = model.tables[table.name]?.renamedFrom, old[table: table.name] == nil,
                old[table: name] != nil, new[table: name] == nil, !tables.values.contains(name)
            else { continue }
            tables[table.name] = name
            add("table '\(name)' is '\(table.name)' now", table, "RENAME TO \(table.name.asSQLName)", of: name)
        }
        for table in new.tables {
            guard let before = old[table: before(table.name)], let columns = model.tables[table.name]?.columns else {
                continue
            }
            for column in table.columns {
                guard let name = columns[column.name]?.renamedFrom, before.column(column.name) == nil,
                    before.column(name) != nil, table.column(name) == nil,
                    self.columns[table.name]?.values.contains(name) != true
                else { continue }
                self.columns[table.name, default: [:]][column.name] = name
                add(
                    "column '\(table.name).\(name)' is '\(table.name).\(column.name)' now", table,
                    "RENAME COLUMN \(name.asSQLName) TO \(column.name.asSQLName)")
            }
        }
    }

    private mutating func add(_ text: String, _ table: TableImage, _ action: String, of name: String? = nil) {
        steps.append(
            MigrationStep(
                changes: [MigrationChange(.rename, table.name, text)],
                statements: ["ALTER TABLE \((name ?? table.name).asSQLName) \(action)"]))
    }

    /// What the table was called.
    func before(_ table: String) -> String { tables[table] ?? table }

    /// What the column of a table was called; the table is given by its new name.
    func before(_ column: String, of table: String) -> String { columns[table]?[column] ?? column }

    /// The tables and columns under their new names, with nothing else changed.
    func applied(to old: SchemaImage) throws -> SchemaImage {
        guard !steps.isEmpty else { return old }
        let copy = try Connection(path: ":memory:", access: .memory)
        for sql in old.tables.map(\.sql) + old.indexes.map(\.sql) { try copy.execute(sql) }
        for sql in steps.flatMap(\.statements) { try copy.execute(sql) }
        return try SchemaImage(of: copy)
    }
}

/// The names that a condition uses: those of now for what is run after the renames, those before for counting rows.
struct Naming: Sendable {
    /// Nil for the names of now.
    let renames: Renames?

    func table(_ name: String) -> String { (renames?.before(name) ?? name).asSQLName }

    func column(_ name: String, of table: String) -> String {
        (renames?.before(name, of: table) ?? name).asSQLName
    }
}

/// A condition, or a value, of a row.
typealias RowExpression = @Sendable (Naming) -> String
