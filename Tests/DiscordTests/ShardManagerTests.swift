import EventLoop
import LocalDiscord
import TestSupport
import Testing

@testable import Discord

@Suite(.onLoop(within: .seconds(60))) struct ShardManagerTests {
    @Test @LoopActor func aSmallBotHasOneShard() async throws {
        let rig = try await LocalRig()
        let bot = rig.process()
        try await bot.start()
        #expect(bot.opened == [GatewayShard(id: 0, count: 1)])
        #expect(bot.sessions.count == 1)
        await bot.stop()
        await rig.stop()
    }

    @Test @LoopActor func fourShardsInTwoProcessesHearEverythingOnce() async throws {
        let rig = try await LocalRig {
            $0.shards = 4
            $0.maximumConcurrency = 4
        }
        let server = rig.server
        let alice = server.seeds.alice
        let guilds = (0..<8).map { server.addGuild("\($0)", owner: alice, shard: ($0 % 4, 4)) }
        let first = rig.process(ShardPlan(ids: ShardIDs("0-1")))
        let second = rig.process(ShardPlan(count: 4, ids: ShardIDs("2,3")))
        try await first.start()
        try await second.start()
        #expect((first.opened + second.opened).map(\.description) == ["0/4", "1/4", "2/4", "3/4"])
        for (index, guild) in guilds.enumerated() {
            try server.say("\(index)", as: alice, in: server.addChannel("here", to: guild))
        }
        try server.say("direct", as: alice, in: server.directMessages(of: alice))
        // The last thing that each process is told is the end.
        for guild in [guilds[4], guilds[5], guilds[6], guilds[7]] {
            try server.say("end", as: alice, in: server.addChannel("end", to: guild))
        }
        for part in [first, second] {
            await part.wait { part.heard.values.filter { $0.last == "end" }.count == 2 }
        }
        let heard = first.heard.merging(second.heard) { $0 + $1 }
        #expect(
            Dictionary(uniqueKeysWithValues: heard.map { ($0.key.id, $0.value) }) == [
                0: ["0", "4", "direct", "end"], 1: ["1", "5", "end"], 2: ["2", "6", "end"], 3: ["3", "7", "end"],
            ])
        let told = first.guilds.merging(second.guilds) { $0 + $1 }.values.joined()
        #expect(told.sorted() == server.world.guilds.keys.map(\.description).sorted())
        await first.stop()
        await second.stop()
        await rig.stop()
    }

    @Test @LoopActor func shardsBeginTheirSessionsAsFastAsDiscordAllowsAndNoFaster() async throws {
        let rig = try await LocalRig {
            $0.shards = 3
            $0.identifyWindow = .milliseconds(100)
        }
        let bot = rig.process(identifyInterval: .milliseconds(400))
        let start = ContinuousClock.now
        try await bot.start()
        #expect(ContinuousClock.now - start >= .milliseconds(800))
        #expect(bot.disconnections == [])
        await bot.stop()
        await rig.stop()
    }

    @Test @LoopActor func everyShardGoesOnWithItsStoredSession() async throws {
        let rig = try await LocalRig {
            $0.shards = 2
            $0.maximumConcurrency = 2
        }
        let server = rig.server
        let alice = server.seeds.alice
        let channels = (0..<2).map { shard in
            server.addChannel("here", to: server.addGuild("\(shard)", owner: alice, shard: (shard, 2)))
        }
        let before = rig.process()
        try await before.start()
        for channel in channels { try server.say("before", as: alice, in: channel) }
        await before.wait { before.heard.count == 2 }
        await before.stop(resumable: true)
        let stored = before.sessions
        #expect(Set(stored.keys.map(\.id)) == [0, 1])
        for channel in channels { try server.say("between", as: alice, in: channel) }

        let after = rig.process(sessions: stored)
        try await after.start()
        #expect(after.resumed.count == 2)
        #expect(after.heard.values.allSatisfy { $0 == ["between"] } && after.heard.count == 2)
        #expect(after.guilds.isEmpty)
        await after.stop()
        await rig.stop()
    }

    @Test @LoopActor func sessionsOfAnotherNumberOfShardsAreNotGoneOnWith() async throws {
        let rig = try await LocalRig { $0.identifyWindow = .zero }
        let before = rig.process()
        try await before.start()
        await before.stop(resumable: true)
        let after = rig.process(ShardPlan(count: 2), sessions: before.sessions)
        try await after.start()
        #expect(after.resumed.isEmpty && after.sessions.count == 2)
        await after.stop()
        await rig.stop()
    }

    @Test @LoopActor func withoutSessionsLeftItSaysSoAndBeginsNone() async throws {
        let rig = try await LocalRig()
        rig.server.limitSessionStarts(to: 0, resetAfter: .seconds(3600))
        let bot = rig.process()
        let start = EventLoop.main.spawn { try? await bot.start() }
        await bot.wait { !bot.disconnections.isEmpty }
        guard case .sessionStartsExhausted(let wait) = bot.disconnections.first else {
            Issue.record("\(bot.disconnections)")
            return
        }
        #expect(wait > .seconds(3590) && wait <= .seconds(3600))
        await bot.stop()
        await start.value
        await rig.stop()
    }

    @Test @LoopActor func aShardThatDiscordRefusesEndsTheStart() async throws {
        let rig = try await LocalRig {
            $0.minimumShards = 3
            $0.maximumConcurrency = 2
        }
        let bot = rig.process(ShardPlan(count: 2))
        await #expect(throws: GatewayFailure.shardingRequired) { try await bot.start() }
        await bot.stop()
        await rig.stop()
    }
}
