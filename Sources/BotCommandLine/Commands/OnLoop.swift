internal import EventLoop
internal import Synchronization

/// Runs async work on the event loop of this thread, until it has its exit code.
func onLoop(_ work: @escaping @Sendable @LoopActor () async -> Int32) -> Int32 {
    let code = Mutex<Int32>(0)
    EventLoop.main.spawn {
        let result = await work()
        code.withLock { $0 = result }
        EventLoop.main.stop()
    }
    EventLoop.main.run()
    return code.withLock { $0 }
}
