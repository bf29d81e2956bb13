import Database
import EventLoop
import ProcessSupport
import TestSupport
import Testing

@testable import BotHost
@testable import Discord

@Suite(.onLoop) struct GatewayMemoryTests {
    private static let shard = GatewayShard(id: 0, count: 1)
    private static let now: Int64 = 1_800_000_000_000

    /// The database of a bot, opened anew for each run of the program.
    @LoopActor private struct Run {
        let database: Database
        let memory: GatewayMemory

        init(_ folder: TemporaryFolder, token: String = "token") async throws {
            database = try await openEmptyDatabase(in: folder)
            memory = try GatewayMemory(database: database, token: token) { Issue.record($0) }
        }

        /// As if the program had been killed.
        func kill() async throws { try await database.close() }

        func stop() async throws {
            await memory.close()
            try await database.close()
        }

        /// A write of the bot, such as the effect of a button.
        func write() async throws { try await database.write { _ in } }
    }

    private func ready(
        _ id: String = "s", _ sequence: Int = 1, bot: Snowflake = 7
    ) -> GatewayReady {
        GatewayReady(
            user: User(id: bot, username: "bot"), applicationID: 8,
            session: GatewaySession(id: id, resumeURL: "wss://resume", sequence: sequence), guildIDs: [])
    }

    @LoopActor private func withFolder(_ body: @LoopActor (TemporaryFolder) async throws -> Void) async throws {
        let folder = TemporaryFolder()
        defer { folder.remove() }
        try await body(folder)
    }

    /// A run that has begun a session and dealt with this message.
    @LoopActor private func begun(_ folder: TemporaryFolder, message: Snowflake = 100) async throws -> Run {
        let run = try await Run(folder)
        let watermark = run.memory.began(ready(), on: Self.shard, at: 0)
        #expect(watermark == nil)
        run.memory.caughtUp(ready(), on: Self.shard)
        run.memory.begin(2, on: Self.shard, message: message)()
        return run
    }

    @Test @LoopActor func aSessionIsGoneOnWithWhereItsEventsWereDealtWith() async throws {
        try await withFolder { folder in
            let run = try await begun(folder)
            _ = run.memory.begin(3, on: Self.shard, message: 101)
            run.memory.begin(4, on: Self.shard, message: 102)()
            try await run.stop()
            let next = try await Run(folder)
            #expect(
                next.memory.sessions == [
                    Self.shard: GatewaySession(id: "s", resumeURL: "wss://resume", sequence: 2)
                ])
            #expect(next.memory.bot == BotIdentity(ready()))
            try await next.stop()
        }
    }

    @Test @LoopActor func whatWasMissedIsSoughtAfterTheLatestMessageThatWasDealtWith() async throws {
        try await withFolder { folder in
            let run = try await begun(folder)
            let late = run.memory.begin(3, on: Self.shard, message: 101)
            run.memory.begin(4, on: Self.shard, message: 102)()
            #expect(run.memory.began(ready("t"), on: Self.shard, at: 0) == 100)
            // It belongs to the session that is gone.
            late()
            try await run.stop()
            let next = try await Run(folder)
            // Nobody has caught up, so the earlier session is tried again.
            #expect(next.memory.sessions[Self.shard]?.id == "s")
            #expect(next.memory.began(ready("u"), on: Self.shard, at: 0) == 100)
            next.memory.caughtUp(ready("u"), on: Self.shard)
            try await next.stop()
            let last = try await Run(folder)
            #expect(last.memory.sessions[Self.shard] == ready("u").session)
            try await last.stop()
        }
    }

    @Test @LoopActor func anotherTokenOrAnotherBotGoesOnWithNothing() async throws {
        try await withFolder { folder in
            try await begun(folder).stop()
            let other = try await Run(folder, token: "another")
            #expect(other.memory.sessions == [:] && other.memory.bot == nil)
            #expect(other.memory.began(ready(bot: 9), on: Self.shard, at: 0) == nil)
            try await other.kill()
            // The same bot with a new token has the same messages.
            let same = try await Run(folder, token: "another")
            #expect(same.memory.began(ready(), on: Self.shard, at: 0) == 100)
            try await same.kill()
            let text = try SQLiteFile(folder.path + "/bot.sqlite").value("SELECT group_concat(value) FROM meta")
            #expect(text?.contains("wss://resume") == true && text?.contains("\"token\":\"token") == false)
        }
    }

    @Test @LoopActor func anotherNumberOfShardsKeepsTheWatermark() async throws {
        try await withFolder { folder in
            try await begun(folder).stop()
            let run = try await Run(folder)
            for id in 0...1 {
                let shard = GatewayShard(id: id, count: 2)
                #expect(run.memory.began(ready("s\(id)"), on: shard, at: 0) == 100)
                run.memory.caughtUp(ready("s\(id)"), on: shard)
            }
            try await run.stop()
            let next = try await Run(folder)
            #expect(Set(next.memory.sessions.keys) == [GatewayShard(id: 0, count: 2), GatewayShard(id: 1, count: 2)])
            try await next.stop()
        }
    }

    @Test @LoopActor func anInteractionIsNotedWithItsEffectAndNotAnsweredAgain() async throws {
        try await withFolder { folder in
            let run = try await begun(folder)
            run.memory.begin(3, on: Self.shard, message: 101)()
            let press = Snowflake.first(at: Self.now)
            #expect(run.memory.admit(press, 4, on: Self.shard, at: Self.now))
            try await run.write()
            // What comes after is not kept: it has had no effect.
            #expect(run.memory.admit(press, 5, on: Self.shard, at: Self.now))
            try await run.kill()

            let next = try await Run(folder)
            #expect(next.memory.sessions[Self.shard]?.sequence == 4)
            #expect(!next.memory.admit(press, 4, on: Self.shard, at: Self.now + 100))
            #expect(next.memory.admit(press, 5, on: Self.shard, at: Self.now + 100))
            // Nobody waits for its answer any more.
            #expect(!next.memory.admit(press, 6, on: Self.shard, at: Self.now + 4000))
            next.memory.resumed(Self.shard)
            #expect(next.memory.admit(press, 7, on: Self.shard, at: Self.now + 4000))
            try await next.stop()
        }
    }

    @Test @LoopActor func progressWithoutAReasonWaits() async throws {
        try await withFolder { folder in
            let run = try await begun(folder)
            try await run.write()
            run.memory.begin(3, on: Self.shard, message: 101)()
            try await run.write()
            try await run.kill()
            let next = try await Run(folder)
            #expect(next.memory.sessions[Self.shard]?.sequence == 2)
            try await next.stop()
        }
    }
}
