extension GatewayMachine {
    // MARK: Connecting

    /// A session is resumed at its own address; where that is out of reach, or for a new session, Discord is asked.
    mutating func seekConnection() -> [Action] {
        if let session, missedResumes < timing.addressAttempts, let url = complete(session.resumeURL) {
            state = .connecting
            return [.connect(url: url)]
        }
        state = .findingAddress
        return [.findAddress]
    }

    mutating func addressFound(_ url: String) -> [Action] {
        guard let address = complete(url) else { return fail(.badAddress) }
        state = .connecting
        return [.connect(url: address)]
    }

    /// A session is resumed with the compression that it began with, so it is the same everywhere.
    private func complete(_ url: String) -> String? {
        GatewayAddress.complete(url, isCompressed: configuration.isCompressed)
    }

    /// Waits before the next attempt: longer with each that failed, and never in step with other bots.
    mutating func pause(
        now: Instant, random: () -> Double, atLeast minimum: Duration = .zero, isFirstAtOnce: Bool = false
    ) -> [Action] {
        if let establishedAt, now - establishedAt >= timing.stableConnection { backoff.reset() }
        establishedAt = nil
        let isAtOnce = isFirstAtOnce && backoff.attempts == 0
        let delay = max(backoff.next(random: random), pauseBeforeIdentifying(now: now, random: random))
        let withdrawal = withdrawal
        state = .waiting
        return withdrawal + [
            .cancelTimer(.heartbeat), .cancelTimer(.handshake),
            .startTimer(.reconnect, after: max(isAtOnce ? .zero : delay, minimum)),
        ]
    }

    /// Resuming costs nothing, but a session that is begun again and again is counted.
    private mutating func pauseBeforeIdentifying(now: Instant, random: () -> Double) -> Duration {
        guard session == nil, let last = identifiedAt else { return .zero }
        identifiedAt = nil
        if now - last >= timing.stableSession { identifyBackoff.reset() }
        return identifyBackoff.next(random: random)
    }

    // MARK: Ending

    /// Ends a connection from this side so that its session can be resumed: 1000 and 1001 would end that, too.
    mutating func leave(
        _ reason: GatewayDisconnection, now: Instant, random: () -> Double, atLeast minimum: Duration = .zero
    ) -> [Action] {
        if reason != .asked { countRefusedResume() }
        return [.close(Self.resumableCode), .deliver(.disconnected(reason))]
            + pause(now: now, random: random, atLeast: minimum, isFirstAtOnce: reason == .asked)
    }

    /// A session whose resumption ends in something else each time is given up: it may be what cannot be read.
    private mutating func countRefusedResume() {
        guard state == .resuming, session != nil else { return }
        refusedResumes += 1
        if refusedResumes >= timing.resumeAttempts { forgetSession() }
    }

    static let resumableCode: UInt16 = 4000

    mutating func closed(_ code: UInt16?, now: Instant, random: () -> Double) -> [Action] {
        if let failure = code.flatMap({ GatewayFailure(closeCode: $0) }) { return fail(failure) }
        countRefusedResume()
        if code == 4007 || code == 4009 { forgetSession() }
        return [.deliver(.disconnected(.closed(code)))] + pause(now: now, random: random)
    }

    mutating func forgetSession() {
        session = nil
        missedResumes = 0
        refusedResumes = 0
    }

    /// Whoever waits for leave to begin a session and goes must say so.
    private var withdrawal: [Action] { state == .waitingToIdentify ? [.withdrawIdentify] : [] }

    mutating func fail(_ failure: GatewayFailure) -> [Action] {
        let withdrawal = withdrawal
        state = .stopped
        session = nil
        return withdrawal + Timer.allCases.map { .cancelTimer($0) } + [.deliver(.failed(failure))]
    }

    mutating func stop(resumable: Bool) -> [Action] {
        let wasConnected = isConnected || state == .connecting
        let withdrawal = withdrawal
        state = .stopped
        if !resumable { session = nil }
        return withdrawal + (wasConnected ? [.close(resumable ? Self.resumableCode : 1000)] : [])
            + Timer.allCases.map { .cancelTimer($0) }
    }
}
