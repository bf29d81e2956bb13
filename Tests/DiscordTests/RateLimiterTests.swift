import Testing

@testable import Discord

/// A limiter with a clock that the test moves.
private final class Limits {
    var limiter: RateLimiter
    let start = ContinuousClock.now
    var now: ContinuousClock.Instant

    init(requestsPerSecond: Int = 50, maximumWaiting: Int = 100) {
        limiter = RateLimiter(requestsPerSecond: requestsPerSecond, maximumWaiting: maximumWaiting)
        now = start
    }

    func submit(
        _ endpoint: Endpoint = .createMessage, channel: Snowflake = 1, patience: Duration = .seconds(60)
    ) -> RateLimiter.Ticket? {
        limiter.submit(endpoint, .channel(channel), deadline: now + patience)
    }

    func started() -> [RateLimiter.Ticket] { limiter.advance(now: now).start }

    func answer(
        _ ticket: RateLimiter.Ticket, bucket: String = "b", limit: Int = 5, remaining: Int = 4,
        resetAfter: Duration = .seconds(5)
    ) {
        let answer = RateLimitAnswer(bucket: bucket, limit: limit, remaining: remaining, resetAfter: resetAfter)
        #expect(limiter.answered(ticket, answer, now: now) == .done)
    }

    func refuse(
        _ ticket: RateLimiter.Ticket, retryAfter: Duration, isGlobal: Bool = false
    ) -> RateLimiter.Verdict {
        let answer = RateLimitAnswer(status: 429, retryAfter: retryAfter, isGlobal: isGlobal)
        return limiter.answered(ticket, answer, now: now)
    }
}

struct RateLimiterTests {
    @Test func theFirstRequestGoesAtOnce() {
        let limits = Limits()
        let ticket = limits.submit()
        #expect(limits.started() == [ticket])
    }

