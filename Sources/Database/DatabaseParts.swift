internal import CSQLite

/// Everything that opening a database has to get right before the first statement of the bot runs.
///
/// `@unchecked Sendable`: it is filled by the writer thread and handed over once; nothing uses it on both sides.
struct DatabaseParts: @unchecked Sendable {
    let lock: ProcessLock
    let writer: Connection
    let reader: Connection
    /// What was done to the tables of an older database; nil where it was new or up to date.
    let migration: MigrationReport?

    init(
        path: String, schema: DatabaseSchema, _ configuration: Database.Configuration, _ permission: MigrationPermission
    ) throws {
        let file = try DatabaseFile(path)
        lock = try ProcessLock(path: file.path + ".lock", of: file.path)
        if try file.contents() == .none { try file.create { try Self.install(schema, in: $0) } }
        // Closing the last connection moves the log into the file, which must not happen to a file that is refused.
        let hasLog = DatabaseFile.hasContents(file.path + "-wal")
        let open = {
            try Connection(
                path: file.path, busyTimeout: configuration.busyTimeout,
                statementCacheSize: configuration.statementCacheSize)
        }
        do {
            writer = try open()
            writer.keepsLog = hasLog
            guard sqlite3_db_readonly(writer.handle, "main") == 0 else {
                throw DatabaseError(.readOnly, "The database may only be read: make the file writable.")
            }
            migration = try Migration(schema: schema, file: file, permission: permission).run(on: writer)
            writer.keepsLog = false
            try Self.configureWriter(writer, configuration)
            reader = try open()
            try reader.execute("PRAGMA query_only = ON")
            // Negative: KiB instead of pages.
            for connection in [writer, reader] {
                try connection.execute("PRAGMA cache_size = -\(configuration.cacheKibibytes)")
            }
        } catch let error as DatabaseError {
            throw error.naming(file.path)
        }
    }

    private static func install(_ schema: DatabaseSchema, in path: String) throws {
        let connection = try Connection(path: path)
        try connection.execute("PRAGMA synchronous = FULL")
        try schema.install(in: connection)
        try connection.execute("PRAGMA journal_mode = WAL")
    }

    private static func configureWriter(_ writer: Connection, _ configuration: Database.Configuration) throws {
        let mode = try writer.queryOne("PRAGMA journal_mode = WAL") { $0.text(0) }
        guard mode == "wal" else {
            throw DatabaseError(
                .cannotOpen, "The database cannot use a write-ahead log there: it must be on a local disk.")
        }
        try writer.execute("PRAGMA synchronous = \(configuration.synchronous.rawValue)")
        try writer.execute("PRAGMA foreign_keys = ON")
        // A log that one large transaction made long gives its disk space back.
        try writer.execute("PRAGMA journal_size_limit = 16777216")
    }
}

extension DatabaseError {
    /// The same failure with the database's path in its sentence.
    fileprivate func naming(_ path: String) -> DatabaseError {
        guard !description.contains(path) else { return self }
        return DatabaseError(
            code, "'\(path)': \(description)", resultCode: resultCode, detail: detail, sql: sql)
    }
}
