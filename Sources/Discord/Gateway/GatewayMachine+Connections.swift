extension GatewayMachine {
    // MARK: Connecting

    /// A session is resumed at its own address; where that is out of reach, or for a new session, Discord is asked.
    mutating func seekConnection() -> [Action] {
        if let session, missedResumes < timing.resumeAttempts, let url = GatewayAddress.complete(session.resumeURL) {
            state = .connecting
            return [.connect(url: url)]
        }
        state = .findingAddress
        return [.findAddress]
    }

    mutating func addressFound(
        _ url: String, sessionsLeft: Int?, resetAfter: Duration?, now: Instant, random: () -> Double
    ) -> [Action] {
        guard state == .findingAddress else { return [] }
        guard let address = GatewayAddress.complete(url) else { return fail(.badAddress) }
        // Discord resets the token of a bot that begins more sessions than a day allows.
        if session == nil, sessionsLeft == 0 {
            return pause(now: now, random: random, atLeast: resetAfter ?? .seconds(60))
        }
        state = .connecting
        return [.connect(url: address)]
    }

    /// Waits before the next attempt: longer with each that failed, and never in step with other bots.
    mutating func pause(
        now: Instant, random: () -> Double, atLeast minimum: Duration = .zero, isFirstAtOnce: Bool = false
    ) -> [Action] {
        if let readyAt, now - readyAt >= timing.stable { attempts = 0 }
        readyAt = nil
        let longest = min(timing.backoffCap, timing.backoffBase * (1 << min(attempts, 16)))
        let delay = isFirstAtOnce && attempts == 0 ? .zero : longest * random()
        attempts += 1
        state = .waiting
        return [
            .cancelTimer(.heartbeat), .cancelTimer(.handshake), .cancelTimer(.identify),
            .startTimer(.reconnect, after: max(delay, minimum)),
        ]
    }

    // MARK: Ending

    /// Ends a connection from this side so that its session can be resumed: 1000 and 1001 would end that, too.
    mutating func leave(
        _ reason: GatewayDisconnection, now: Instant, random: () -> Double, atLeast minimum: Duration = .zero
    ) -> [Action] {
        [.close(Self.resumableCode), .deliver(.disconnected(reason))]
            + pause(now: now, random: random, atLeast: minimum, isFirstAtOnce: reason == .asked)
    }

    static let resumableCode: UInt16 = 4000

    mutating func closed(_ code: UInt16?, now: Instant, random: () -> Double) -> [Action] {
        if let failure = code.flatMap({ GatewayFailure(closeCode: $0) }) { return fail(failure) }
        if state == .resuming { refusedResumes += 1 }
        if code == 4007 || code == 4009 || refusedResumes >= timing.resumeAttempts { forgetSession() }
        return [.deliver(.disconnected(.closed(code)))] + pause(now: now, random: random)
    }

    mutating func forgetSession() {
        session = nil
        missedResumes = 0
        refusedResumes = 0
    }

    mutating func fail(_ failure: GatewayFailure) -> [Action] {
        state = .stopped
        session = nil
        return Timer.allCases.map { .cancelTimer($0) } + [.deliver(.failed(failure))]
    }

    mutating func stop(resumable: Bool) -> [Action] {
        let wasConnected = isConnected || state == .connecting
        state = .stopped
        if !resumable { session = nil }
        return (wasConnected ? [.close(resumable ? Self.resumableCode : 1000)] : [])
            + Timer.allCases.map { .cancelTimer($0) }
    }
}
