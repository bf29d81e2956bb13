internal import EventLoop
internal import Synchronization

/// The thread that writes: all work that has come while it was busy goes into one transaction, because the flush to the
/// disk at its end is what costs.
///
/// `@unchecked Sendable`: `connection` is used by the worker thread only, the queue is behind a mutex.
final class Writer: @unchecked Sendable {
    private struct Queue {
        var waiting: [any PendingWrite] = []
        var isScheduled = false
        var isClosed = false
    }

    private let queue = Mutex(Queue())
    private let worker: WorkerThread
    /// What goes along with every transaction.
    private let companion = Mutex<(any WriteCompanion)?>(nil)
    private var connection: Connection?

    init(connection: Connection, worker: WorkerThread) {
        self.connection = connection
        self.worker = worker
    }

    /// Appends work; it runs in the order of the calls. May be called from any thread.
    func enqueue(_ write: any PendingWrite) {
        let (isClosed, mustSchedule) = queue.withLock { queue in
            guard !queue.isClosed else { return (true, false) }
            queue.waiting.append(write)
            defer { queue.isScheduled = true }
            return (false, !queue.isScheduled)
        }
        if isClosed { return write.finish(Self.closedError) }
        if mustSchedule { worker.enqueue { self.commitWaiting() } }
    }

    func accompany(writesBy companion: any WriteCompanion) { self.companion.withLock { $0 = companion } }

    static var closedError: DatabaseError { DatabaseError(.closed, "The database has been closed.") }

    private func commitWaiting() {
        let writes = queue.withLock { queue in
            queue.isScheduled = false
            defer { queue.waiting = [] }
            return queue.waiting
        }
        guard let connection else {
            for write in writes { write.finish(Self.closedError) }
            return
        }
        WriteBatch(connection: connection, companion: companion.withLock { $0 }).commit(writes)
    }

    /// Runs `body` outside a transaction, after the work that waits.
    func run<Success: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Success) async throws -> Success {
        try await worker.run {
            self.commitWaiting()
            guard let connection = self.connection else { throw Self.closedError }
            return try body(connection)
        }
    }

    /// Commits what waits, refuses what comes later, and closes the connection, which empties the write-ahead log.
    func close() async throws {
        queue.withLock { $0.isClosed = true }
        try await worker.run {
            self.commitWaiting()
            self.connection = nil
        }
        worker.stop()
    }

    deinit { worker.stop() }
}
