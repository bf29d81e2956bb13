internal import EventLoop

/// Lets tasks wait until the limiter allows their request.
@LoopActor final class Admission {
    typealias Ticket = RateLimiter.Ticket

    private enum Decision { case start, expired, cancelled }

    private var limiter: RateLimiter
    private var waiting: [UInt64: CheckedContinuation<Decision, Never>] = [:]
    private var wake: (timer: Timer, instant: ContinuousClock.Instant)?

    init(limiter: RateLimiter) { self.limiter = limiter }

    func submit(
        _ endpoint: Endpoint, _ topLevel: TopLevel, deadline: ContinuousClock.Instant
    ) throws(DiscordError) -> Ticket {
        guard let ticket = limiter.submit(endpoint, topLevel, deadline: deadline) else {
            throw DiscordError(.rateLimited, message: "too many requests wait already")
        }
        return ticket
    }

    /// Returns when the request may be sent.
    ///
    /// - Parameter lastFailure: thrown instead of ``DiscordError/Kind/rateLimited`` when the time is up.
    func wait(for ticket: Ticket, lastFailure: DiscordError?) async throws(DiscordError) {
        let decision = if let decision = advance(for: ticket) { decision } else { await suspend(ticket) }
        switch decision {
        case .start: return
        case .expired: throw lastFailure ?? DiscordError(.rateLimited)
        case .cancelled: throw DiscordError(.cancelled)
        }
    }

    func answered(_ ticket: Ticket, _ answer: RateLimitAnswer) -> RateLimiter.Verdict {
        let verdict = limiter.answered(ticket, answer, now: .now)
        if verdict != .retry { advance() }
        return verdict
    }

    func retry(_ ticket: Ticket, after delay: Duration) { limiter.retry(ticket, at: .now + delay) }

    func abandon(_ ticket: Ticket) {
        limiter.abandon(ticket)
        advance()
    }

    private func suspend(_ ticket: Ticket) async -> Decision {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                waiting[ticket.number] = continuation
                if Task.isCancelled { cancel(ticket) }
            }
        } onCancel: {
            EventLoop.main.post { self.cancel(ticket) }
        }
    }

    private func cancel(_ ticket: Ticket) {
        guard let continuation = waiting.removeValue(forKey: ticket.number) else { return }
        abandon(ticket)
        continuation.resume(returning: .cancelled)
    }

    /// Carries out what the limiter says now; answers what it says of `own`, whose task is not suspended yet.
    @discardableResult
    private func advance(for own: Ticket? = nil) -> Decision? {
        let progress = limiter.advance(now: .now)
        var decision: Decision?
        func decide(_ ticket: Ticket, _ value: Decision) {
            if ticket == own {
                decision = value
            } else {
                waiting.removeValue(forKey: ticket.number)?.resume(returning: value)
            }
        }
        for ticket in progress.start { decide(ticket, .start) }
        for ticket in progress.expired { decide(ticket, .expired) }
        if wake?.instant != progress.wake {
            wake?.timer.cancel()
            wake = progress.wake.map { instant in
                let timer = EventLoop.main.schedule(after: ContinuousClock.now.duration(to: instant)) { [weak self] in
                    self?.wake = nil
                    self?.advance()
                }
                return (timer, instant)
            }
        }
        return decision
    }
}
