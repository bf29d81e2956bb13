import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

@Suite(.onLoop) struct TodoTests {
    @Test @LoopActor func whatIsAddedStandsOnTheListUntilItIsDone() async throws {
        try await ExampleStage.run("todo") { stage in
            let alice = stage.alice
            var list = try await alice.see("todo", ["title": "Buy bread"])
            #expect(list.isEphemeral)
            #expect(list.field("To add") == "Buy bread")

            list = try await alice.pressing("Add", on: list)
            #expect(list.field("Open") == "Buy bread")
            #expect(list.field("To add") == "nothing")

            list = try Member.shown(await alice.choose("Buy bread", on: list))
            #expect(list.field("Open") == "nothing")
            #expect(list.field("Done") == "Buy bread")
        }
    }

    @Test @LoopActor func everybodyHasAListOfTheirOwnAndItOutlivesTheProgram() async throws {
        try await ExampleStage.run("todo") { stage in
            let list = try await stage.alice.see("todo", ["title": "Buy bread"])
            try await stage.kill()
            try await stage.start()
            let added = try await stage.alice.pressing("Add", on: list)
            #expect(added.field("Open") == "Buy bread")
            #expect(try await stage.bob.see("todo").field("Open") == "nothing")
            #expect(try stage.rows("task").map { $0["title"] } == ["Buy bread"])
        }
    }
}
