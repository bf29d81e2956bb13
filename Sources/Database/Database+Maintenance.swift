internal import EventLoop
internal import Glibc

extension Database {
    /// Everything that is wrong with the database at `path`, one sentence each; empty when it is sound: damaged pages,
    /// references to nothing, and rows that break an invariant of `schema`.
    ///
    /// It reads every page, so it takes as long as reading the file. Another process may be using the database.
    /// Throws a ``DatabaseError`` when the file cannot be opened or is not a database of `schema`.
    public nonisolated static func problems(at path: String, schema: DatabaseSchema) async throws -> [String] {
        try await onOwnThread {
            let (file, connection) = try connect(path)
            try SchemaCheck(schema: schema, path: file.path).run(on: connection)
            let damages = try connection.query("PRAGMA integrity_check(100)") { $0.text(0) }.filter { $0 != "ok" }
            let orphans = try connection.query("PRAGMA foreign_key_check") { row in
                "Row \(row.int(1)) of '\(row.text(0))' refers to a row of '\(row.text(2))' that does not exist."
            }
            return try damages.map { "SQLite reports: \($0)." } + orphans.prefix(100)
                + schema.invariants.compactMap { try violation(of: $0, in: connection) }
        }
    }

    private nonisolated static func violation(
        of invariant: DatabaseSchema.Invariant, in connection: Connection
    ) throws -> String? {
        let most = 20
        let ids = try connection.query("SELECT DISTINCT * FROM (\(invariant.sql)) LIMIT \(most + 1)") { $0.text(0) }
        if ids.isEmpty { return nil }
        return "\(invariant.violation): \(ids.prefix(most).joined(separator: ", "))\(ids.count > most ? " …" : "")."
    }

    /// Copies the database to a new file, as it is at one moment; another process may be writing to it meanwhile.
    ///
    /// The copy appears under its name only when it is whole and on the disk. Throws a ``DatabaseError`` when
    /// `destination` exists.
    public nonisolated static func backUp(_ path: String, to destination: String) async throws {
        try await onOwnThread {
            let (_, connection) = try connect(path)
            guard access(destination, F_OK) != 0 else {
                throw DatabaseError(.cannotOpen, "'\(destination)' exists already: give the backup a new name.")
            }
            let copy = try DatabaseFile(destination)
            try copy.create { unfinished in
                try connection.execute("VACUUM INTO ?", [unfinished])
            }
        }
    }

    nonisolated static func connect(_ path: String) throws -> (DatabaseFile, Connection) {
        let file = try DatabaseFile(path)
        guard try file.contents() == .ours else {
            throw DatabaseError(.cannotOpen, "There is no database at '\(path)'.")
        }
        return (file, try Connection(path: file.path, busyTimeout: Configuration().busyTimeout))
    }

    nonisolated static func onOwnThread<Success: Sendable>(
        _ work: @escaping @Sendable () throws -> Success
    ) async throws -> Success {
        let worker = WorkerThread(name: "database")
        defer { worker.stop() }
        return try await worker.run(work)
    }
}
