internal import Glibc

extension Database {
    /// Puts a backup in the place of the database at `path`, which is kept beside it under another name.
    ///
    /// The backup itself is only read. At any moment there is a whole database at `path`. Throws a ``DatabaseError``, and
    /// changes nothing, when a process uses the database, or the backup is damaged, another bot's, or of a later revision
    /// than `schema`.
    ///
    /// - Returns: The path of what was replaced; nil when there was no database.
    public nonisolated static func restore(
        _ backup: String, to path: String, schema: DatabaseSchema
    ) async throws -> String? {
        try await onOwnThread {
            let file = try DatabaseFile(path)
            let source = try DatabaseFile(backup)
            guard source.path != file.path else {
                throw DatabaseError(.misuse, "'\(backup)' is the database itself: name a backup of it.")
            }
            let lock = try ProcessLock(path: file.path + ".lock", of: file.path)
            defer { withExtendedLifetime(lock) {} }
            let isReplacing = try file.contents() == .ours
            let connection = try verified(backup, schema)
            var replaced: String?
            try file.create {
                try connection.execute("VACUUM INTO ?", [$0])
            } beforeMove: {
                if isReplacing { replaced = try setAside(file) }
            }
            return replaced
        }
    }

    private nonisolated static func verified(_ backup: String, _ schema: DatabaseSchema) throws -> Connection {
        let (file, connection) = try connect(backup)
        connection.keepsLog = true
        try SchemaCheck(schema: schema, path: file.path).checkIdentity(connection)
        let damage = try connection.queryOne("PRAGMA integrity_check(1)") { $0.text(0) }
        guard damage == "ok" else {
            throw DatabaseError(
                .corrupt, "The backup '\(backup)' is damaged: choose another one.", detail: damage ?? "")
        }
        return connection
    }

    /// Gives the database a second name. Its log must not stay beside the file that takes its place: SQLite would read
    /// it into that one.
    private nonisolated static func setAside(_ file: DatabaseFile) throws -> String {
        // A damaged database, which is a reason to restore one, keeps its log: that goes aside with it.
        try? Connection(path: file.path).execute("PRAGMA wal_checkpoint(TRUNCATE)")
        let aside = try BackupFile(of: file, "replaced")
        let log = file.path + "-wal"
        if link(file.path, aside.path) == 0 {
            guard !DatabaseFile.hasContents(log) || link(log, aside.path + "-wal") == 0 else {
                throw file.creationFailure()
            }
        } else {
            // A file system without second names gets a copy, which a damaged database does not give.
            try aside.write(from: Connection(path: file.path))
        }
        for suffix in ["-wal", "-shm"] { unlink(file.path + suffix) }
        return aside.path
    }
}
