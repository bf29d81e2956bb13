internal import EventLoop

/// One deadline that moves often: curl and the transfers set it anew several times a request.
///
/// A timer of the loop that was cancelled stays in its queue until its time; so an earlier one is left standing here, and
/// when it fires it looks whether the deadline has come.
@LoopActor final class Alarm {
    private let action: @LoopActor () -> Void
    private var deadline: ContinuousClock.Instant?
    private var timer: (deadline: ContinuousClock.Instant, timer: Timer)?

    init(_ action: @escaping @LoopActor () -> Void) { self.action = action }

    /// Moves the deadline; `nil` switches it off.
    func set(_ deadline: ContinuousClock.Instant?) {
        self.deadline = deadline
        if let deadline { wake(at: deadline) }
    }

    /// Moves the deadline to the earlier of what it is and `deadline`.
    func bringForward(to deadline: ContinuousClock.Instant) {
        if self.deadline.map({ deadline < $0 }) ?? true { set(deadline) }
    }

    func cancel() {
        deadline = nil
        timer?.timer.cancel()
        timer = nil
    }

    private func wake(at deadline: ContinuousClock.Instant) {
        if let timer {
            guard deadline < timer.deadline else { return }
            timer.timer.cancel()
        }
        let delay = ContinuousClock.now.duration(to: deadline)
        timer = (deadline, EventLoop.main.schedule(after: delay) { [weak self] in self?.fire() })
    }

    private func fire() {
        timer = nil
        guard let deadline else { return }
        guard deadline <= .now else { return wake(at: deadline) }
        self.deadline = nil
        action()
    }
}
