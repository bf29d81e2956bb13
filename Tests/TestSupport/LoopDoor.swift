internal import EventLoop

/// Lets only so many tests run at once that each of them has the loop often enough: hundreds that begin together would all
/// be slow together, and their deadlines would measure each other.
@LoopActor enum LoopDoor {
    private static var free = 8
    private static var waiting: [CheckedContinuation<Void, Never>] = []

    static func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    static func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            // Whoever comes in takes the place of whoever leaves.
            waiting.removeFirst().resume()
        }
    }
}
