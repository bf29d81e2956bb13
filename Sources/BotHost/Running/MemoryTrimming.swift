internal import CLinux
internal import EventLoop

/// Gives the system back what bursts of work left free in the C library's allocator. By itself it only does so at the end of
/// its heap, so a bot that once had much to do at a time would keep what it took for that.
@LoopActor final class MemoryTrimming {
    /// Often enough that nobody sees the peak for long. Each time takes some milliseconds, for a heap of 14 MiB.
    private static let interval = Duration.seconds(30)

    private var timer: Timer?

    func start() {
        timer = EventLoop.main.schedule(after: Self.interval) { [weak self] in
            malloc_trim(0)
            self?.start()
        }
    }

    func stop() {
        timer?.cancel()
        timer = nil
    }
}
