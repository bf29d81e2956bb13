extension Database {
    /// How the database at `path` gets to the tables of `schema`; nil when there is no database there yet.
    ///
    /// It only reads, and another process may be using the database. Throws a ``DatabaseError`` when the file cannot be
    /// read, is another program's or bot's, or of a later revision.
    public nonisolated static func migrationPlan(
        at path: String, schema: DatabaseSchema
    ) async throws -> MigrationPlan? {
        try await onOwnThread {
            guard try DatabaseFile(path).contents() == .ours else { return nil }
            let (file, connection) = try connect(path)
            connection.keepsLog = true
            try connection.execute("PRAGMA query_only = ON")
            try SchemaCheck(schema: schema, path: file.path).checkIdentity(connection)
            let migration = Migration(schema: schema, file: file, permission: .safeChanges)
            return try connection.snapshot { try migration.plan(connection) }
        }
    }
}

extension Database {
    /// Migrates at once, on this thread, whatever is lost; for tests that end it on the way.
    ///
    /// - Parameter afterStatement: Called with the number of each statement after it, from 1.
    package nonisolated static func migrate(
        _ path: String, to schema: DatabaseSchema, afterStatement: @escaping (Int) -> Void
    ) throws {
        let file = try DatabaseFile(path)
        var migration = Migration(schema: schema, file: file, permission: .dataLoss)
        migration.afterStatement = afterStatement
        let connection = try Connection(path: file.path)
        // So few pages fit into memory that changes reach the disk before the end.
        try connection.execute("PRAGMA cache_size = 2")
        _ = try migration.run(on: connection)
    }
}