    @Test func requestsToAChannelGoOneAfterTheOtherInOrder() throws {
        let limits = Limits()
        let tickets = try (0..<3).map { _ in try #require(limits.submit()) }
        for ticket in tickets {
            #expect(limits.started() == [ticket])
            #expect(limits.started() == [])
            limits.answer(ticket)
        }
    }

    @Test func channelsDoNotWaitForEachOther() {
        let limits = Limits()
        let tickets = [limits.submit(channel: 1), limits.submit(channel: 2)]
        #expect(limits.started() == tickets)
    }

    @Test func settingAndTakingBackReactionsStandInOneQueue() throws {
        let limits = Limits()
        let set = try #require(limits.submit(.addReaction))
        let takenBack = limits.submit(.removeReaction)
        #expect(limits.started() == [set])
        limits.answer(set)
        #expect(limits.started() == [takenBack])
    }

    @Test func anEmptyBucketWaitsForItsReset() throws {
        let limits = Limits()
        _ = limits.submit()
        limits.answer(try #require(limits.started().first), remaining: 0)
        let next = limits.submit()
        let progress = limits.limiter.advance(now: limits.now)
        #expect(progress.start == [])
        #expect(progress.wake == limits.start + .seconds(5))
        limits.now += .seconds(5)
        #expect(limits.started() == [next])
    }

    @Test func theSameBucketInAnotherChannelIsAnother() throws {
        let limits = Limits()
        _ = limits.submit(channel: 1)
        limits.answer(try #require(limits.started().first), remaining: 0)
        let other = limits.submit(channel: 2)
        #expect(limits.started() == [other])
    }

    @Test func endpointsThatShareABucketShareWhatIsLeft() throws {
        let limits = Limits()
        for endpoint in [Endpoint.channel, .messages] {
            _ = limits.submit(endpoint)
            limits.answer(try #require(limits.started().first), bucket: "shared", limit: 2, remaining: 2)
        }
        _ = limits.submit(.channel)
        let first = try #require(limits.started().first)
        limits.answer(first, bucket: "shared", limit: 2, remaining: 0)
        _ = limits.submit(.messages)
        #expect(limits.started() == [])
    }

    @Test func afterItsResetABucketIsFullAgain() throws {
        let limits = Limits()
        _ = limits.submit()
        limits.answer(try #require(limits.started().first), limit: 2, remaining: 0)
        limits.now += .seconds(6)
        let next = limits.submit()
        #expect(limits.started() == [next])
    }

    @Test func a429IsWaitedForAndSentAgainBeforeTheOthers() throws {
        let limits = Limits()
        let first = try #require(limits.submit())
        _ = limits.submit()
        #expect(limits.started() == [first])
        #expect(limits.refuse(first, retryAfter: .seconds(2)) == .retry)
        limits.now += .seconds(1)
        #expect(limits.started() == [])
        limits.now += .seconds(1)
        #expect(limits.started() == [first])
    }

    @Test func a429OfAChannelStopsThatChannelOnly() throws {
        let limits = Limits()
        let first = try #require(limits.submit(channel: 1))
        #expect(limits.started() == [first])
        #expect(limits.refuse(first, retryAfter: .seconds(2)) == .retry)
        let other = limits.submit(channel: 2)
        #expect(limits.started() == [other])
    }

    @Test func aGlobal429StopsEverythingButInteractions() throws {
        let limits = Limits()
        let first = try #require(limits.submit(channel: 1))
        #expect(limits.started() == [first])
        #expect(limits.refuse(first, retryAfter: .seconds(3), isGlobal: true) == .retry)
        _ = limits.submit(channel: 2)
        let callback = limits.limiter.submit(.callback, .interaction(5), deadline: limits.now + .seconds(3))
        #expect(limits.started() == [callback])
        limits.now += .seconds(3)
        #expect(limits.started().count == 2)
    }

    @Test func a429BeyondTheDeadlineGivesUpAtOnce() throws {
        let limits = Limits()
        let ticket = try #require(limits.submit(patience: .seconds(10)))
        #expect(limits.started() == [ticket])
        #expect(limits.refuse(ticket, retryAfter: .seconds(11)) == .giveUp)
        // And what comes after it learns the same without asking.
        let next = limits.submit(patience: .seconds(10))
        #expect(limits.limiter.advance(now: limits.now).expired == [next])
    }

    @Test func aRequestWhoseDeadlinePassesBehindAnotherExpires() throws {
        let limits = Limits()
        let first = try #require(limits.submit(.addReaction))
        #expect(limits.started() == [first])
        let second = limits.submit(.addReaction, patience: .seconds(2))
        #expect(limits.limiter.advance(now: limits.now).wake == limits.now + .seconds(2))
        limits.now += .seconds(2)
        #expect(limits.limiter.advance(now: limits.now).expired == [second])
    }

    @Test func noMoreRequestsGoInASecondThanTheGlobalLimit() {
        let limits = Limits(requestsPerSecond: 10)
        for channel in 0..<25 { _ = limits.submit(channel: Snowflake(UInt64(channel))) }
        #expect(limits.started().count == 10)
        #expect(limits.limiter.advance(now: limits.now).wake == limits.start + .seconds(1))
        limits.now += .milliseconds(999)
        #expect(limits.started().count == 0)
        limits.now += .milliseconds(1)
        #expect(limits.started().count == 10)
        limits.now += .seconds(1)
        #expect(limits.started().count == 5)
    }

    @Test func interactionsDoNotCountAgainstTheGlobalLimit() {
        let limits = Limits(requestsPerSecond: 1)
        for id in 0..<20 {
            _ = limits.limiter.submit(
                .callback, .interaction(Snowflake(UInt64(id))), deadline: limits.now + .seconds(3))
        }
        _ = limits.submit()
        #expect(limits.started().count == 21)
    }

    @Test func reactionsGiveWayAndLeaveRoom() {
        let limits = Limits(requestsPerSecond: 10)
        for channel in 0..<20 { _ = limits.submit(.addReaction, channel: Snowflake(UInt64(channel))) }
        let message = limits.submit(.createMessage, channel: 99)
        let started = limits.started()
        #expect(started.first == message)
        // Two of ten stay free for what matters more.
        #expect(started.count == 8)
        let next = limits.submit(.createMessage, channel: 98)
        #expect(limits.started() == [next])
    }

    @Test func noQueueIsKeptFromItsTurnByABusierOne() throws {
        let limits = Limits(requestsPerSecond: 2)
        for _ in 0..<10 { _ = limits.submit(channel: 1) }
        for _ in 0..<10 { _ = limits.submit(channel: 2) }
        let third = limits.submit(channel: 3)
        for ticket in limits.started() { limits.answer(ticket, remaining: 100) }
        limits.now += .seconds(1)
        let started = limits.started()
        #expect(started.contains { $0 == third })
    }

    @Test func beyondTheBoundRequestsAreRefused() {
        let limits = Limits(maximumWaiting: 2)
        #expect(limits.submit() != nil && limits.submit() != nil)
        #expect(limits.submit() == nil)
        _ = limits.started()
        #expect(limits.submit() != nil)
    }

    @Test func aForgottenRequestLetsTheNextGo() throws {
        let limits = Limits()
        let first = try #require(limits.submit())
        let second = try #require(limits.submit())
        let third = limits.submit()
        #expect(limits.started() == [first])
        limits.limiter.abandon(second)
        limits.limiter.abandon(first)
        #expect(limits.started() == [third])
    }

    @Test func aRepetitionKeepsItsPlaceAndItsMoment() throws {
        let limits = Limits()
        let first = try #require(limits.submit())
        _ = limits.submit()
        #expect(limits.started() == [first])
        limits.limiter.retry(first, at: limits.now + .seconds(1))
        #expect(limits.limiter.advance(now: limits.now).wake == limits.now + .seconds(1))
        limits.now += .seconds(1)
        #expect(limits.started() == [first])
    }
}
