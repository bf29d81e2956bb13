/// Stops everything before Discord does: it blocks an address that has had 10,000 answers of 401, 403 or 429 within ten
/// minutes; 429 of the shared scope are not counted (topics/rate-limits: Invalid Request Limit).
///
/// It opens well before that, because other programs may share the address, and closes as the counted answers grow old.
/// They are counted by slices of ten seconds, so the memory is bounded.
struct InvalidRequestCircuit {
    typealias Instant = ContinuousClock.Instant

    static let slice = Duration.seconds(10)
    static let slices = 60

    private let limit: Int
    /// The slices with counted answers, oldest first.
    private var counts: [(end: Instant, count: Int)] = []
    private var total = 0

    /// - Parameter limit: how many answers within ten minutes open it.
    init(limit: Int = 8000) { self.limit = limit }

    mutating func count(_ answer: RateLimitAnswer, now: Instant) {
        forget(now)
        guard [401, 403, 429].contains(answer.status), !answer.isShared else { return }
        total += 1
        if let last = counts.last, last.end > now {
            counts[counts.count - 1].count += 1
        } else {
            counts.append((now + Self.slice, 1))
        }
    }

    /// When requests may go again; nil when they may now.
    func closes(now: Instant) -> Instant? {
        guard total >= limit else { return nil }
        var left = total
        for (end, count) in counts {
            left -= count
            let isOld = end + Self.slice * Self.slices
            if left < limit { return isOld > now ? isOld : nil }
        }
        return nil
    }

    /// A slice counts until every answer in it is ten minutes old.
    private mutating func forget(_ now: Instant) {
        while let first = counts.first, first.end + Self.slice * Self.slices <= now {
            total -= first.count
            counts.removeFirst()
        }
    }
}
