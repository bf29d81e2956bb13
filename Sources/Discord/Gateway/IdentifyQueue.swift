/// Who may begin a session when: as fast as Discord allows, and no faster, for all shards of a process. Pure.
///
/// Shards with the same remainder of their id and `max_concurrency` may identify once in five seconds together
/// (events/gateway: Sharding, Max Concurrency), and all shards so often a day (Session Start Limit); a bot that goes on
/// after that loses its token.
struct IdentifyQueue {
    typealias Instant = ContinuousClock.Instant

    enum Verdict: Equatable {
        /// Now, and `left` more after it until Discord counts anew, where that is known.
        case granted(left: Int?)
        /// Not before Discord counts anew.
        case denied(retryAfter: Duration)
    }

    /// Between two sessions of the same remainder. Two payloads may arrive closer together than they were sent, so it is a
    /// little more than Discord's five seconds.
    let interval: Duration
    private var maximumConcurrency = 1
    private var limit: (left: Int, resetAt: Instant)?
    /// Shards in the order in which they asked.
    private var waiting: [Int] = []
    /// Who was granted what they asked for within the last interval.
    private var recent: [(shard: Int, at: Instant)] = []

    init(interval: Duration = .milliseconds(5250)) { self.interval = interval }

    /// Takes over what `GET /gateway/bot` says.
    mutating func learn(_ information: GatewayInformation, now: Instant) {
        maximumConcurrency = max(1, information.maximumConcurrency)
        limit = information.sessionsLeft.map { left in
            (left, now + max(information.resetAfter ?? .zero, Self.shortestReset))
        }
    }

    /// Where Discord's answer has no time, or one that is over, it is asked again after this.
    private static let shortestReset: Duration = .seconds(60)

    mutating func join(_ shard: Int) {
        if !waiting.contains(shard) { waiting.append(shard) }
    }

    mutating func leave(_ shard: Int) { waiting.removeAll { $0 == shard } }

    /// Takes out everyone who has an answer now.
    mutating func advance(now: Instant) -> [(shard: Int, verdict: Verdict)] {
        recent = recent.filter { $0.at + interval > now }
        if let limit, limit.resetAt <= now { self.limit = nil }
        var verdicts: [(shard: Int, verdict: Verdict)] = []
        var left: [Int] = []
        for shard in waiting {
            if let limit, limit.left <= 0 {
                verdicts.append((shard, .denied(retryAfter: limit.resetAt - now)))
            } else if predecessor(of: shard) != nil {
                left.append(shard)
            } else {
                recent.append((shard, now))
                limit?.left -= 1
                verdicts.append((shard, .granted(left: limit?.left)))
            }
        }
        waiting = left
        return verdicts
    }

    /// When ``advance(now:)`` has something new to say; nil while nobody waits.
    var next: Instant? { waiting.compactMap { predecessor(of: $0).map { $0 + interval } }.min() }

    /// When the last session began that this shard has to keep its distance from.
    private func predecessor(of shard: Int) -> Instant? {
        recent.last { $0.shard % maximumConcurrency == shard % maximumConcurrency }?.at
    }
}
