/// How long the gateway's machine waits for what, and when it gives something up.
struct GatewayTiming {
    /// From the connection to hello.
    var hello: Duration = .seconds(20)
    /// From hello to READY, or to RESUMED with every missed event before it.
    var handshake: Duration = .seconds(60)
    /// The longest pause before the second attempt to connect; it doubles with each that fails.
    var backoffBase: Duration = .seconds(1)
    /// The longest that any pause may be, but those before a new session: whoever is away for longer is missed.
    var backoffCap: Duration = .seconds(15)
    /// How long a connection must have had its session for the next attempt to count as the first.
    var stableConnection: Duration = .seconds(5)
    /// The longest pause between two sessions that this process begins, which grows alike: Discord allows so many a day.
    var identifyCap: Duration = .seconds(60)
    /// How long a session must have lasted, over all its connections, for the pause before a new one to begin anew.
    var stableSession: Duration = .seconds(60)
    /// How often a session's own address may be out of reach before Discord is asked where the gateway is.
    var addressAttempts = 2
    /// How often the resumption of a session may fail before it is given up.
    var resumeAttempts = 3
}
