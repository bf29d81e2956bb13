/// How many rows of the old database something concerns. Tables are given by their new names.
struct RowCounts {
    let connection: Connection
    let renames: Renames

    private var before: Naming { Naming(renames: renames) }

    func all(of table: String) throws -> Int {
        try count("SELECT count(*) FROM \(before.table(table))")
    }

    func rows(of table: String, where condition: RowExpression) throws -> Int {
        try count("SELECT count(*) FROM \(before.table(table)) WHERE \(condition(before))")
    }

    /// How many combinations of values stand in more than one row.
    func repetitions(of columns: [String], in table: String) throws -> Int {
        let names = columns.map { before.column($0, of: table) }
        return try count(
            """
            SELECT count(*) FROM (
              SELECT 1 FROM \(before.table(table)) WHERE \(names.map { "\($0) IS NOT NULL" }.joined(separator: " AND "))
              GROUP BY \(names.joined(separator: ", ")) HAVING count(*) > 1
            )
            """)
    }

    private func count(_ sql: String) throws -> Int {
        Int(try connection.queryOne(sql) { $0.int(0) } ?? 0)
    }
}
