/// The tables and indexes that a database really has, as SQLite tells them.
struct SchemaImage: Sendable {
    /// In the order in which they were made.
    private(set) var tables: [TableImage] = []
    private(set) var indexes: [IndexImage] = []

    subscript(table name: String) -> TableImage? { tables.first { $0.name == name } }

    init(of connection: Connection) throws {
        let entries = try connection.query(
            """
            SELECT type, name, tbl_name, sql FROM sqlite_schema
            WHERE type IN ('table', 'index') AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY rowid
            """
        ) { ($0.text(0), $0.text(1), $0.text(2), $0.text(3)) }
        for (type, name, table, sql) in entries {
            if type == "table" {
                tables.append(try TableImage(name: name, sql: sql, in: connection))
            } else {
                indexes.append(IndexImage(name: name, table: table, sql: sql))
            }
        }
    }

    func indexes(of table: String) -> [IndexImage] { indexes.filter { $0.table == table } }

    /// What of `other` is missing here or another; nil where both are the same, the order of columns aside.
    func difference(from other: SchemaImage) -> String? {
        for table in other.tables where self[table: table.name]?.definition != table.definition {
            return "the table '\(table.name)' is not as it should be"
        }
        if let table = tables.first(where: { other[table: $0.name] == nil }) {
            return "the table '\(table.name)' should not be there"
        }
        guard Set(indexes) == Set(other.indexes) else { return "the indexes are not as they should be" }
        return nil
    }
}

struct IndexImage: Hashable, Sendable {
    let name: String
    let table: String
    let sql: String

    static func == (one: IndexImage, other: IndexImage) -> Bool { one.identity == other.identity }
    func hash(into hasher: inout Hasher) { hasher.combine(identity) }

    private var identity: [String] { [name, table] + SQLTokens.read(sql) }
}
