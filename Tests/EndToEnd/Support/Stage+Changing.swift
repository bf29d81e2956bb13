import EventLoop
import ProcessSupport

extension Stage {
    /// Changes the bot's database from outside, as nobody but a test does: to let a day pass, say.
    func change(_ sql: String) throws { try SQLiteFile(databasePath).change(sql) }
}
