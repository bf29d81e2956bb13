import EventLoop
import JSON
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

@Suite(.onLoop) struct RemindersTests {
    /// Lets the time come that everything was planned for.
    private static let past = "UPDATE scheduled_remind SET due_at = 1"

    private static let tea: [String: JSON] = ["minutes": 5, "what": "Tea"]

    @LoopActor private static func waitUntilNoted(on stage: ExampleStage) async throws {
        // No event of Discord's tells what the bot has written into its database.
        let end = ContinuousClock.now.advanced(by: .seconds(10))
        while try !stage.rows("scheduled_remind").isEmpty {
            try #require(ContinuousClock.now < end, "the reminder was not noted as sent: \(stage.log)")
            try await EventLoop.main.sleep(for: .milliseconds(5))
        }
    }

    @Test @LoopActor func aReminderComesOnceWithAPingAlsoAfterARestart() async throws {
        try await ExampleStage.run("reminders") { stage in
            let answer = try await stage.alice.see("remind me", Self.tea)
            #expect(answer.isEphemeral && answer.content.hasSuffix(": Tea"))
            #expect(try stage.rows("scheduled_remind").count == 1)
            #expect(stage.posts(in: stage.general).isEmpty)

            // Its time comes while the bot does not run.
            try await stage.changeWhileStopped(Self.past)
            let post = try await stage.waitForPost(in: stage.general)
            #expect(post.content == "<@\(stage.alice.user.id)>")
            #expect(post.field("You asked me to say") == "Tea")
            try await Self.waitUntilNoted(on: stage)
            #expect(try stage.rows("reminder").map { $0["message_id"] } == ["\(post.id)"])

            try await stage.kill()
            try await stage.start()
            try await stage.restart()
            #expect(stage.posts(in: stage.general).count == 1)
        }
    }

    @Test @LoopActor func aMessageThatWasPostedBeforeTheCrashIsNotPostedAgain() async throws {
        try await ExampleStage.run("reminders") { stage in
            try await stage.alice.see("remind me", Self.tea)
            try await stage.changeWhileStopped(Self.past)
            try await stage.waitForPost(in: stage.general)
            try await Self.waitUntilNoted(on: stage)
            // As if the program had been killed between Discord's answer and the note of it.
            let due = "SELECT id, person_id, 1, 1 FROM reminder"
            let plan = "INSERT INTO scheduled_remind (record_id, actor_id, due_at, planned_at) \(due)"
            try await stage.stop()
            try stage.database.change(plan)
            try await stage.start()
            try await Self.waitUntilNoted(on: stage)
            let nonces = stage.posts(in: stage.general).count
            try await stage.stop()
            try stage.database.change(plan)
            try await stage.start()
            try await Self.waitUntilNoted(on: stage)
            #expect(stage.posts(in: stage.general).count == nonces)
        }
    }

    @Test @LoopActor func aReminderIsPutOffByItsOwnerOnly() async throws {
        try await ExampleStage.run("reminders") { stage in
            try await stage.alice.see("remind me", Self.tea)
            try await stage.changeWhileStopped(Self.past)
            let post = try await stage.waitForPost(in: stage.general)
            try await Self.waitUntilNoted(on: stage)

            _ = try await stage.bob.press("In ten minutes", on: post)
            #expect(try stage.rows("scheduled_remind").isEmpty)
            let answer = try await stage.alice.pressing("In ten minutes", on: post)
            #expect(answer.content == "I will come back to it in ten minutes.")
            #expect(try stage.rows("scheduled_remind").count == 1)
            try await stage.changeWhileStopped(Self.past)
            try await stage.discord.wait(until: "it comes again") { stage.posts(in: stage.general).count == 2 }
        }
    }

    @Test @LoopActor func whatIsForgottenDoesNotCome() async throws {
        try await ExampleStage.run("reminders") { stage in
            try await stage.alice.see("remind me", Self.tea)
            let list = try await stage.alice.see("remind list")
            #expect(list.field("To come")?.hasSuffix(": Tea") == true)
            #expect(try await stage.bob.see("remind list").field("To come") == "nothing")
            let question = try Member.shown(await stage.alice.choose("Tea", on: list))
            try await stage.alice.press("Confirm", on: question)
            #expect(try stage.rows("reminder").isEmpty)
            #expect(try stage.rows("scheduled_remind").isEmpty)
        }
    }
}
