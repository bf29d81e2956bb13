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
