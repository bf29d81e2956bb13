import BotDriving
import BotRuntime
import Database
import Discord
import EventLoop
import JSON
import TestSupport
import Testing

@Suite(.onLoop) struct ListTests {
    @Test @LoopActor func eachListHasItsOwnTasks() async throws {
        let town = try await Town()
        for list in ["server", "channel", "user"] {
            try await town.stage.use("todo \(list) add", [.text("task", "for the \(list)")], as: Town.ada)
        }
        for list in ["server", "channel", "user"] {
            let shown = try await town.stage.use("todo \(list) view", as: Town.ada)
            #expect(shown.fields["To do"] == "for the \(list)", "\(list)")
        }
        town.stage.channel = 4
        #expect(try await town.stage.use("todo channel view", as: Town.ada).fields["To do"] == "Nothing.")
        #expect(try await town.stage.use("todo user view", as: Town.bob).fields["To do"] == "Nothing.")
    }

    @Test @LoopActor func whatIsDoneIsTickedOff() async throws {
        let town = try await Town()
        try await town.stage.use("todo server add", [.text("task", "paint the door")], as: Town.ada)
        let shown = try await town.stage.use("todo server view", as: Town.ada)
        let after = try await town.stage.choose("paint the door", on: shown, as: Town.ada)
        #expect(after.fields["To do"] == "Nothing.")
        #expect(town.stage.errors == [])
    }

    @Test @LoopActor func onlyManagersWriteOnTheServersList() async throws {
        let town = try await Town()
        try await town.stage.use("todo server add", [.text("task", "mine")], as: Town.bob)
        #expect(try await town.stage.use("todo server view", as: Town.ada).fields["To do"] == "Nothing.")
    }

    @Test @LoopActor func timersOfAServerAreEverybodys() async throws {
        let town = try await Town()
        try await town.stage.use("timer start", [.text("name", "oven")], as: Town.bob)
        #expect(
            try await town.stage.use("timer list", as: Town.ada).fields["Running"]?.hasPrefix("**oven** <t:") == true)
        town.stage.guild = nil
        #expect(try await town.stage.use("timer list", as: Town.bob).fields["Running"]?.hasPrefix("none") == true)
        town.stage.guild = 9
        let unknown = try await town.stage.use("timer delete", [.text("name", "bath")], as: Town.ada)
        #expect(unknown.content == "There is no timer of that name.")
        let gone = try await town.stage.use("timer delete", [.text("name", "oven")], as: Town.ada)
        #expect(gone.content == "The timer oven is deleted.")
    }

    @Test @LoopActor func whatIsRecordedIsDoneAgain() async throws {
        let town = try await Town()
        try await town.stage.use("macro record", [.text("name", "morning")], as: Town.ada)
        _ = try await town.remind("1h", "Tea")
        _ = try await town.remind("2h", "Post")
        let finished = try await town.stage.use("macro finish", as: Town.ada)
        #expect(finished.content == "morning is recorded; run it with /macro run.")
        _ = try await town.remind("3h", "Not part of it")
        let offered = try await town.stage.complete("macro run", [.text("name", "mor")], as: Town.ada)
        #expect(offered.map { $0["value"].string } == ["morning"])
        #expect(
            try await town.stage.use("macro run", [.text("name", "morning")], as: Town.ada).content
                == "2 reminders are set.")
        #expect(try town.reminders().map(\.content) == ["Tea", "Post", "Not part of it", "Tea", "Post"])
        try await town.stage.use("macro delete", [.text("name", "morning")], as: Town.ada)
        let gone = try await town.stage.use("macro run", [.text("name", "morning")], as: Town.ada)
        #expect(gone.content == "There is no such macro.")
        #expect(town.stage.errors == [])
    }
}
