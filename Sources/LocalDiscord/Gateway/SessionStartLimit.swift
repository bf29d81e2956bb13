internal import JSON

/// How often sessions may be begun: so many a day, and one in five seconds for the shards whose ids have the same
/// remainder of `max_concurrency` (Discord, events/gateway: Session Start Limit, Sharding).
struct SessionStartLimit: Sendable {
    enum Refusal { case tooSoon, usedUp }

    private static let day = Duration.seconds(86_400)

    let maximumConcurrency: Int
    /// Within which there is one session for each remainder.
    let window: Duration
    private let total: Int
    private(set) var left: Int
    private var resetAt: Timestamp
    private var latest: [Int: Timestamp] = [:]

    init(total: Int = 1000, maximumConcurrency: Int = 1, window: Duration = .seconds(5), at now: Timestamp = .now) {
        self.total = total
        self.maximumConcurrency = max(1, maximumConcurrency)
        self.window = window
        left = total
        resetAt = now.advanced(by: Self.day)
    }

    /// Counts a session; nil where it may begin.
    mutating func begin(shard: Int, at now: Timestamp) -> Refusal? {
        if resetAt <= now { set(left: total, resetAfter: Self.day, at: now) }
        if left <= 0 { return .usedUp }
        let key = shard % maximumConcurrency
        if let last = latest[key], now < last.advanced(by: window) { return .tooSoon }
        latest[key] = now
        left -= 1
        return nil
    }

    mutating func set(left: Int, resetAfter: Duration, at now: Timestamp) {
        self.left = left
        resetAt = now.advanced(by: resetAfter)
    }

    /// What `GET /gateway/bot` says of it.
    func json(at now: Timestamp) -> JSON {
        let isOver = resetAt <= now
        return [
            "total": JSON(total), "remaining": JSON(isOver ? total : left),
            "reset_after": JSON(max(0, resetAt.milliseconds - now.milliseconds)),
            "max_concurrency": JSON(maximumConcurrency),
        ]
    }
}
