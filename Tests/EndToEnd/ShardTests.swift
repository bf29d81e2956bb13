import EventLoop
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// Several processes share the servers: each with some of the shards, and with a database of its own.
@Suite(.onLoop) struct ShardTests {
    @Test @LoopActor func twoProcessesShareTheServersAndNobodyIsAnsweredTwice() async throws {
        try await Stage.run(
            settings: ["PARLANCE_SHARDS": "4"], startsBot: false,
            configure: {
                $0.shards = 4
                $0.maximumConcurrency = 4
            }
        ) { stage in
            let alice = Person(stage.alice, on: stage)
            let channels = (0..<4).map { shard in
                let guild = stage.discord.addGuild("\(shard)", owner: stage.alice, shard: (shard, 4))
                return stage.discord.addChannel("here", to: guild)
            }
            let first = try await ShardTests.start("0-1", "first.sqlite", on: stage)
            let second = try await ShardTests.start("2,3", "second.sqlite", on: stage)
            for (shard, channel) in channels.enumerated() {
                try await alice.press("new", in: channel)
                try await alice.ask("hello from \(shard)", in: channel)
            }
            try await alice.press("new", in: alice.directMessages)
            try await alice.ask("hello alone", in: alice.directMessages)
            for (path, count) in [("first.sqlite", 3), ("second.sqlite", 2)] {
                let file = SQLiteFile(stage.folder.path + "/" + path)
                #expect(try file.value("SELECT count(*) FROM \"turn\"") == "\(count)")
            }
            // The one that serves shard 0 has registered the commands, once for all.
            #expect(first.standardError.contains("The commands have been registered."))
            #expect(!second.standardError.contains("The commands have been registered."))
            for bot in [first, second] { try await Stage.kill(bot) }
        }
    }

    @Test @LoopActor func numbersOfShardsThatMakeNoSenseAreRefused() async throws {
        try await Stage.run(startsBot: false) { stage in
            let unreadable = try await stage.parlance("run", "--shard-ids", "3-1")
            #expect(unreadable.exitCode == 2)
            #expect(unreadable.standardError.contains("--shard-ids takes numbers of shards such as 0-3 or 0,2,5"))
            let beyond = try await stage.parlance("run", "--shard-ids=4", settings: ["PARLANCE_SHARDS": "4"])
            #expect(beyond.exitCode == 1)
            #expect(beyond.standardError.contains("There is no shard 4: PARLANCE_SHARDS makes 4 of them"))
            let none = try await stage.parlance("run", settings: ["PARLANCE_SHARDS": "0"])
            #expect(none.exitCode == 1)
            #expect(none.standardError.contains("PARLANCE_SHARDS: cannot be used as it is"))
        }
    }

    @LoopActor private static func start(_ ids: String, _ database: String, on stage: Stage) async throws
        -> ChildProcess
    {
        var environment = stage.environment
        environment["PARLANCE_DATABASE"] = stage.folder.path + "/" + database
        let bot = try ChildProcess(BotProcess.path, ["run", "--shard-ids", ids], environment: environment)
        try await bot.wait { $0.standardOutput.contains("ready") || $0.exitCode != nil }
        return bot
    }
}
