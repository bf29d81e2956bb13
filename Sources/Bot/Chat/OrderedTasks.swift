internal import EventLoop

/// Runs tasks of one key one after the other, in the order in which they came, and tasks of different keys side by side.
@LoopActor final class OrderedTasks<Key: Hashable & Sendable> {
    typealias Work = @Sendable @LoopActor () async -> Void

    private var waiting: [Key: [Work]] = [:]

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

    private func takeNext(_ key: Key) -> Work? {
        guard let works = waiting[key], !works.isEmpty else {
            waiting[key] = nil
            return nil
        }
        return waiting[key]?.removeFirst()
    }
}
