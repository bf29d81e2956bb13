import Testing

@testable import Discord

struct IdentifyQueueTests {
    private let start = ContinuousClock.now

    private func queue(concurrency: Int = 1, left: Int? = nil, resetAfter: Duration? = .seconds(1000)) -> IdentifyQueue
    {
        var queue = IdentifyQueue(interval: .seconds(5))
        queue.learn(
            GatewayInformation(
                url: "wss://gateway.test", shards: 1, sessionsLeft: left, resetAfter: resetAfter,
                maximumConcurrency: concurrency), now: start)
        return queue
    }

    private func lines(_ verdicts: [(shard: Int, verdict: IdentifyQueue.Verdict)]) -> [String] {
        verdicts.map { shard, verdict in
            switch verdict {
            case .granted(nil): "\(shard)"
            case .granted(let left?): "\(shard), \(left) left"
            case .denied(let wait): "\(shard) not for \(wait)"
            }
        }
    }

    @Test func shardsOfOneRemainderBeginFiveSecondsApart() {
        var queue = queue(concurrency: 2)
        for shard in 0..<5 { queue.join(shard) }
        #expect(lines(queue.advance(now: start)) == ["0", "1"])
        #expect(queue.next == start + .seconds(5))
        #expect(lines(queue.advance(now: start + .milliseconds(4999))) == [])
        #expect(lines(queue.advance(now: start + .seconds(6))) == ["2", "3"])
        #expect(queue.next == start + .seconds(11))
        #expect(lines(queue.advance(now: start + .seconds(11))) == ["4"])
        #expect(queue.next == nil)
    }

    @Test func aRemainderThatNobodyHasUsedDoesNotWait() {
        var queue = queue(concurrency: 4)
        queue.join(1)
        #expect(lines(queue.advance(now: start)) == ["1"])
        for shard in [5, 2] { queue.join(shard) }
        #expect(lines(queue.advance(now: start + .seconds(1))) == ["2"])
        #expect(queue.next == start + .seconds(5))
    }

    @Test func aShardThatComesBackWaitsLikeTheOthers() {
        var queue = queue()
        queue.join(0)
        _ = queue.advance(now: start)
        queue.join(0)
        queue.join(0)
        #expect(lines(queue.advance(now: start + .seconds(2))) == [])
        #expect(lines(queue.advance(now: start + .seconds(5))) == ["0"])
    }

    @Test func whoeverLeavesMakesWay() {
        var queue = queue()
        for shard in 0..<3 { queue.join(shard) }
        _ = queue.advance(now: start)
        queue.leave(1)
        #expect(lines(queue.advance(now: start + .seconds(5))) == ["2"])
        queue.leave(2)
        #expect(queue.next == nil)
    }

    @Test func theDaysSessionsAreCountedAndThenDeniedUntilDiscordCountsAnew() {
        var queue = queue(concurrency: 16, left: 2)
        for shard in 0..<4 { queue.join(shard) }
        #expect(
            lines(queue.advance(now: start + .seconds(400))) == [
                "0, 1 left", "1, 0 left", "2 not for 600.0 seconds", "3 not for 600.0 seconds",
            ])
        queue.join(2)
        #expect(lines(queue.advance(now: start + .seconds(1000))) == ["2"])
    }

    @Test(arguments: [nil, .zero] as [Duration?])
    func withoutATimeOfTheNextCountItIsAMinute(resetAfter: Duration?) {
        var queue = queue(left: 0, resetAfter: resetAfter)
        queue.join(0)
        #expect(lines(queue.advance(now: start)) == ["0 not for 60.0 seconds"])
    }

    @Test func aNewAnswerOfDiscordsCounts() {
        var queue = queue(left: 0)
        queue.learn(
            GatewayInformation(
                url: "", shards: 1, sessionsLeft: 1000, resetAfter: .seconds(9), maximumConcurrency: 0), now: start)
        queue.join(7)
        #expect(lines(queue.advance(now: start)) == ["7, 999 left"])
    }
}
