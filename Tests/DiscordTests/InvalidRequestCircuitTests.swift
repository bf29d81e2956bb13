import Testing

@testable import Discord

/// Discord, topics/rate-limits: 10,000 answers of 401, 403 or 429 within ten minutes block the address.
struct InvalidRequestCircuitTests {
    private let start = ContinuousClock.now

    @Test(arguments: [401, 403, 429]) func refusalsOpenItBeforeDiscordBlocksTheAddress(status: Int) {
        var circuit = InvalidRequestCircuit()
        for _ in 1..<8000 { circuit.count(RateLimitAnswer(status: status), now: start) }
        #expect(circuit.closes(now: start) == nil)
        circuit.count(RateLimitAnswer(status: status), now: start)
        #expect(circuit.closes(now: start) != nil)
    }

    @Test func whatIsNoInvalidRequestIsNotCounted() {
        var circuit = InvalidRequestCircuit(limit: 1)
        for status in [200, 204, 400, 404, 500, 502] { circuit.count(RateLimitAnswer(status: status), now: start) }
        circuit.count(RateLimitAnswer(status: 429, isShared: true), now: start)
        #expect(circuit.closes(now: start) == nil)
    }

    @Test func itClosesWhenEnoughOfThemAreTenMinutesOld() throws {
        var circuit = InvalidRequestCircuit(limit: 10)
        for second in 0..<20 { circuit.count(RateLimitAnswer(status: 403), now: start + .seconds(second * 10)) }
        // Eleven have to grow old: the eleventh came 100 s after the first.
        let now = start + .seconds(200)
        let closes = try #require(circuit.closes(now: now))
        #expect(closes >= start + .seconds(700) && closes <= start + .seconds(710))
        #expect(circuit.closes(now: closes - .milliseconds(1)) != nil)
        #expect(circuit.closes(now: closes) == nil)
    }

    @Test func aLimiterSendsNothingWhileItIsOpen() throws {
        var limiter = RateLimiter(requestsPerSecond: 100_000, maximumWaiting: 10)
        for number in 0..<8000 {
            _ = limiter.submit(.createMessage, .channel(Snowflake(UInt64(number))), deadline: start + .seconds(60))
            let started = limiter.advance(now: start).start
            let ticket = try #require(started.first)
            #expect(limiter.answered(ticket, RateLimitAnswer(status: 403), now: start) == .done)
        }
        let impatient = limiter.submit(.createMessage, .channel(1), deadline: start + .seconds(60))
        let refused = limiter.advance(now: start)
        #expect(refused.expired == [impatient])
        let patient = limiter.submit(.createMessage, .channel(1), deadline: start + .seconds(3600))
        let waiting = limiter.advance(now: start)
        #expect(waiting.start == [])
        let later = limiter.advance(now: try #require(waiting.wake))
        #expect(later.start == [patient])
    }
}
