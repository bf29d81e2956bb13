internal import CLinux
internal import Glibc
internal import Synchronization

/// The program's one thread for input and output: an epoll loop that is also the executor of everything async.
///
/// Sockets, transfers and turns are `async` code isolated to ``LoopActor``; their jobs, timers and file descriptors are
/// all served by the thread that calls ``run()``, so nothing hops between threads on its way from a frame to an answer.
/// Root tasks are started with ``spawn(_:)``, which prefers this executor; a bare `Task {}` would run on the default pool.
///
/// `@unchecked Sendable`: the state that other threads may touch is behind `shared`; everything else is `@LoopActor`, or
/// touched only by the thread inside ``run()``.
public final class EventLoop: TaskExecutor, SerialExecutor, @unchecked Sendable {
    /// The loop that ``LoopActor`` runs on.
    public static let main = EventLoop()

    /// How many jobs run before input, output and timers get their turn again: a task that yields for ever must not
    /// starve the sockets.
    private static let jobsPerRound = 512

    private struct Shared {
        var jobs: [UnownedJob] = []
        var isWakeupPending = false
        var isStopping = false
    }

    private let shared = Mutex(Shared())
    private let thread = Atomic<UInt>(0)
    private let epoll: Int32
    private let wakeup: Int32
    /// Jobs that were enqueued by the loop's own thread, in order. Only that thread touches it.
    private var localJobs: [UnownedJob] = []
    /// Jobs that ``runJobs()`` is going through.
    private var round: [UnownedJob] = []

    @LoopActor var timers = TimerQueue()
    @LoopActor var watches: [Int32: Watch] = [:]
    @LoopActor var lastWatchGeneration: UInt32 = 0

    private init() {
        epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        wakeup = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        precondition(epoll >= 0 && wakeup >= 0, "the system gave no descriptor for the event loop (errno \(errno))")
        control(EPOLL_CTL_ADD, wakeup, events: EPOLLIN.rawValue, tag: 0)
    }

    // MARK: Running

    /// Whether the calling thread is the one inside ``run()``.
    public var isCurrent: Bool { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

    /// Whether a thread is inside ``run()``.
    public var isRunning: Bool { thread.load(ordering: .relaxed) != 0 }

    /// Serves jobs, timers and descriptors on the calling thread until ``stop()``.
    ///
    /// A loop runs on one thread at a time; a second call while it runs is a programming error.
    public func run() {
        signal(SIGPIPE, SIG_IGN)  // a closed peer is an error of the write, not the end of the program
        let exchange = thread.compareExchange(
            expected: 0, desired: UInt(pthread_self()), ordering: .sequentiallyConsistent)
        precondition(exchange.exchanged, "the event loop runs already")
        defer { thread.store(0, ordering: .sequentiallyConsistent) }

        let capacity = 64
        let events = UnsafeMutablePointer<epoll_event>.allocate(capacity: capacity)
        defer { events.deallocate() }
        while !shared.withLock({ $0.isStopping }) {
            runJobs()
            let count = epoll_wait(epoll, events, Int32(capacity), timeoutInMilliseconds())
            for index in 0..<max(0, Int(count)) {
                let event = events[index]
                LoopActor.assumeIsolated { dispatch(event) }
            }
            LoopActor.assumeIsolated { fireTimers() }
        }
        shared.withLock { $0.isStopping = false }
    }

    /// Lets ``run()`` return after the round that it is in. May be called from any thread.
    public func stop() {
        shared.withLock { $0.isStopping = true }
        wake()
    }

    private func runJobs() {
        var budget = Self.jobsPerRound
        while budget > 0 {
            takeSharedJobs()
            guard !localJobs.isEmpty else { return }
            // The two arrays change places, so that what a job enqueues does not move those behind it.
            swap(&localJobs, &round)
            let count = min(round.count, budget)
            for index in 0..<count {
                round[index].runSynchronously(
                    isolatedTo: asUnownedSerialExecutor(), taskExecutor: asUnownedTaskExecutor())
            }
            if count < round.count { localJobs.insert(contentsOf: round[count...], at: 0) }
            round.removeAll(keepingCapacity: true)
            budget -= count
        }
    }

    private func takeSharedJobs() {
        shared.withLock { state in
            state.isWakeupPending = false
            guard !state.jobs.isEmpty else { return }
            localJobs.append(contentsOf: state.jobs)
            state.jobs.removeAll(keepingCapacity: true)
        }
    }

    private func timeoutInMilliseconds() -> Int32 {
        if !localJobs.isEmpty || shared.withLock({ !$0.jobs.isEmpty || $0.isStopping }) { return 0 }
        guard let deadline = LoopActor.assumeIsolated({ timers.nextDeadline }) else { return -1 }
        let wait = ContinuousClock.now.duration(to: deadline)
        guard wait > .zero else { return 0 }
        let (seconds, attoseconds) = wait.components
        // Rounded up: a timer that fires early would only spin until its time has come.
        return Int32(clamping: seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }

    private func wake() {
        var one: UInt64 = 1
        _ = write(wakeup, &one, MemoryLayout<UInt64>.size)
    }

    // MARK: Executor

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        if isCurrent {
            localJobs.append(job)
            return
        }
        let mustWake = shared.withLock { state in
            state.jobs.append(job)
            defer { state.isWakeupPending = true }
            return !state.isWakeupPending
        }
        if mustWake { wake() }
    }

    public func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }

    public func checkIsolated() {
        precondition(isCurrent, "this must run on the event loop's thread")
    }

    // MARK: Descriptors

    func control(_ operation: Int32, _ descriptor: Int32, events: UInt32, tag: UInt32) {
        var event = epoll_event(
            events: events, data: epoll_data_t(u64: UInt64(tag) << 32 | UInt64(UInt32(bitPattern: descriptor))))
        let result = epoll_ctl(epoll, operation, descriptor, &event)
        precondition(
            result == 0 || operation == EPOLL_CTL_DEL, "descriptor \(descriptor) cannot be watched (errno \(errno))")
    }

    @LoopActor private func dispatch(_ event: epoll_event) {
        let descriptor = Int32(bitPattern: UInt32(truncatingIfNeeded: event.data.u64))
        if descriptor == wakeup {
            var count: UInt64 = 0
            _ = read(wakeup, &count, MemoryLayout<UInt64>.size)
            return
        }
        // A descriptor's number may have been given to another socket since epoll saw this event.
        guard let watch = watches[descriptor], watch.generation == UInt32(truncatingIfNeeded: event.data.u64 >> 32)
        else { return }
        watch.handler?(Readiness(epoll: event.events))
    }
}
