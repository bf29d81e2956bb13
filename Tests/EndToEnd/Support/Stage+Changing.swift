import CSQLite
import EventLoop

extension Stage {
    /// Changes the bot's database from outside, as nobody but a test does: to let a day pass, say.
    func change(_ sql: String) throws {
        var handle: OpaquePointer?
        guard sqlite3_open_v2(databasePath, &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
            throw SQLiteFile.Failure(handle)
        }
        defer { sqlite3_close(handle) }
        sqlite3_busy_timeout(handle, 2000)
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw SQLiteFile.Failure(handle) }
    }
}
