internal import Database
internal import EventLoop

/// When something that the database refused is tried again: while whoever waits for it still waits, and no longer.
///
/// A person is told of a failure within 15 s; an attempt may itself wait 2 s for another program's lock.
struct StorageRetry {
    private static let first = Duration.milliseconds(500)
    private static let patience = Duration.seconds(6)

    private let start: ContinuousClock.Instant
    private var attempts = 0

    init(start: ContinuousClock.Instant) { self.start = start }

    /// How long to wait before the next attempt; nil when there is none.
    mutating func delay(after error: any Error, now: ContinuousClock.Instant) -> Duration? {
        guard let code = (error as? DatabaseError)?.code, [.busy, .full, .inputOutput].contains(code) else {
            return nil
        }
        let delay = Self.first.doubled(times: attempts)
        attempts += 1
        return start.duration(to: now) + delay <= Self.patience ? delay : nil
    }
}
