internal import EventLoop

/// When a failed request is sent again, and how long everything may take. Decides only; time and chance are given to it.
public struct RetryPolicy: Sendable {
    /// From the call to the first byte of an answer that works, waiting and repeated requests included.
    public var firstByte: Duration
    /// The same for answers that are not streamed: their first byte comes when they are complete.
    public var wholeAnswer: Duration
    /// Silence between two pieces of an answer.
    public var silence: Duration
    /// From the call to the last byte.
    public var total: Duration
    public var maximumAttempts: Int
    /// The wait before the second request; it doubles with each further one.
    public var firstDelay: Duration

    public init(
        firstByte: Duration = .seconds(12), wholeAnswer: Duration = .seconds(60), silence: Duration = .seconds(12),
        total: Duration = .seconds(300), maximumAttempts: Int = 5, firstDelay: Duration = .milliseconds(300)
    ) {
        self.firstByte = firstByte
        self.wholeAnswer = wholeAnswer
        self.silence = silence
        self.total = total
        self.maximumAttempts = maximumAttempts
        self.firstDelay = firstDelay
    }

    public enum Decision: Hashable, Sendable {
        case retry(after: Duration)
        case giveUp
    }

    /// - Parameters:
    ///   - attempt: the number of the request that failed, from 1.
    ///   - elapsed: since the call.
    ///   - chance: 0 to 1, spreads the requests of many callers that failed at once.
    public func decide(
        after error: OpenAIError, attempt: Int, elapsed: Duration, chance: Double, streams: Bool = true
    ) -> Decision {
        guard Self.isWorthRepeating(error.code), attempt < maximumAttempts else { return .giveUp }
        let backoff = firstDelay.doubled(times: attempt - 1) * (0.5 + 0.5 * chance)
        let delay = error.retryAfter ?? backoff
        // The next answer needs some of the time, too.
        return elapsed + delay + firstDelay <= budget(streams: streams) ? .retry(after: delay) : .giveUp
    }

    func budget(streams: Bool) -> Duration { min(streams ? firstByte : wholeAnswer, total) }

    /// The silence that a request may still fall into: one that began late has less patience, so that a service which
    /// hangs again and again is noticed as soon as one which hangs once.
    func silence(elapsed: Duration, streams: Bool) -> Duration {
        min(silence, max(silence / 3, budget(streams: streams) - elapsed))
    }

    private static func isWorthRepeating(_ code: OpenAIError.Code) -> Bool {
        let passing: [OpenAIError.Code] = [
            .rateLimited, .serverError, .timeout, .unreachable, .garbled, .empty, .incomplete,
        ]
        return passing.contains(code)
    }
}
