internal import CLinux
internal import Glibc
internal import Synchronization

/// A thread for work that blocks (a disk's flush, a migration), one piece after the other in the order of the calls.
///
/// `@unchecked Sendable`: the queue is behind a mutex, and the condition variable is used with it only.
public final class WorkerThread: @unchecked Sendable {
    public typealias Work = @Sendable () -> Void

    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var queue: [Work] = []
    private var isStopping = false
    private let name: String
    private let idle: Work

    /// Starts the thread.
    ///
    /// - Parameter idle: called on the thread each time the queue has run empty, before the thread sleeps: the place to
    ///   finish what several pieces of work share, such as one commit for all of them.
    public init(name: String, idle: @escaping Work = {}) {
        self.name = name
        self.idle = idle
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
        // Nobody waits for its end: it takes its stack with it.
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        var thread = pthread_t()
        let box = Unmanaged.passRetained(self)
        let result = pthread_create(
            &thread, &attributes,
            {
                Unmanaged<WorkerThread>.fromOpaque($0!).takeRetainedValue().run(); return nil
            }, box.toOpaque())
        precondition(result == 0, "the system gave no thread (error \(result))")
    }

    deinit {
        pthread_mutex_destroy(mutex)
        pthread_cond_destroy(condition)
        mutex.deallocate()
        condition.deallocate()
    }

    /// Appends a piece of work. After ``stop()`` it is not run.
    public func enqueue(_ work: @escaping Work) {
        locked {
            queue.append(work)
            pthread_cond_signal(condition)
        }
    }

    /// Runs `work` on the thread and waits for its result without blocking the caller's thread.
    public func run<Success: Sendable>(_ work: @escaping @Sendable () throws -> Success) async throws -> Success {
        try await withCheckedThrowingContinuation { continuation in
            enqueue { continuation.resume(with: Result { try work() }) }
        }
    }

    /// Lets the thread end once the queue is empty.
    public func stop() {
        locked {
            isStopping = true
            pthread_cond_signal(condition)
        }
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }

    private func run() {
        _ = clinux_set_thread_name(name)
        while true {
            let batch: [Work]? = locked {
                while queue.isEmpty && !isStopping { pthread_cond_wait(condition, mutex) }
                defer { queue.removeAll(keepingCapacity: true) }
                return queue.isEmpty ? nil : queue
            }
            guard let batch else { return }
            for work in batch { work() }
            idle()
        }
    }
}
