/// A table made anew under its name, with the rows of the old one.
///
/// SQLite, "Making Other Kinds Of Table Schema Changes": with foreign keys switched off the rows of other tables that refer
/// to this one stay, and their references mean the new one, because they go by its name.
struct Rebuild {
    let statements: [String]

    /// - Parameter taken: Names that other tables have, before or afterwards.
    init(_ old: TableImage, _ new: TableImage, _ columns: [ColumnPlan], taken: Set<String>) {
        let now = Naming(renames: nil)
        var newName = "\(new.name)_rebuilt"
        while taken.contains(newName) { newName += "_" }
        let name = newName.asSQLName
        let copied = columns.filter { $0.value != nil }
        let names = copied.map { $0.name.asSQLName }.joined(separator: ", ")
        let values = copied.compactMap { $0.value?(now) }.joined(separator: ", ")
        var statements = [Self.renamed(new, name)]
        if old.isAutoincrement, new.isAutoincrement {
            // Else the key of a row that was removed last would be given out again.
            let (from, to) = (old.name.asSQLText, newName.asSQLText)
            statements.append(
                "INSERT INTO sqlite_sequence (name, seq) SELECT \(to), seq FROM sqlite_sequence WHERE name = \(from)")
        }
        if !copied.isEmpty {
            statements.append("INSERT INTO \(name) (\(names))\nSELECT \(values) FROM \(new.name.asSQLName)")
        }
        statements.append("DROP TABLE \(new.name.asSQLName)")
        statements.append("ALTER TABLE \(name) RENAME TO \(new.name.asSQLName)")
        self.statements = statements
    }

    private static func renamed(_ table: TableImage, _ name: String) -> String {
        let body = table.sql.firstIndex(of: "(").map { table.sql[$0...] } ?? ""
        return "CREATE TABLE \(name) \(body)"
    }
}
