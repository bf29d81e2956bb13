internal import EventLoop

/// Calls a function after so many steps.
@LoopActor final class Countdown {
    private var left: Int
    private let end: @LoopActor () -> Void

    init(_ count: Int, then end: @escaping @LoopActor () -> Void) {
        left = count
        self.end = end
        if count == 0 { end() }
    }

    func step() {
        left -= 1
        if left == 0 { end() }
    }
}
