internal import EventLoop
internal import ProcessSupport
public import Testing

internal import Glibc

/// Runs a test, or every test of a suite, on the event loop: `@Suite(.onLoop) struct …` with
/// `@LoopActor` on each test. (A suite type with that attribute would wait for the loop before the trait can start it.).
public struct LoopTrait: SuiteTrait, TestTrait, TestScoping {
    /// Hundreds of tests that begin together would all be slow together, and their deadlines would measure each other: so many
    /// at once have the loop often enough.
    private static let places = Slots(8)
    /// Over when the tests that only compute are: they are all queued when the run begins, take every core for a while, and
    /// whoever measures time beside them measures them. Each round is one through that queue, and costs nothing once it is empty.
    private static let computing = Task.detached { for _ in 0..<500 { await Task.yield() } }

    let limit: Duration?

    public var isRecursive: Bool { true }

    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        TestLoop.start()
        // The scope of a whole suite or of a test with arguments must not hold a place that its cases wait for.
        guard testCase != nil else { return try await function() }
        await Self.computing.value
        await Self.places.take()
        let result: Result<Void, any Error>
        do {
            try await withTaskExecutorPreference(EventLoop.main) {
                try await withoutActuallyEscaping(function) { try await run($0) }
            }
            result = .success(())
        } catch {
            result = .failure(error)
        }
        await Self.places.give()
        try result.get()
    }

    private func run(_ function: @escaping @concurrent @Sendable () async throws -> Void) async throws {
        guard let limit else { return try await function() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await function() }
            group.addTask {
                let limit = limit * Sanitizer.slowdown
                try await EventLoop.main.sleep(for: limit)
                throw Overdue(limit: limit)
            }
            try await group.next()
            group.cancelAll()
        }
    }

    private struct Overdue: Error, CustomStringConvertible {
        let limit: Duration
        var description: String { "the test took more than \(limit), and was cancelled" }
    }
}

extension Trait where Self == LoopTrait {
    public static var onLoop: Self { LoopTrait(limit: nil) }

    /// Cancels a test that hangs: one that takes more than `limit` once it has its place on the loop. (`timeLimit` would
    /// count how long it waits for that too, which depends on all the other tests.)
    public static func onLoop(within limit: Duration) -> Self { LoopTrait(limit: limit) }
}

/// The event loop of a test process, on a thread of its own because the test runner owns the main one.
public enum TestLoop {
    private static let started: Void = {
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { _ in
                EventLoop.main.run(); return nil
            }, nil)
        // The loop must know its thread before anybody asks whether they are on it.
        while !EventLoop.main.isRunning { usleep(100) }
    }()

    public static func start() { _ = started }
}
