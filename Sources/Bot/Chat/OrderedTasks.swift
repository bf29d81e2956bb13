internal import EventLoop

/// Runs tasks of one key one after the other, in the order in which they came, and tasks of different keys side by side.
@LoopActor final class OrderedTasks<Key: Hashable & Sendable> {
    typealias Work = @Sendable @LoopActor () async -> Void

    private var waiting: [Key: [Work]] = [:]
    private var settling: [CheckedContinuation<Void, Never>] = []

    /// How many keys have work under way.
    var count: Int { waiting.count }

    func add(_ key: Key, _ work: @escaping Work) {
        guard waiting[key] == nil else {
            waiting[key]?.append(work)
            return
        }
        waiting[key] = []
        EventLoop.main.spawn { [self] in
            await work()
            while let next = takeNext(key) { await next() }
        }
    }

    /// Waits until no key has work under way, but not longer than `limit`.
    func settle(within limit: Duration) async {
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

    private func takeNext(_ key: Key) -> Work? {
        guard let works = waiting[key], !works.isEmpty else {
            waiting[key] = nil
            if waiting.isEmpty { tellSettled() }
            return nil
        }
        return waiting[key]?.removeFirst()
    }
}
