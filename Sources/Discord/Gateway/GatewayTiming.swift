/// How long the gateway's machine waits for what, and when it gives something up.
struct GatewayTiming {
    /// From the connection to hello.
    var hello: Duration = .seconds(20)
    /// From hello to READY, or to RESUMED with every missed event before it.
    var handshake: Duration = .seconds(60)
    /// How long a session must have lasted for the next attempt to count as the first.
    var stable: Duration = .seconds(60)
    /// The longest pause before the second attempt; it doubles with each.
    var backoffBase: Duration = .seconds(1)
    var backoffCap: Duration = .seconds(60)
    /// How often a session's own address, or its resumption, may fail before something else is tried.
    var resumeAttempts = 3
}
