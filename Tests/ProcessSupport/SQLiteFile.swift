internal import CSQLite

/// A look into a bot's database from outside, while it runs.
public struct SQLiteFile {
    public let path: String

    public init(_ path: String) { self.path = path }

    /// The first column of the first row; nil where there is none or it is NULL.
    public func value(_ sql: String) throws -> String? { try rows(sql).first?.first ?? nil }

    public func rows(_ sql: String) throws -> [[String?]] {
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

    /// Rows of a table, each by column; a column that is NULL is left out.
    public func rows(of table: String, where condition: String = "true") throws -> [[String: String]] {
        let columns = try rows("SELECT name FROM pragma_table_info('\(table)')").compactMap { $0.first ?? nil }
        return try rows("SELECT * FROM \"\(table)\" WHERE \(condition)").map { values in
            Dictionary(
                uniqueKeysWithValues: zip(columns, values).compactMap { column, value in value.map { (column, $0) } })
        }
    }

    /// Changes the database, as nobody but a test does: to let a day pass, say.
    public func change(_ sql: String) throws {
        var handle: OpaquePointer?
        guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else { throw Failure(handle) }
        defer { sqlite3_close(handle) }
        sqlite3_busy_timeout(handle, 2000)
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw Failure(handle) }
    }

    /// Keeps everybody else from writing, as another program's transaction does.
    public func holdForWriting() throws -> Hold {
        var handle: OpaquePointer?
        guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK,
            sqlite3_exec(handle, "BEGIN IMMEDIATE", nil, nil, nil) == SQLITE_OK
        else {
            defer { sqlite3_close(handle) }
            throw Failure(handle)
        }
        return Hold(handle: handle)
    }

    public struct Hold {
        let handle: OpaquePointer?

        public func release() { sqlite3_close(handle) }
    }

    public struct Failure: Error, CustomStringConvertible {
        public let description: String
        public init(_ handle: OpaquePointer?) { description = String(cString: sqlite3_errmsg(handle)) }
    }
}
