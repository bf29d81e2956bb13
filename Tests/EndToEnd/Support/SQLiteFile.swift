import CSQLite

/// A look into the bot's database from outside, while it runs.
struct SQLiteFile {
    let path: String

    init(_ path: String) { self.path = path }

    /// The first column of the first row; nil where there is none or it is NULL.
    func value(_ sql: String) throws -> String? { try rows(sql).first?.first ?? nil }

    func rows(_ sql: String) throws -> [[String?]] {
        var handle: OpaquePointer?
        guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY, nil) == SQLITE_OK else { throw Failure(handle) }
        defer { sqlite3_close(handle) }
        sqlite3_busy_timeout(handle, 2000)
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else { throw Failure(handle) }
        defer { sqlite3_finalize(statement) }
        var rows: [[String?]] = []
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW:
                rows.append(
                    (0..<sqlite3_column_count(statement)).map { column in
                        sqlite3_column_text(statement, column).map { String(cString: $0) }
                    })
            case SQLITE_DONE: return rows
            default: throw Failure(handle)
            }
        }
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
        init(_ handle: OpaquePointer?) { description = String(cString: sqlite3_errmsg(handle)) }
    }
}
