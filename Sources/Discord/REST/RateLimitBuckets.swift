/// What is left in each of Discord's buckets, as its answers tell: a bucket is the name in the answer plus the channel,
/// guild or webhook of the request (topics/rate-limits).
struct RateLimitBuckets {
    typealias Instant = ContinuousClock.Instant
    typealias Ticket = RateLimiter.Ticket

    private struct Key: Hashable {
        let name: String
        let topLevel: TopLevel
    }

    private struct Bucket {
        var limit = 1
        var remaining = 1
        var resetAt: Instant
        var inFlight = 0
    }

    private var names: [Endpoint: String] = [:]
    private var buckets: [Key: Bucket] = [:]
    /// Which bucket each request on its way was counted against.
    private var counted: [UInt64: Key] = [:]

    var number: Int { buckets.count }

    /// When the request's bucket has room again; `nil` when it has, or nothing is known of it yet.
    func reset(for ticket: Ticket) -> Instant? {
        guard let key = key(of: ticket), let bucket = buckets[key], bucket.remaining <= 0 else { return nil }
        return bucket.resetAt
    }

    /// Counts a request that leaves.
    mutating func count(_ ticket: Ticket, now: Instant) {
        guard let key = key(of: ticket), var bucket = buckets[key] else { return }
        if bucket.resetAt <= now { bucket.remaining = bucket.limit - bucket.inFlight }
        bucket.remaining -= 1
        bucket.inFlight += 1
        buckets[key] = bucket
        counted[ticket.number] = key
    }

    /// A request is not on its way any more.
    mutating func release(_ ticket: Ticket) {
        if let key = counted.removeValue(forKey: ticket.number) { buckets[key]?.inFlight -= 1 }
    }

    /// Takes what an answer says of its bucket, less the requests that are still on their way to it.
    mutating func learn(_ ticket: Ticket, _ answer: RateLimitAnswer, now: Instant) {
        guard let name = answer.bucket else { return }
        names[ticket.endpoint] = name
        guard let remaining = answer.remaining, let resetAfter = answer.resetAfter else { return }
        let key = Key(name: name, topLevel: ticket.topLevel)
        var bucket = buckets[key] ?? Bucket(resetAt: now)
        bucket.limit = max(1, answer.limit ?? remaining)
        bucket.remaining = remaining - bucket.inFlight
        bucket.resetAt = now + resetAfter
        buckets[key] = bucket
    }

    /// Forgets buckets that are full again.
    mutating func prune(now: Instant) {
        buckets = buckets.filter { $0.value.inFlight > 0 || $0.value.resetAt > now }
    }

    private func key(of ticket: Ticket) -> Key? {
        names[ticket.endpoint].map { Key(name: $0, topLevel: ticket.topLevel) }
    }
}
