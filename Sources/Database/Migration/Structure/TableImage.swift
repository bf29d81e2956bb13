/// A table that a database really has.
struct TableImage: Sendable {
    let name: String
    let sql: String
    let definition: TableDefinition
    let columns: [ColumnImage]
    /// The columns of the primary key, in its order.
    let key: [String]
    /// The columns of each UNIQUE rule.
    let uniques: Set<[String]>
    /// Whether one integer is the key, so that a row without one is given the next.
    let countsKey: Bool
    let isAutoincrement: Bool

    func column(_ name: String) -> ColumnImage? { columns.first { $0.name == name } }

    init(name: String, sql: String, in connection: Connection) throws {
        self.name = name
        self.sql = sql
        definition = TableDefinition(sql: sql)
        let references = try ReferenceImage.all(of: name, in: connection)
        let found = try connection.query(
            """
            SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid
            """, [name]
        ) { row in
            let column = ColumnImage(
                name: row.text(0), type: row.text(1).uppercased(), isRequired: row.bool(2) || row.int(4) > 0,
                defaultSQL: row.optionalText(3), reference: references[row.text(0)])
            return (column: column, place: row.int(4))
        }
        columns = found.map(\.column)
        key = found.filter { $0.place > 0 }.sorted { $0.place < $1.place }.map(\.column.name)
        uniques = Set(
            try connection.query("SELECT name FROM pragma_index_list(?) WHERE origin = 'u'", [name]) { $0.text(0) }
                .map { index in
                    try connection.query("SELECT name FROM pragma_index_info(?) ORDER BY seqno", [index]) { $0.text(0) }
                })
        countsKey =
            key.count == 1 && found.contains { $0.place == 1 && $0.column.type == "INTEGER" }
            && !definition.options.contains("WITHOUT ROWID")
        isAutoincrement = definition.columns.values.contains { $0.contains("AUTOINCREMENT") }
    }
}

struct ColumnImage: Sendable {
    let name: String
    /// As it is declared, in capitals.
    let type: String
    /// Whether it cannot be NULL.
    let isRequired: Bool
    /// As it stands behind DEFAULT.
    let defaultSQL: String?
    let reference: ReferenceImage?

    /// The default where it is a value.
    var usefulDefault: String? { defaultSQL == "NULL" ? nil : defaultSQL }
}

/// The row of another table that a column's value means. A reference of several columns is told for each of them.
struct ReferenceImage: Hashable, Sendable {
    let table: String
    let column: String

    fileprivate static func all(of table: String, in connection: Connection) throws -> [String: ReferenceImage] {
        let list = try connection.query(
            """
            SELECT "from", "table", coalesce("to", (SELECT name FROM pragma_table_info("table") WHERE pk = 1))
            FROM pragma_foreign_key_list(?)
            """, [table]
        ) { ($0.text(0), ReferenceImage(table: $0.text(1), column: $0.text(2))) }
        return Dictionary(list) { first, _ in first }
    }
}
