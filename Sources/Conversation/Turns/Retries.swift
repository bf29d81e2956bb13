/// When a step that fails is tried again: after 1, 2, 4 … seconds, until patience ends.
struct Retries {
    private var count = 0
    private var firstFailure: ContinuousClock.Instant?

    /// How long to wait; nil when it is time to give up.
    mutating func next(
        after asked: Duration?, patience: Duration, now: ContinuousClock.Instant, _ timing: TurnMachine.Timing
    ) -> Duration? {
        let first = firstFailure ?? now
        firstFailure = first
        let backoff = timing.retryPause(after: count)
        count += 1
        let delay = max(asked ?? backoff, .zero)
        return first.duration(to: now) + delay <= patience ? delay : nil
    }
}
