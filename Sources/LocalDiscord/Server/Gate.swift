public import EventLoop

/// Holds answers back until somebody opens it, so that a bot can be watched, or killed, while it waits for one.
@LoopActor public final class Gate {
    public private(set) var isOpen = false
    private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    private var count = 0

    public init() {}

    /// Lets through whoever waits, and whoever comes later.
    public func open() {
        isOpen = true
        let released = waiting.values
        waiting = [:]
        for continuation in released { continuation.resume() }
    }

    /// Waits until the gate is open; false when the client, and with it the task, went first.
    func pass() async -> Bool {
        guard !isOpen, !Task.isCancelled else { return isOpen }
        count += 1
        let number = count
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiting[number] = $0 }
        } onCancel: {
            EventLoop.main.post { self.waiting.removeValue(forKey: number)?.resume() }
        }
        return isOpen
    }
}
