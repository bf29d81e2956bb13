import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

@Suite(.onLoop) struct TodoTests {
    @Test @LoopActor func whatIsAddedStandsOnTheListUntilItIsDone() async throws {
        try await ExampleStage.run("todo") { stage in
            let alice = stage.alice
            let added = try await alice.see("todo add", ["title": "Buy bread", "priority": "low", "days": 2])
            #expect(added.isEphemeral && added.content == "Written down: Buy bread")
            #expect(added.field("Open") == "Buy bread (low)")
            #expect(added.button("Clear what is done")?["disabled"].bool == true)

            var list = try Member.shown(
                await alice.submit(
                    await alice.press("Add a task", on: added), ["What is to be done": "Bake a cake"]))
            #expect(list.field("Open") == "Bake a cake (normal)\nBuy bread (low)")
            let task = try Member.shown(await alice.choose("Bake a cake", on: list))
            #expect(task.title == "Bake a cake" && task.button("Done") != nil)
            list = try await alice.pressing("Done", on: task)
            #expect(list.content == "Done: Bake a cake")
            #expect(list.field("Open") == "Buy bread (low)" && list.field("Done") == "Bake a cake")
            #expect(list.field("Done so far") == "1")

            let question = try await alice.pressing("Clear what is done", on: list)
            #expect(try await alice.pressing("Confirm", on: question).field("Done") == "nothing")
            #expect(try stage.rows("task").map { $0["title"] } == ["Buy bread"])
        }
    }

    @Test @LoopActor func aTaskIsDoneOnce() async throws {
        try await ExampleStage.run("todo") { stage in
            let alice = stage.alice
            let list = try await alice.see("todo add", ["title": "Buy bread"])
            let other = try await alice.see("todo list")
            let task = try Member.shown(await alice.choose("Buy bread", on: list))
            let same = try Member.shown(await alice.choose("Buy bread", on: other))
            try await alice.press("Done", on: task)
            let stale = try await alice.pressing("Done", on: same)
            #expect(stale.content == "This panel is out of date. Here is a fresh one.")
            #expect(stale.title == "Buy bread" && stale.button("Done") == nil)
            #expect(try stage.rows("person").first?["tasks_done"] == "1")
        }
    }

    @Test @LoopActor func everybodyHasAListOfTheirOwnAndItOutlivesTheProgram() async throws {
        try await ExampleStage.run("todo") { stage in
            let list = try await stage.alice.see("todo add", ["title": "Buy bread"])
            try await stage.kill()
            try await stage.start()
            let form = try await stage.alice.press("Add a task", on: list)
            let added = try Member.shown(
                await stage.alice.submit(form, ["What is to be done": "Eat it", "In how many days it is due": "1"]))
            #expect(added.field("Open") == "Buy bread (normal)\nEat it (normal)")
            #expect(try await stage.bob.see("todo list").field("Open") == "nothing")
            #expect(try stage.rows("task").map { $0["title"] } == ["Buy bread", "Eat it"])
        }
    }
}
