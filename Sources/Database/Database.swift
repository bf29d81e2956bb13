public import EventLoop

/// The bot's SQLite database: reads on the event loop, writes on one thread of their own.
///
/// Both sides have their own connection to a database in WAL mode, so neither waits for the other. A process lock keeps a
/// second process out.
@LoopActor public final class Database {
    public struct Configuration: Sendable {
        /// What a commit waits for: `full` until it is on the disk, `normal` lets a power cut (not a crash of the
        /// program) take the last commits back.
        public enum Synchronous: String, Sendable { case full = "FULL", normal = "NORMAL" }

        public var synchronous: Synchronous
        /// How long another program's lock is waited for.
        public var busyTimeout: Duration
        /// Prepared statements kept by each of the two connections.
        public var statementCacheSize: Int
        /// KiB of the file that each of the two connections keeps. A turn touches few pages, and what is not here is in the
        /// system's own cache: with more, a bot's memory only grows until that much of its file has been seen.
        public var cacheKibibytes: Int

        public init(
            synchronous: Synchronous = .full, busyTimeout: Duration = .seconds(2), statementCacheSize: Int = 64,
            cacheKibibytes: Int = 512
        ) {
            self.synchronous = synchronous
            self.busyTimeout = busyTimeout
            self.statementCacheSize = statementCacheSize
            self.cacheKibibytes = cacheKibibytes
        }
    }

    /// What opening did to the tables of an older database; nil where it was new or up to date.
    public let migration: MigrationReport?

    private let writer: Writer
    private var reader: Connection?
    private var lock: ProcessLock?

    private init(_ parts: DatabaseParts, worker: WorkerThread) {
        migration = parts.migration
        writer = Writer(connection: parts.writer, worker: worker)
        reader = parts.reader
        lock = parts.lock
    }

    /// Opens the database at `path`, or makes it with the tables of `schema` when there is none. One that was made for
    /// other tables is brought up to date first, as far as `permission` goes, after a backup of it has been written.
    ///
    /// Throws a ``DatabaseError`` that says what to do, and leaves the file as it is, when another process uses it, when
    /// it is another program's, damaged, or made for a later revision; and a ``MigrationRefusal`` when it would have to
    /// change in a way that is not permitted.
    public static func open(
        path: String, schema: DatabaseSchema, configuration: Configuration = Configuration(),
        permission: MigrationPermission = .safeChanges
    ) async throws -> Database {
        let worker = WorkerThread(name: "database")
        do {
            let parts = try await worker.run {
                try DatabaseParts(path: path, schema: schema, configuration, permission)
            }
            return Database(parts, worker: worker)
        } catch {
            worker.stop()
            throw error
        }
    }

    /// Reads over one snapshot, which has every write that has been committed. It runs at once, on the loop.
    public func read<Success>(_ body: (Connection) throws -> Success) throws -> Success {
        guard let reader else { throw Writer.closedError }
        return try reader.snapshot { try body(reader) }
    }

    /// Runs `body` on the writer thread inside a transaction, and returns when that is committed.
    ///
    /// Writes run in the order of the calls, and those that wait at the same time share a commit. When `body` throws,
    /// its own effects alone are taken back. It is not stopped by cancelling the task.
    public func write<Success: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Success
    ) async throws -> Success {
        try await withCheckedThrowingContinuation { continuation in
            writer.enqueue(PendingWriteOf(body) { continuation.resume(with: $0) })
        }
    }

    /// Like ``write(_:)-(_)``, for callers that go on: `completion` runs on the loop after the commit.
    public func enqueueWrite<Success: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Success,
        completion: @escaping @Sendable @LoopActor (Result<Success, any Error>) -> Void
    ) {
        writer.enqueue(PendingWriteOf(body) { result in EventLoop.main.post { completion(result) } })
    }

    /// Has a companion go along with every write from now on.
    public func accompany(writesBy companion: any WriteCompanion) {
        writer.accompany(writesBy: companion)
    }

    /// Moves everything from the write-ahead log into the database file, on the writer thread.
    public func checkpoint() async throws {
        try await writer.run { try $0.execute("PRAGMA wal_checkpoint(TRUNCATE)") }
    }

    /// Finishes the writes that wait, empties the write-ahead log and lets go of the file. Later calls throw `closed`.
    public func close() async throws {
        guard reader != nil else { return }
        reader = nil
        try await writer.close()
        lock = nil
    }
}
