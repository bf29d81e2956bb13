internal import CSQLite

/// One SQLite connection with its prepared statements, for one thread at a time.
///
/// It is handed to the functions that ``Database`` runs, and must not be kept beyond them.
public final class Connection {
    let handle: OpaquePointer
    private var cache: StatementCache

    enum Access { case readWrite, readOnly, memory }

    init(
        path: String, access: Access = .readWrite, busyTimeout: Duration = .zero, statementCacheSize: Int = 64
    ) throws(DatabaseError) {
        var handle: OpaquePointer?
        // One thread at a time uses a connection, so it needs no mutex of its own.
        let flags =
            switch access {
            case .readWrite: SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
            case .readOnly: SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
            case .memory: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX
            }
        let result = sqlite3_open_v2(path, &handle, flags, nil)
        guard result == SQLITE_OK, let handle else {
            let error = DatabaseError(handle: handle, sql: "")
            sqlite3_close_v2(handle)
            throw error
        }
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, busyTimeout.wholeMilliseconds)
        // A misspelled column in double quotes is an error instead of a text.
        _ = csqlite_set(handle, SQLITE_DBCONFIG_DQS_DML, 0)
        _ = csqlite_set(handle, SQLITE_DBCONFIG_DQS_DDL, 0)
        self.handle = handle
        cache = StatementCache(capacity: statementCacheSize)
    }

    deinit {
        cache.removeAll()
        sqlite3_close_v2(handle)
    }

    /// Whether closing the last connection leaves the write-ahead log as it is instead of moving it into the file.
    var keepsLog = false {
        didSet { _ = csqlite_set(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keepsLog ? 1 : 0) }
    }

    // MARK: Statements

    /// Runs one statement, ignoring the rows that it may return.
    ///
    /// - Parameter values: one for each `?`, in order.
    public func execute(_ sql: String, _ values: [(any ValueConvertible)?] = []) throws(DatabaseError) {
        let statement = try take(sql)
        defer { put(statement) }
        try statement.bind(values)
        while try statement.step() {}
    }

    /// Runs one statement and reads every row of its result, in order.
    ///
    /// The whole result is kept in memory: the statement needs a LIMIT where the table may be long.
    public func query<Element>(
        _ sql: String, _ values: [(any ValueConvertible)?] = [], _ read: (Row) throws -> Element
    ) throws -> [Element] {
        let statement = try take(sql)
        defer { put(statement) }
        try statement.bind(values)
        var elements: [Element] = []
        while try statement.step() { elements.append(try read(Row(statement: statement.handle))) }
        return elements
    }

    /// Runs one statement to its end and reads the first row of its result; nil when there is none.
    public func queryOne<Element>(
        _ sql: String, _ values: [(any ValueConvertible)?] = [], _ read: (Row) throws -> Element
    ) throws -> Element? {
        let statement = try take(sql)
        defer { put(statement) }
        try statement.bind(values)
        guard try statement.step() else { return nil }
        let element = try read(Row(statement: statement.handle))
        // `INSERT … RETURNING` has written everything at its first row, but ends only with its last.
        while try statement.step() {}
        return element
    }

    /// Runs one statement and gives its rows to `visit` until that returns false.
    public func forEach(
        _ sql: String, _ values: [(any ValueConvertible)?] = [], _ visit: (Row) throws -> Bool
    ) throws {
        let statement = try take(sql)
        defer { put(statement) }
        try statement.bind(values)
        while try statement.step() { if try !visit(Row(statement: statement.handle)) { return } }
    }

    /// Runs several statements that are separated by `;`, as a schema is.
    public func executeScript(_ sql: String) throws(DatabaseError) {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
            throw DatabaseError(handle: handle, sql: sql)
        }
    }

    /// How many rows the last INSERT, UPDATE or DELETE wrote.
    public var changes: Int { Int(sqlite3_changes64(handle)) }

    /// The key of the row that was inserted last.
    public var lastInsertedID: Int64 { sqlite3_last_insert_rowid(handle) }

    private func take(_ sql: String) throws(DatabaseError) -> Statement {
        if let statement = cache.take(sql) { return statement }
        return try Statement(preparing: sql, on: handle)
    }

    private func put(_ statement: Statement) {
        statement.reset()
        cache.put(statement)
    }
}

extension Duration {
    fileprivate var wholeMilliseconds: Int32 {
        Int32(
            clamping: components.seconds.multipliedReportingOverflow(by: 1000).partialValue
                + components.attoseconds / 1_000_000_000_000_000)
    }
}
