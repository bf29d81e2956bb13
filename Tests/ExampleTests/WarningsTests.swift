import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

@Suite(.onLoop) struct WarningsTests {
    @Test @LoopActor func onlyModeratorsFindTheCommands() async throws {
        try await ExampleStage.run("warnings") { stage in
            #expect(stage.olivia.offered().sorted() == ["Warnings", "warn", "warnings"])
            #expect(stage.alice.offered().isEmpty)
        }
    }

    @Test @LoopActor func whatIsGivenStandsInTheMembersRecord() async throws {
        try await ExampleStage.run("warnings") { stage in
            let none = try Member.shown(await stage.olivia.apply("Warnings", to: stage.bob))
            #expect(none.content == "There are no warnings.")
            let shown = try await stage.olivia.see(
                "warn", ["member": stage.bob.option, "reason": "Shouting", "points": 3])
            #expect(shown.field("Reason") == "Shouting" && shown.field("Points") == "3")
            try await stage.olivia.run("warn", ["member": stage.bob.option, "reason": "Spam"])
            let record = try Member.shown(await stage.olivia.apply("Warnings", to: stage.bob))
            #expect(record.isEphemeral)
            #expect(record.field("Active warnings") == "2" && record.field("Points") == "4")
            #expect(try await stage.olivia.see("warnings", ["member": stage.bob.option]).field("Points") == "4")
        }
    }

    @Test @LoopActor func aWarningIsChangedInAFormAndTakenBackAfterAQuestion() async throws {
        try await ExampleStage.run("warnings") { stage in
            try await stage.olivia.run("warn", ["member": stage.bob.option, "reason": "Spam"])
            let record = try await stage.olivia.see("warnings", ["member": stage.bob.option])
            let warning = try Member.shown(await stage.olivia.choose("Spam", on: record))
            let form = try await stage.olivia.press("Edit", on: warning)
            let refused = try Member.shown(await stage.olivia.submit(form, ["Points": "eleven"]))
            #expect(refused.content == "“eleven” is no whole number from 1 to 10, which Points takes.")
            let again = try await stage.olivia.press("Edit", on: warning)
            let changed = try Member.shown(await stage.olivia.submit(again, ["Points": "5"]))
            #expect(changed.field("Points") == "5" && changed.field("Reason") == "Spam")
            let question = try await stage.olivia.pressing("Remove", on: warning)
            try await stage.olivia.press("Confirm", on: question)
            #expect(try stage.rows("warning").isEmpty)
        }
    }
}
