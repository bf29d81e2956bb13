import BotDriving
import BotRuntime
import Database
import Discord
import EventLoop
import JSON
import TestSupport
import Testing

@Suite(.onLoop) struct TimeTests {
    @Test @LoopActor func peopleSayWhereTheyLive() async throws {
        let town = try await Town()
        let offered = try await town.stage.complete("timezone", [.text("timezone", "tok")], as: Town.ada)
        #expect(offered.map { $0["value"].string } == ["Asia/Tokyo"])
        #expect(
            try await town.stage.use("timezone", [.text("timezone", "Mars")], as: Town.ada).content
                == "I do not know \"Mars\"; choose one of those that are offered.")
        try await town.stage.use("timezone", [.text("timezone", "Asia/Tokyo")], as: Town.ada)
        #expect(try await town.stage.use("clock", as: Town.ada).content?.hasPrefix("In **Asia/Tokyo** it is `") == true)
        let hers = try await town.stage.apply("View Local Time", to: Town.ada, kind: .user, as: Town.bob)
        #expect(hers.content?.hasPrefix("In **Asia/Tokyo** it is `") == true && hers.isEphemeral)
        let nobodys = try await town.stage.apply("View Local Time", to: 999, kind: .user, as: Town.bob)
        #expect(nobodys.content == "They have not told me where they live.")
    }

    @Test @LoopActor func clocksFollowTheirZonesRules() {
        let noon = Timestamp(milliseconds: 1_751_371_200_000)  // 2025-07-01 12:00 UTC
        #expect(LocalClock("UTC").time(at: noon) == "12:00")
        #expect(LocalClock("Europe/London").time(at: noon) == "13:00")
        #expect(LocalClock("America/New_York").time(at: noon) == "08:00")
        #expect(LocalClock("Asia/Kolkata").time(at: noon) == "17:30")
        #expect(LocalClock("Europe/London").moment(year: 2025, month: 7, day: 1, hour: 13, minute: 0) == noon)
        #expect(LocalClock("UTC").moment(year: 2025, month: 2, day: 30, hour: 0, minute: 0) == nil)
    }

    @Test @LoopActor func lengthsAreReadAsPeopleWriteThem() {
        let now = Timestamp(milliseconds: 1_751_371_200_000)
        let reader = TimeReader(clock: LocalClock("UTC"), now: now)
        let read = ["in 2 hours", "1h30m", "tomorrow", "1 week, 2 days", "2025-07-01 12:01", "2025-07-02"].map {
            reader.moment($0).map { $0.seconds - now.seconds }
        }
        #expect(read == [7200, 5400, 86400, 777_600, 60, 43200])
        for text in ["", "in", "12", "5 parsecs", "2025-07-01 11:59", "2025-13-01", "-1h", "1h!"] {
            #expect(reader.moment(text) == nil, "\(text)")
        }
    }
}
