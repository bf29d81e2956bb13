import BotDriving
import BotRuntime
import Database
import Discord
import EventLoop
import JSON
import TestSupport
import Testing

@Suite(.onLoop) struct ReminderTests {
    @Test @LoopActor func aReminderIsSetForATime() async throws {
        let town = try await Town()
        let shown = try await town.remind("in 2 hours", "Tea")
        #expect(shown.title == "Reminder set" && shown.problems == [])
        let reminder = try #require(try town.reminders().first)
        #expect(reminder.content == "Tea" && reminder.channelID == 3 && reminder.guildID == 9 && reminder.interval == 0)
        let wait = reminder.dueAt.seconds - Timestamp.now.seconds
        #expect((7195...7200).contains(wait))
        #expect(try town.planned() == [reminder.id: reminder.dueAt])
        #expect(town.stage.errors == [])
    }

    @Test @LoopActor func whatIsNoTimeSetsNothing() async throws {
        let town = try await Town()
        for time in ["soon", "", "in 0 hours", "1999-01-01", "2031-02-30", "2 fortnights"] {
            #expect(try await town.remind(time, "Tea").content?.hasPrefix("I cannot read that.") == true, "\(time)")
        }
        #expect(try await town.remind("1h", "Tea", [.text("channels", "the kitchen")]).title == nil)
        #expect(try await town.remind("1h", "Tea", [.text("expires", "2 days")]).title == nil)
        #expect(try town.reminders().isEmpty)
    }

    @Test @LoopActor func itIsSetInEveryChannelThatIsMentionedAndComesAgain() async throws {
        let town = try await Town()
        try await town.remind("1h", "Tea", [.text("channels", "<#31>, <#32>"), .text("interval", "1 day")])
        let reminders = try town.reminders()
        #expect(reminders.map(\.channelID) == [31, 32] && reminders.allSatisfy { $0.interval == 86400 })
        #expect(try town.planned().count == 2)
    }

    @Test @LoopActor func onlyWhoSetItCancelsIt() async throws {
        let town = try await Town()
        let shown = try await town.remind("1h", "Tea")
        try await town.stage.press("Cancel", on: shown, as: Town.bob)
        #expect(try town.reminders().count == 1)
        try await town.stage.press("Cancel", on: shown, as: Town.ada)
        #expect(try town.reminders().isEmpty && town.planned().isEmpty)
    }

    @Test @LoopActor func managersMoveAllRemindersAndNudgeNewOnes() async throws {
        let town = try await Town()
        try await town.remind("1h", "Tea")
        let before = try town.reminders()[0].dueAt
        try await town.stage.use("offset", [.integer("minutes", 30)], as: Town.bob)
        #expect(try town.reminders()[0].dueAt == before)
        try await town.stage.use("offset", [.integer("minutes", 30)], as: Town.ada)
        #expect(try town.reminders()[0].dueAt == before.adding(seconds: 1800))
        #expect(try town.planned()[1] == before.adding(seconds: 1800))
        try await town.stage.use("nudge", [.integer("minutes", -10)], as: Town.ada)
        try await town.remind("1h", "Coffee")
        let wait = try town.reminders()[1].dueAt.seconds - Timestamp.now.seconds
        #expect((2995...3000).contains(wait))
    }

    @Test @LoopActor func aChannelIsQuietForAWhile() async throws {
        let town = try await Town()
        try await town.remind("1h", "Tea")
        try await town.stage.use("pause", as: Town.ada)
        #expect(try town.planned().isEmpty && town.reminders().count == 1)
        try await town.stage.use("pause", as: Town.ada)
        #expect(try town.planned().count == 1)
        try await town.stage.use("pause", [.text("until", "1 day")], as: Town.ada)
        let wait = try town.reminders()[0].dueAt.seconds - Timestamp.now.seconds
        #expect((86395...86400).contains(wait))
    }

    @Test @LoopActor func remindersAreLookedAtAndDeleted() async throws {
        let town = try await Town()
        try await town.remind("1h", "Tea")
        let looked = try await town.stage.use("look", as: Town.ada)
        #expect(looked.fields["To come"]?.contains("Tea: <t:") == true)
        let other: GivenOption = .truth("relative", false)
        #expect(try await town.stage.use("look", [other], as: Town.ada).fields["To come"]?.contains(":f>") == true)
        let deletion = try await town.stage.use("del", as: Town.ada)
        try await town.stage.choose("Reminder 1", on: deletion, as: Town.ada)
        #expect(try town.reminders().isEmpty)
    }
}
