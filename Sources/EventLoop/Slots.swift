/// Lets only so many at once do something; the others wait in their order.
@LoopActor public final class Slots {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    public nonisolated init(_ count: Int) { free = count }

    /// Waits for a slot, which must be given back.
    public func take() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    /// Whoever waits longest takes the place of whoever leaves.
    public func give() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
