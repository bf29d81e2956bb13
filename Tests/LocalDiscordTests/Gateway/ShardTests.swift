import EventLoop
import HTTPClient
import JSON
import TestSupport
import Testing

@testable import LocalDiscord

@Suite struct SessionStartLimitTests {
    private let start = Timestamp(milliseconds: 1_780_000_000_000)

    @Test func oneSessionBeginsInFiveSecondsForEachRemainder() {
        var limit = SessionStartLimit(maximumConcurrency: 2, at: start)
        #expect(limit.begin(shard: 0, at: start) == nil)
        #expect(limit.begin(shard: 1, at: start) == nil)
        #expect(limit.begin(shard: 2, at: start.advanced(by: .milliseconds(4999))) == .tooSoon)
        #expect(limit.begin(shard: 2, at: start.advanced(by: .seconds(5))) == nil)
        #expect(limit.left == 997)
    }

    @Test func theDaysSessionsComeBack() {
        var limit = SessionStartLimit(total: 1, at: start)
        #expect(limit.begin(shard: 0, at: start) == nil)
        let later = start.advanced(by: .seconds(86_399))
        #expect(limit.begin(shard: 0, at: later) == .usedUp)
        #expect(limit.json(at: later)["remaining"].int == 0)
        #expect(limit.json(at: later)["reset_after"].int == 1000)
        #expect(limit.begin(shard: 0, at: start.advanced(by: .seconds(86_400))) == nil)
    }
}

@Suite(.onLoop) struct ShardTests {
    @Test @LoopActor func theGatewaySaysHowManyShardsAndSessionsThereMayBe() async throws {
        let rig = try await Rig {
            $0.shards = 4
            $0.maximumConcurrency = 2
            $0.sessionStarts = 30
        }
        let answer = try await rig.request(.get, "/gateway/bot").json
        #expect(answer["shards"].int == 4)
        #expect(answer["session_start_limit"]["max_concurrency"].int == 2)
        #expect(answer["session_start_limit"]["remaining"].int == 30)
        await rig.stop()
    }

    @Test @LoopActor func aShardHearsOfItsOwnServersOnlyAndTheFirstOneOfDirectMessages() async throws {
        let rig = try await Rig { $0.maximumConcurrency = 2 }
        let guilds = (0..<4).map { rig.server.addGuild("\($0)", owner: rig.seeds.alice, shard: ($0 % 2, 2)) }
        let all = [rig.seeds.guild] + guilds
        var seen: [[JSON]] = []
        for index in 0..<2 {
            let client = try await rig.connect()
            client.identify(intents: .usual, shard: [JSON(index), 2])
            let ready = await client.next("READY")["d"]
            #expect(ready["shard"] == [JSON(index), 2])
            try rig.server.say("hello", as: rig.seeds.alice, in: rig.server.directMessages(of: rig.seeds.alice))
            let ids = (ready["guilds"].array ?? []).map { $0["id"] }
            var created: Set<String> = []
            for _ in ids { created.insert(await client.next("GUILD_CREATE")["d"]["id"].text) }
            #expect(created == Set(ids.map(\.text)))
            if index == 0 { #expect(await client.next()["t"].string == "MESSAGE_CREATE") }
            client.send(["op": 1, "d": nil])
            #expect(await client.next()["op"].int == 11)
            seen.append(ids)
        }
        for (index, ids) in seen.enumerated() {
            let own = all.filter { Int($0.id.rawValue >> 22) % 2 == index }.map { JSON($0.id.description) }
            #expect(Set(ids.map(\.text)) == Set(own.map(\.text)))
        }
        await rig.stop()
    }

    @Test @LoopActor func identifyingTwiceInFiveSecondsIsRefusedAndCanBeRepeated() async throws {
        let rig = try await Rig {
            $0.maximumConcurrency = 2
            $0.identifyWindow = .seconds(5)
        }
        let first = try await rig.connect()
        _ = await first.start()
        let second = try await rig.connect()
        _ = await second.next()
        second.identify(intents: .usual, shard: [2, 4])
        let refusal = await second.next()
        #expect(refusal["op"].int == 9 && refusal["d"].bool == false)
        second.identify(intents: .usual, shard: [1, 4])
        #expect(await second.next()["t"].string == "READY")
        await rig.stop()
    }

    @Test @LoopActor func tooFewShardsAreRefused() async throws {
        let rig = try await Rig { $0.minimumShards = 2 }
        let client = try await rig.connect()
        client.identify(intents: .usual)
        #expect(await client.end() == 4011)
        await rig.stop()
    }

    @Test @LoopActor func whoeverBeginsMoreSessionsThanADayAllowsLosesTheToken() async throws {
        let rig = try await Rig()
        rig.server.limitSessionStarts(to: 0, resetAfter: .seconds(60))
        let client = try await rig.connect()
        client.identify(intents: .usual)
        #expect(await client.end() == 4004)
        await rig.stop()
    }
}
