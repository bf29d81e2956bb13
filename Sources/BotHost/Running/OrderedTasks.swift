public import Discord
public import EventLoop

/// Runs tasks of one id one after the other, in the order in which they came, and tasks of different ids side by side.
@LoopActor public final class OrderedTasks {
    public typealias Work = @Sendable @LoopActor () async -> Void

    private var waiting: [Snowflake: [Work]] = [:]
    private var settling: [CheckedContinuation<Void, Never>] = []

    public nonisolated init() {}

    /// How many ids have work under way.
    public var count: Int { waiting.count }

    /// Whether an id has work under way.
    public func isBusy(with id: Snowflake) -> Bool { waiting[id] != nil }

    public func add(_ id: Snowflake, _ work: @escaping Work) {
        guard waiting[id] == nil else {
            waiting[id]?.append(work)
            return
        }
        waiting[id] = []
        EventLoop.main.spawn { [self] in
            await work()
            while let next = takeNext(id) { await next() }
        }
    }

    /// Waits until no id has work under way, but not longer than `limit`.
    public func settle(within limit: Duration) async {
        guard count > 0 else { return }
        let timer = EventLoop.main.schedule(after: limit) { [self] in tellSettled() }
        await withCheckedContinuation { settling.append($0) }
        timer.cancel()
    }

    private func tellSettled() {
        let waiting = settling
        settling = []
        for continuation in waiting { continuation.resume() }
    }

    private func takeNext(_ id: Snowflake) -> Work? {
        guard let works = waiting[id], !works.isEmpty else {
            waiting[id] = nil
            if waiting.isEmpty { tellSettled() }
            return nil
        }
        return waiting[id]?.removeFirst()
    }
}
