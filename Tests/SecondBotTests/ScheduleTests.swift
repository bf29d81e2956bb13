import BotRuntime
import Database
import Discord
import EventLoop
import JSON
import TestSupport
import Testing

@Suite(.onLoop) struct ScheduleTests {
    @Test @LoopActor func aThreadIsOpenedAndAViewSentToIt() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("fern")
        let shown = try await garden.press("1:bed:\(plant.id):sign:")
        #expect(shown.content == "There is a sign: 8000")
        #expect(garden.channels.threads.map(\.name) == ["All about fern"])
        #expect(garden.channels.posts.map(\.channel) == [8000])
        #expect(garden.channels.posts[0].payload.embeds?.first?.title == "fern")
        #expect(try garden.planned() == 1)
        // Another press plans the same row anew.
        try await garden.press("1:bed:\(plant.id):sign:")
        #expect(try garden.planned() == 1)
        try await garden.press("1:bed:\(plant.id):dry:")
        #expect(try garden.planned() == 0)
    }

    @Test @LoopActor func whatDiscordRefusesIsSaidAndWhatWasDoneBeforeStays() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("fern")
        garden.channels.failures = 1
        let shown = try await garden.press("1:bed:\(plant.id):sign:")
        #expect(shown.content?.hasPrefix("I could not write there.") == true && shown.isEphemeral)
        #expect(try garden.database.read { try PlantRow.find(plant.id, in: $0) }?.signID == 8000)
        #expect(try garden.planned() == 0)
    }

    @Test @LoopActor func whatIsDueIsDoneOnceAndInOrder() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("fern")
        try await garden.press("1:bed:\(plant.id):sign:")
        let clock = TestClock()
        let scheduler = garden.scheduler(clock)
        try await garden.settle(scheduler)
        #expect(garden.channels.posts.count == 1)
        clock.now = .now.adding(seconds: 86_500)
        try await garden.settle(scheduler)
        #expect(garden.channels.posts.map(\.channel) == [8000, 101])
        #expect(garden.channels.posts[1].payload.content?.contains("<@100>") == true)
        #expect(garden.channels.posts[1].payload.allowedMentions.users == [100])
        let row = try #require(try garden.database.read { try PlantRow.find(plant.id, in: $0) })
        #expect(row.height == 1 && row.signID == 7002 && row.plantedAt == clock.now)
        #expect(try garden.planned() == 0)
        try await garden.settle(scheduler)
        #expect(garden.channels.posts.count == 2)
    }

    @Test @LoopActor func whatFailsIsTriedAgainWithoutDoingTheRestTwice() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("fern")
        try await garden.press("1:bed:\(plant.id):sign:")
        let clock = TestClock()
        let scheduler = garden.scheduler(clock)
        clock.now = .now.adding(seconds: 86_500)
        garden.channels.failures = 1
        garden.channels.status = 503
        try await garden.settle(scheduler)
        #expect(garden.channels.posts.count == 1)
        #expect(try garden.planned() == 1)
        clock.now = clock.now.adding(seconds: 11)
        try await garden.settle(scheduler)
        #expect(garden.channels.posts.count == 2)
        #expect(try garden.database.read { try PlantRow.find(plant.id, in: $0) }?.height == 1)
        #expect(try garden.planned() == 0)
    }

    @Test @LoopActor func whatDiscordRefusesForGoodIsLeftOutAndTheRestIsDone() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("fern")
        try await garden.press("1:bed:\(plant.id):sign:")
        let clock = TestClock()
        let scheduler = garden.scheduler(clock)
        clock.now = .now.adding(seconds: 86_500)
        garden.channels.failures = 1
        try await garden.settle(scheduler)
        #expect(garden.channels.posts.count == 1)
        let row = try garden.database.read { try PlantRow.find(plant.id, in: $0) }
        #expect(row?.height == 1)
        #expect(row?.plantedAt == clock.now)
        #expect(try garden.planned() == 0)
    }

    @Test @LoopActor func whatIsPlannedGoesWithItsRow() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("fern")
        try await garden.press("1:bed:\(plant.id):sign:")
        try await garden.database.write { _ = try PlantRow.delete(plant.id, in: $0) }
        #expect(try garden.planned() == 0)
    }
}

/// A clock that a test moves.
final class TestClock: @unchecked Sendable {
    // Only the loop's thread uses it.
    var now = Timestamp.now
}

extension Garden {
    func planned() throws -> Int {
        try database.read { try $0.queryOne("SELECT count(*) FROM scheduled_water", []) { Int($0.int(0)) } } ?? 0
    }

    func scheduler(_ clock: TestClock) -> Scheduler<GeneratedBot> {
        Scheduler(bot: bot, database: database, channels: channels, now: { clock.now }) { _, _ in }
    }

    /// Looks for what is due, and waits until it is done.
    func settle(_ scheduler: Scheduler<GeneratedBot>) async throws {
        scheduler.refresh()
        await scheduler.settle()
    }
}
