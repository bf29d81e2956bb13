import Testing

@testable import LocalDiscord

@Suite struct RateLimiterTests {
    private let route = MessageRoutes.all[0]
    private let callback = InteractionRoutes.all[0]
    private let now = Timestamp(milliseconds: 1_780_000_000_000)

    @Test func aBucketIsOfARouteAndItsChannel() {
        var limiter = RateLimiter()
        limiter.set(.init(limit: 2, period: .seconds(5), isEnforced: true), for: route.name)
        let first = limiter.take(route: route, resource: "1", at: now)
        #expect((first.limit, first.remaining) == (2, 1))
        #expect(limiter.take(route: route, resource: "1", at: now).remaining == 0)
        let third = limiter.take(route: route, resource: "1", at: now.advanced(by: .seconds(1)))
        #expect(third.refusal?.retryAfter == .seconds(4))
        #expect(third.refusal?.scope == "user")
        let other = limiter.take(route: route, resource: "2", at: now)
        #expect(other.refusal == nil && other.bucket == first.bucket)
        #expect(limiter.take(route: route, resource: "1", at: now.advanced(by: .seconds(5))).refusal == nil)
    }

    @Test func theGlobalLimitLeavesInteractionsAlone() {
        var limiter = RateLimiter()
        limiter.setGlobal(1)
        #expect(limiter.take(route: route, resource: "1", at: now).refusal == nil)
        #expect(limiter.take(route: route, resource: "2", at: now).refusal?.scope == "global")
        #expect(limiter.take(route: callback, resource: "3", at: now).refusal == nil)
        #expect(limiter.take(route: route, resource: "2", at: now.advanced(by: .seconds(1))).refusal == nil)
    }

    @Test func nothingIsRefusedUnlessSomebodyAskedForIt() {
        var limiter = RateLimiter()
        for _ in 0..<20_000 { #expect(limiter.take(route: route, resource: "1", at: now).refusal == nil) }
        limiter.refuseNext(1, of: route.name, with: .init(retryAfter: .seconds(1), scope: "shared"))
        #expect(limiter.take(route: route, resource: "1", at: now).refusal?.scope == "shared")
        #expect(limiter.take(route: route, resource: "1", at: now).refusal == nil)
    }
}
