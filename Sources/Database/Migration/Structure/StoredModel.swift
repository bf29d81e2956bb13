/// What a model's text says beyond the tables' definitions: the values that columns may hold, and earlier names.
///
/// The text is JSON as ``DatabaseSchema/model`` explains; SQLite reads it.
struct StoredModel: Sendable {
    struct Table: Sendable {
        var renamedFrom: String?
        var columns: [String: Column] = [:]
    }

    struct Column: Sendable {
        /// Everything that the model says of the column.
        var text: String
        var type: String
        var renamedFrom: String?
        var isGenerated: Bool
        /// Whether a new row gets the present time.
        var isStamped: Bool
        /// What an enumeration allows; nil for any other column.
        var values: [String]?
        /// Bounds of a number as they are written in SQL.
        var minimum: String?
        var maximum: String?
        var minimumLength: Int?
        var maximumLength: Int?
    }

    private(set) var tables: [String: Table] = [:]

    /// A text that is no model, such as that of a database made by hand, says nothing.
    init(_ text: String, reader: Connection) throws {
        guard try reader.queryOne("SELECT json_valid(?)", [text], { $0.bool(0) }) == true else { return }
        let rows = try reader.query(
            """
            SELECT t.key, t.value ->> 'renamedFrom', c.key, c.value, c.value ->> 'type', c.value ->> 'renamedFrom',
              c.value ->> 'generated', c.value ->> 'onCreate', c.value -> 'values', c.value -> 'minimum',
              c.value -> 'maximum', c.value ->> 'minLength', c.value ->> 'maxLength'
            FROM json_each(?, '$.tables') AS t,
              json_each(CASE t.type WHEN 'object' THEN t.value ELSE '{}' END, '$.columns') AS c
            WHERE c.type = 'object'
            """, [text]
        ) { row in
            (
                row.text(0), row.optionalText(1), row.text(2), row.optionalText(8),
                Column(
                    text: row.text(3), type: row.text(4), renamedFrom: row.optionalText(5), isGenerated: row.bool(6),
                    isStamped: !row.isNull(7), minimum: row.optionalText(9), maximum: row.optionalText(10),
                    minimumLength: row.optionalInt(11).map { Int($0) },
                    maximumLength: row.optionalInt(12).map { Int($0) })
            )
        }
        for (table, renamedFrom, name, values, column) in rows {
            var column = column
            column.values = try values.map { list in
                try reader.query("SELECT value FROM json_each(?)", [list]) { $0.text(0) }
            }
            tables[table, default: Table(renamedFrom: renamedFrom)].columns[name] = column
        }
    }
}
