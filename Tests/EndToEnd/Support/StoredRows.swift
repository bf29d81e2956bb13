import EventLoop
import ProcessSupport
import Testing

extension Stage {
    /// Rows of the bot's database, each by column; a column that is NULL is left out.
    func rows(_ table: String, where condition: String = "true") throws -> [[String: String]] {
        try SQLiteFile(databasePath).rows(of: table, where: condition)
    }

    /// The session with this name.
    func session(_ name: String) throws -> [String: String] {
        try #require(rows("session", where: "name = '\(name)'").first, "there is no session '\(name)'")
    }
}
