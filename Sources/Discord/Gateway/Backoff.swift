internal import EventLoop

/// The pauses between attempts that fail: each may be twice as long as the one before, and is a random part of that, so
/// that those who failed together do not come back together (exponential backoff with full jitter).
struct Backoff {
    /// The longest that the first pause may be.
    let base: Duration
    /// The longest that any may be.
    let cap: Duration
    /// How many pauses there have been since the last ``reset()``.
    private(set) var attempts = 0

    init(base: Duration, cap: Duration) {
        self.base = base
        self.cap = cap
    }

    /// - Parameter random: a number from 0 up to 1, each time another.
    mutating func next(random: () -> Double) -> Duration {
        let longest = base.doubled(times: attempts, upTo: cap)
        attempts += 1
        return longest * random()
    }

    mutating func reset() { attempts = 0 }
}
