/// A moment at which the loop calls a function, until ``cancel()``.
@LoopActor public final class Timer {
    let deadline: ContinuousClock.Instant
    /// Orders timers of the same deadline by the time they were made.
    let number: UInt64
    private(set) var action: (@LoopActor () -> Void)?

    init(deadline: ContinuousClock.Instant, number: UInt64, action: @escaping @LoopActor () -> Void) {
        self.deadline = deadline
        self.number = number
        self.action = action
    }

    /// Forgets the function: it is not called any more, and what it holds is released.
    public func cancel() { action = nil }

    func fire() {
        let action = self.action
        self.action = nil
        action?()
    }
}

/// Timers by deadline, the next one first: a binary heap from which cancelled ones are dropped when they come up.
@LoopActor struct TimerQueue {
    private var heap: [Timer] = []
    private var lastNumber: UInt64 = 0

    var nextDeadline: ContinuousClock.Instant? {
        mutating get {
            while let first = heap.first, first.action == nil { removeFirst() }
            return heap.first?.deadline
        }
    }

    mutating func add(deadline: ContinuousClock.Instant, action: @escaping @LoopActor () -> Void) -> Timer {
        lastNumber += 1
        let timer = Timer(deadline: deadline, number: lastNumber, action: action)
        heap.append(timer)
        siftUp(from: heap.count - 1)
        return timer
    }

    /// Takes the first timer whose time has come.
    mutating func popDue(at now: ContinuousClock.Instant) -> Timer? {
        guard let deadline = nextDeadline, deadline <= now else { return nil }
        return removeFirst()
    }

    @discardableResult
    private mutating func removeFirst() -> Timer {
        heap.swapAt(0, heap.count - 1)
        let first = heap.removeLast()
        siftDown(from: 0)
        return first
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        (heap[left].deadline, heap[left].number) < (heap[right].deadline, heap[right].number)
    }

    private mutating func siftUp(from start: Int) {
        var child = start
        while child > 0, precedes(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func siftDown(from start: Int) {
        var parent = start
        while true {
            var first = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && precedes(child, first) {
                first = child
            }
            if first == parent { return }
            heap.swapAt(parent, first)
            parent = first
        }
    }
}

extension EventLoop {
    /// Calls `action` once, when `delay` has passed.
    @LoopActor @discardableResult
    public func schedule(after delay: Duration, _ action: @escaping @LoopActor () -> Void) -> Timer {
        timers.add(deadline: .now.advanced(by: delay), action: action)
    }

    /// Waits for `duration` on the loop; `Task.sleep` would go through the default pool.
    ///
    /// Throws `CancellationError` at once when the task is cancelled.
    @LoopActor public func sleep(for duration: Duration) async throws {
        let sleeper = Sleeper()
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                sleeper.start(continuation, timer: schedule(after: duration) { sleeper.finish(nil) })
                if Task.isCancelled { sleeper.finish(CancellationError()) }
            }
        } onCancel: {
            post { sleeper.finish(CancellationError()) }
        }
    }

    @LoopActor func fireTimers() {
        // Only those that were due when the round began: a timer that sets the next one to 'now' must not keep the loop here.
        let now = ContinuousClock.now
        while let timer = timers.popDue(at: now) { timer.fire() }
    }
}

@LoopActor private final class Sleeper {
    private var continuation: CheckedContinuation<Void, any Error>?
    private var timer: Timer?

    nonisolated init() {}

    func start(_ continuation: CheckedContinuation<Void, any Error>, timer: Timer) {
        self.continuation = continuation
        self.timer = timer
    }

    func finish(_ error: (any Error)?) {
        timer?.cancel()
        guard let continuation else { return }
        self.continuation = nil
        if let error { continuation.resume(throwing: error) } else { continuation.resume() }
    }
}
