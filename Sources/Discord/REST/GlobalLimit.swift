/// The limit of the bot as a whole: so many requests within any second (topics/rate-limits).
struct GlobalLimit {
    typealias Instant = ContinuousClock.Instant

    private let perSecond: Int
    /// What requests of low priority leave to the others.
    private let reserve: Int
    /// The moments of the latest requests, a ring of `perSecond`.
    private var starts: [Instant] = []
    private var oldest = 0
    private var blockedUntil: Instant?

    init(perSecond: Int) {
        self.perSecond = max(1, perSecond)
        reserve = self.perSecond / 5
    }

    mutating func block(until instant: Instant) { blockedUntil = max(blockedUntil ?? instant, instant) }

    mutating func count(_ now: Instant) {
        if starts.count < perSecond {
            starts.append(now)
        } else {
            starts[oldest] = now
            oldest = (oldest + 1) % perSecond
        }
    }

    /// When the next request keeps the limit; `now` or earlier when it does already.
    func earliestStart(isLowPriority: Bool, now: Instant) -> Instant {
        let earliest = blockedUntil ?? now
        let allowed = isLowPriority ? perSecond - reserve : perSecond
        guard starts.count >= allowed else { return earliest }
        // The request `allowed` places back must be a second old.
        let index = (oldest + starts.count - allowed) % starts.count
        return max(earliest, starts[index] + .seconds(1))
    }
}
