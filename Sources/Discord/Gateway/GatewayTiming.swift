/// How long the gateway's machine waits for what, and when it gives something up.
struct GatewayTiming {
    /// From the connection to hello.
    var hello: Duration = .seconds(20)
    /// From hello to READY, or to RESUMED with every missed event before it.
    var handshake: Duration = .seconds(60)
    /// How long a new session must have lasted for the next attempt to count as the first: Discord allows so many a day.
    var stable: Duration = .seconds(60)
    /// The same for one that was resumed, which Discord does not count: a bot whose connection breaks again and again would
    /// else be away for longer than it is there.
    var stableResumed: Duration = .seconds(5)
    /// The longest pause before the second attempt; it doubles with each.
    var backoffBase: Duration = .seconds(1)
    var backoffCap: Duration = .seconds(60)
    /// How often a session's own address, or its resumption, may fail before something else is tried.
    var resumeAttempts = 3
}
