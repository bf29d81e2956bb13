import EventLoop
import Testing

extension Stage {
    /// Rows of the bot's database, each by column; a column that is NULL is left out.
    func rows(_ table: String, where condition: String = "true") throws -> [[String: String]] {
        let file = SQLiteFile(databasePath)
        let columns = try file.rows("SELECT name FROM pragma_table_info('\(table)')").compactMap { $0.first ?? nil }
        return try file.rows("SELECT * FROM \"\(table)\" WHERE \(condition)").map { values in
            Dictionary(
                uniqueKeysWithValues: zip(columns, values).compactMap { column, value in value.map { (column, $0) } })
        }
    }

    /// The session with this name.
    func session(_ name: String) throws -> [String: String] {
        try #require(rows("session", where: "name = '\(name)'").first, "there is no session '\(name)'")
    }
}
