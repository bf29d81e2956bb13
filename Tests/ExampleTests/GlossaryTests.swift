import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

@Suite(.onLoop) struct GlossaryTests {
    @LoopActor private func add(_ word: String, _ definition: String, as member: Member) async throws -> LocalMessage {
        let form = try await member.run("glossary add")
        return try Member.shown(
            await member.submit(form, ["Word": word, "What it means": definition]))
    }

    @Test @LoopActor func aWordIsExplainedInAFormAndFoundByTyping() async throws {
        try await ExampleStage.run("glossary") { stage in
            let shown = try await add("AFK", "Away from the keyboard", as: stage.alice)
            #expect(shown.title == "AFK" && !shown.isEphemeral)
            #expect(try await stage.bob.complete("define", "name", typed: "fk") == ["AFK"])
            #expect(try await stage.bob.complete("define", "name", typed: "x").isEmpty)
            let found = try await stage.bob.see("define", ["name": "afk"])
            #expect(found.title == "AFK")
            #expect(found.field("Explained by") == stage.alice.user.displayName)
            let unknown = try await stage.bob.see("define", ["name": "brb"])
            #expect(unknown.content.hasPrefix("Nobody has explained that word yet."))
        }
    }

    @Test @LoopActor func anotherNameLeadsToTheSameWord() async throws {
        try await ExampleStage.run("glossary") { stage in
            _ = try await add("AFK", "Away from the keyboard", as: stage.alice)
            let said = try await stage.bob.see("glossary synonym", ["name": "AFK", "word": "away"])
            #expect(said.content == "away means the same as AFK now.")
            #expect(try await stage.bob.see("define", ["name": "away"]).title == "AFK")
        }
    }

    @Test @LoopActor func onlyItsAuthorChangesOrRemovesAWordAndPanelsOutliveTheProgram() async throws {
        try await ExampleStage.run("glossary") { stage in
            _ = try await add("AFK", "Away", as: stage.alice)
            let panel = try await stage.alice.see("glossary edit", ["name": "AFK"])
            let others = try await stage.bob.see("glossary edit", ["name": "AFK"])
            #expect(try await stage.bob.pressing("Edit", on: others).content.hasPrefix("Only the owner"))
            try await stage.restart()
            let form = try await stage.alice.press("Edit", on: panel)
            let saved = try Member.shown(
                await stage.alice.submit(form, ["What it means": "Away from the keyboard"]))
            #expect(saved.content == "Saved.")
            #expect(try stage.rows("term").map { $0["definition"] } == ["Away from the keyboard"])
            let question = try await stage.alice.pressing("Remove", on: panel)
            try await stage.alice.press("Confirm", on: question)
            #expect(try stage.rows("term").isEmpty)
            #expect(try stage.rows("name").isEmpty)
        }
    }
}
