/// Counts what was sent on a connection: 120 payloads in 60 s, then Discord closes it with 4008 (events/gateway: Rate
/// Limiting). Some are kept for heartbeats, which must go whatever else was sent.
struct SendBudget {
    private static let window: Duration = .seconds(60)
    private static let allowed = 120
    private static let reserve = 10

    private var sent: [ContinuousClock.Instant] = []

    mutating func count(_ now: ContinuousClock.Instant) {
        sent.removeAll { $0 + Self.window <= now }
        sent.append(now)
    }

    /// Whether something other than a heartbeat may be sent.
    func hasRoom(_ now: ContinuousClock.Instant) -> Bool {
        sent.count { $0 + Self.window > now } < Self.allowed - Self.reserve
    }
}
