/// Isolation to the event loop: whatever carries this attribute runs on the thread of ``EventLoop/main``, one piece at a
/// time, and may call everything else that carries it without waiting.
@globalActor public actor LoopActor {
    public static let shared = LoopActor()

    public nonisolated var unownedExecutor: UnownedSerialExecutor { EventLoop.main.asUnownedSerialExecutor() }

    /// Runs `operation` as code of the loop, for callbacks from C libraries that are known to come on its thread.
    ///
    /// Stops the program when it is called on another thread.
    public static func assumeIsolated<Result: Sendable, Failure: Error>(
        _ operation: @LoopActor () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        EventLoop.main.checkIsolated()
        typealias Unisolated = () throws(Failure) -> Result
        // The isolation is part of the type only, and it has just been checked.
        return try withoutActuallyEscaping(operation) { operation throws(Failure) -> Result in
            try unsafeBitCast(operation, to: Unisolated.self)()
        }
    }
}

extension EventLoop {
    /// Starts a root task on the loop. Its child tasks run there as well; a `Task {}` inside it does not.
    @discardableResult
    public func spawn<Success: Sendable>(
        _ operation: @escaping @Sendable @LoopActor () async -> Success
    ) -> Task<Success, Never> {
        Task(executorPreference: self) { await operation() }
    }

    /// Runs `action` on the loop soon. May be called from any thread.
    public func post(_ action: @escaping @Sendable @LoopActor () -> Void) {
        Task(executorPreference: self) { await action() }
    }
}
