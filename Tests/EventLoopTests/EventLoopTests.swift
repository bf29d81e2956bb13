import CLinux
import EventLoop
import Glibc
import TestSupport
import Testing

@Suite(.onLoop) struct EventLoopTests {
    @Test @LoopActor func tasksOfTheLoopRunOnItsThread() async {
        #expect(EventLoop.main.isCurrent)
        let isOnLoop = await EventLoop.main.spawn {
            await Task.yield()
            return EventLoop.main.isCurrent
        }.value
        #expect(isOnLoop)
    }

    @Test @LoopActor func timersFireInTheOrderOfTheirDeadlines() async throws {
        var fired: [Int] = []
        for milliseconds in [6, 2, 4] {
            EventLoop.main.schedule(after: .milliseconds(milliseconds)) { fired.append(milliseconds) }
        }
        try await EventLoop.main.sleep(for: .milliseconds(10))
        #expect(fired == [2, 4, 6])
    }

    @Test @LoopActor func aCancelledTimerNeverFires() async throws {
        var hasFired = false
        let timer = EventLoop.main.schedule(after: .milliseconds(1)) { hasFired = true }
        timer.cancel()
        try await EventLoop.main.sleep(for: .milliseconds(5))
        #expect(!hasFired)
    }

    @Test @LoopActor func cancellingATaskEndsItsSleepAtOnce() async {
        let start = ContinuousClock.now
        let task = EventLoop.main.spawn { () -> Bool in
            do { try await EventLoop.main.sleep(for: .seconds(60)) } catch { return error is CancellationError }
            return false
        }
        await Task.yield()
        task.cancel()
        #expect(await task.value)
        #expect(start.duration(to: .now) < .seconds(30))
    }

    @Test @LoopActor func aReadyDescriptorCallsItsHandlerUntilTheWatchIsCancelled() async throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { for end in ends { close(end) } }
        let received: Readiness = await withCheckedContinuation { continuation in
            var watch: Watch?
            watch = EventLoop.main.watch(ends[0], for: .readable) { readiness in
                watch?.cancel()
                continuation.resume(returning: readiness)
            }
            _ = write(ends[1], "x", 1)
        }
        #expect(received.contains(.readable))
    }

    @Test @LoopActor func aCancelledWatchLetsGoOfWhatItsHandlerHolds() throws {
        final class Held {}
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { for end in ends { close(end) } }
        weak var held: Held?
        func watch() -> Watch {
            let object = Held()
            held = object
            return EventLoop.main.watch(ends[0], for: .readable) { _ in withExtendedLifetime(object) {} }
        }
        let watch = watch()
        #expect(held != nil)
        watch.cancel()
        #expect(held == nil)
        withExtendedLifetime(watch) {}
    }

    @Test @LoopActor func aTaskThatYieldsForEverDoesNotStarveTimers() async throws {
        let spinner = EventLoop.main.spawn { while !Task.isCancelled { await Task.yield() } }
        try await EventLoop.main.sleep(for: .milliseconds(5))
        spinner.cancel()
        await spinner.value
    }

    @Test @LoopActor func workOfAWorkerThreadRunsInOrderAndOffTheLoop() async throws {
        let worker = WorkerThread(name: "test")
        defer { worker.stop() }
        let onLoop = try await worker.run { EventLoop.main.isCurrent }
        #expect(!onLoop)
        #expect(EventLoop.main.isCurrent)
    }

    @Test @LoopActor func aWorkerThreadThatEndsTakesItsStackWithIt() async throws {
        let worker = WorkerThread(name: "test")
        defer { worker.stop() }
        let state = try await worker.run {
            // Linux's own, which the Glibc module leaves out.
            typealias GetAttributes = @convention(c) (pthread_t, UnsafeMutablePointer<pthread_attr_t>) -> Int32
            let getAttributes = unsafeBitCast(dlsym(nil, "pthread_getattr_np"), to: GetAttributes.self)
            var attributes = pthread_attr_t()
            guard getAttributes(pthread_self(), &attributes) == 0 else { return Int32(-1) }
            defer { pthread_attr_destroy(&attributes) }
            var state: Int32 = -1
            pthread_attr_getdetachstate(&attributes, &state)
            return state
        }
        #expect(state == Int32(PTHREAD_CREATE_DETACHED))
    }
}
