import Database
import Discord
import EventLoop
import ProcessSupport
import TestSupport
import Testing

@testable import BotHost

@Suite(.onLoop) struct UsedChannelsTests {
    /// What is known of the channels in each run of the program, one after the other on one database.
    @LoopActor private func run(
        _ folder: TemporaryFolder, _ body: @LoopActor (UsedChannels) -> Void = { _ in }
    ) async throws -> [Place] {
        let database = try await openEmptyDatabase(in: folder)
        let channels = try UsedChannels(database: database) { Issue.record($0) }
        body(channels)
        try await database.close()
        return channels.latest
    }

    @Test @LoopActor func theLatestAreFirstAndTheNextRunKnowsThem() async throws {
        let folder = TemporaryFolder()
        defer { folder.remove() }
        let places = [Place(channel: 1, guild: nil), Place(channel: 2, guild: 9), Place(channel: 3, guild: nil)]
        let seen = try await run(folder) { channels in for place in places + [places[0]] { channels.saw(place) } }
        #expect(seen == [places[0], places[2], places[1]])
        // That a known one is used again is not worth a write.
        #expect(try await run(folder) == [places[2], places[1], places[0]])
    }

    @Test @LoopActor func noMoreThanFiftyAreKept() async throws {
        let folder = TemporaryFolder()
        defer { folder.remove() }
        _ = try await run(folder) { channels in
            for number in 1...60 { channels.saw(Place(channel: Snowflake(UInt64(number)), guild: nil)) }
        }
        #expect(try await run(folder).map(\.channel.rawValue) == (11...60).reversed().map { UInt64($0) })
    }

    @Test @LoopActor func aRowThatIsNoListIsNone() async throws {
        let folder = TemporaryFolder()
        defer { folder.remove() }
        _ = try await run(folder) { $0.saw(Place(channel: 1, guild: nil)) }
        try SQLiteFile(folder.path + "/bot.sqlite").change(
            "UPDATE meta SET value = '[1, {}' WHERE key = 'used channels'")
        #expect(try await run(folder) == [])
    }
}
