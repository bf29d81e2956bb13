/// Counts requests per bucket, as Discord does (Discord, topics/rate-limits): a route and its top-level resource share one.
struct RateLimiter: Sendable {
    /// How many requests a bucket takes in how long.
    struct Rule: Sendable {
        var limit: Int
        var period: Duration
        /// Whether more are refused; otherwise they are only counted.
        var isEnforced: Bool
    }

    struct Verdict: Sendable {
        var bucket: String
        var limit: Int
        var remaining: Int
        var reset: Timestamp
        var resetAfter: Duration
        /// Set where the request is refused.
        var refusal: Refusal?
    }

    struct Refusal: Sendable {
        var retryAfter: Duration
        /// `user`, `global` or `shared`.
        var scope: String
    }

    private struct Bucket {
        var used: Int
        var reset: Timestamp
    }

    private var buckets: [String: Bucket] = [:]
    private var rules: [String: Rule] = [:]
    private var refusals: [String: (left: Int, refusal: Refusal)] = [:]
    private var global: (limit: Int, used: Int, reset: Timestamp)?
    /// Wide enough that a client that obeys it is never slowed down.
    private let generous = Rule(limit: 10_000, period: .seconds(1), isEnforced: false)

    mutating func set(_ rule: Rule?, for route: String) {
        rules[route] = rule
        buckets = [:]
    }

    mutating func setGlobal(_ limit: Int?) { global = limit.map { ($0, 0, Timestamp(milliseconds: 0)) } }

    /// Refuses the next `count` requests of a route, however few there have been.
    mutating func refuseNext(_ count: Int, of route: String, with refusal: Refusal) {
        refusals[route] = (count, refusal)
    }

    /// Counts a request. `resource` is the channel, server or webhook that the path begins with.
    mutating func take(route: Route, resource: String, at now: Timestamp) -> Verdict {
        let rule = rules[route.name] ?? generous
        let key = "\(route.name) \(resource)"
        if buckets.count > 10_000 { buckets = buckets.filter { $0.value.reset > now } }
        var bucket = buckets[key] ?? Bucket(used: 0, reset: now.advanced(by: rule.period))
        if bucket.reset <= now { bucket = Bucket(used: 0, reset: now.advanced(by: rule.period)) }
        var refusal = takeRefusal(of: route.name) ?? takeGlobal(route, at: now)
        if refusal == nil, rule.isEnforced, bucket.used >= rule.limit {
            refusal = Refusal(retryAfter: now.duration(to: bucket.reset), scope: "user")
        }
        if refusal == nil { bucket.used += 1 }
        buckets[key] = bucket
        return Verdict(
            bucket: Self.name(of: route), limit: rule.limit, remaining: max(0, rule.limit - bucket.used),
            reset: bucket.reset, resetAfter: now.duration(to: bucket.reset), refusal: refusal)
    }

    private mutating func takeRefusal(of route: String) -> Refusal? {
        guard let (left, refusal) = refusals[route], left > 0 else { return nil }
        refusals[route] = (left - 1, refusal)
        return refusal
    }

    private mutating func takeGlobal(_ route: Route, at now: Timestamp) -> Refusal? {
        // Interaction endpoints do not count against the global limit.
        guard var window = global, route.needsToken else { return nil }
        if window.reset <= now { window = (window.limit, 0, now.advanced(by: .seconds(1))) }
        defer { global = window }
        if window.used >= window.limit {
            return Refusal(retryAfter: now.duration(to: window.reset), scope: "global")
        }
        window.used += 1
        return nil
    }

    /// An opaque name that is the same for every resource of a route, like Discord's.
    private static func name(of route: Route) -> String {
        let hash = route.name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
