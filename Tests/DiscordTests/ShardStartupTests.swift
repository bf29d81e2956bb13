import Testing

@testable import Discord

struct ShardStartupTests {
    private let shards = (0..<2).map { GatewayShard(id: $0, count: 2) }

    private func handle(_ startup: inout ShardStartup, _ event: ShardStartup.Event) -> [ShardStartup.Action] {
        startup.handle(event) { 0.5 }
    }

    @Test func itIsDoneWhenEveryShardHasASession() {
        var startup = ShardStartup(plan: ShardPlan())
        #expect(handle(&startup, .start) == [.lookUp])
        #expect(handle(&startup, .found(recommended: 2)) == [.open(shards, recommended: 2)])
        #expect(handle(&startup, .established(shards[1])) == [])
        #expect(handle(&startup, .established(shards[1])) == [])
        #expect(handle(&startup, .established(shards[0])) == [.finish(.success(true))])
        #expect(handle(&startup, .established(shards[0])) == [])
        #expect(handle(&startup, .failed(.tokenRefused)) == [])
    }

    @Test func whereDiscordCannotBeAskedItIsAskedAgainAfterPausesThatGrow() {
        var startup = ShardStartup(plan: ShardPlan())
        _ = handle(&startup, .start)
        for seconds in [0.5, 1, 2, 4] {
            #expect(
                handle(&startup, .notFound(nil, reason: "no network")) == [
                    .reportUnreachable("no network"), .startPause(.seconds(seconds)),
                ])
            #expect(handle(&startup, .pauseOver) == [.lookUp])
        }
    }

    @Test func aRefusedTokenAShardThatIsNoneAndAFailedShardEndIt() {
        var refused = ShardStartup(plan: ShardPlan())
        _ = handle(&refused, .start)
        #expect(handle(&refused, .notFound(.tokenRefused)) == [.finish(.failure(.tokenRefused))])
        var beyond = ShardStartup(plan: ShardPlan(ids: ShardIDs("2")))
        _ = handle(&beyond, .start)
        #expect(
            handle(&beyond, .found(recommended: 2)) == [.finish(.failure(.noSuchShard(2, count: 2)))])
        var failed = ShardStartup(plan: ShardPlan())
        _ = handle(&failed, .start)
        _ = handle(&failed, .found(recommended: 2))
        #expect(handle(&failed, .failed(.disallowedIntents)) == [.finish(.failure(.disallowedIntents))])
        #expect(handle(&failed, .established(shards[0])) == [])
    }

    @Test func stoppingEndsItWhereverItIs() {
        var idle = ShardStartup(plan: ShardPlan())
        #expect(handle(&idle, .stop) == [.finish(.success(false))])
        #expect(handle(&idle, .start) == [.finish(.success(false))])
        var asking = ShardStartup(plan: ShardPlan())
        _ = handle(&asking, .start)
        #expect(handle(&asking, .stop) == [.finish(.success(false))])
        #expect(handle(&asking, .found(recommended: 2)) == [])
        var pausing = ShardStartup(plan: ShardPlan())
        _ = handle(&pausing, .start)
        _ = handle(&pausing, .notFound(nil))
        #expect(handle(&pausing, .stop) == [.cancelPause, .finish(.success(false))])
        #expect(handle(&pausing, .pauseOver) == [])
        var opening = ShardStartup(plan: ShardPlan())
        _ = handle(&opening, .start)
        _ = handle(&opening, .found(recommended: 2))
        #expect(handle(&opening, .stop) == [.finish(.success(false))])
    }
}
