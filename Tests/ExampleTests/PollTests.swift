import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

@Suite(.onLoop) struct PollTests {
    private static let options: [String: JSON] = ["question": "Tea or coffee?", "a": "Tea", "b": "Coffee", "hours": 2]

    @Test @LoopActor func everybodySeesTheCountsOfEverybody() async throws {
        try await ExampleStage.run("poll") { stage in
            var poll = try await stage.alice.see("poll", Self.options)
            #expect(!poll.isEphemeral)
            #expect(poll.field("Votes") == "0")
            #expect(poll.field("Answers")?.contains("**1. Tea**\n░░░░░░░░░░ 0% · 0") == true)

            poll = try await stage.alice.pressing("1. Tea", on: poll)
            #expect(poll.field("Answers")?.contains("**1. Tea**\n██████████ 100% · 1") == true)
            poll = try await stage.bob.pressing("2. Coffee", on: poll)
            #expect(poll.field("Answers")?.contains("**1. Tea**\n█████░░░░░ 50% · 1") == true)
            #expect(poll.field("Votes") == "2")

            // Whoever chooses again has changed their mind.
            poll = try await stage.bob.pressing("1. Tea", on: poll)
            #expect(poll.field("Answers")?.contains("100% · 2") == true)
            #expect(poll.field("Votes") == "2")
            poll = try await stage.alice.pressing("Take my vote back", on: poll)
            #expect(poll.field("Votes") == "1")
        }
    }

    @Test @LoopActor func aPollOutlivesTheProgram() async throws {
        try await ExampleStage.run("poll") { stage in
            let poll = try await stage.alice.see("poll", Self.options)
            try await stage.bob.press("1. Tea", on: poll)
            try await stage.kill()
            try await stage.start()
            let again = try await stage.carol.pressing("1. Tea", on: poll)
            #expect(again.field("Answers")?.contains("100% · 2") == true)
        }
    }

    @Test @LoopActor func onlyItsOwnerClosesAPollAndThenNobodyVotes() async throws {
        try await ExampleStage.run("poll") { stage in
            let poll = try await stage.alice.see("poll", Self.options)
            try await stage.bob.press("1. Tea", on: poll)
            try await stage.bob.press("Close", on: poll)
            #expect(try stage.rows("poll").map { $0["is_open"] } == ["1"])

            let closed = try await stage.alice.pressing("Close", on: poll)
            #expect(closed.field("Closes") == nil && closed.field("Closed") != nil)
            // There is nothing left to press.
            let late = try? await stage.carol.press("2. Coffee", on: poll)
            #expect(late == nil)
            #expect(try stage.rows("vote").count == 1)
        }
    }

    @Test @LoopActor func aPollClosesByItself() async throws {
        try await ExampleStage.run("poll") { stage in
            let poll = try await stage.alice.see("poll", Self.options)
            try await stage.changeWhileStopped("UPDATE \"poll\" SET \"closes_at\" = 1000")
            try await stage.bob.press("1. Tea", on: poll)
            #expect(try stage.rows("vote").isEmpty)
        }
    }

    @Test @LoopActor func upToFiveAnswersHaveAButton() async throws {
        try await ExampleStage.run("poll") { stage in
            let more: [String: JSON] = ["c": "Water", "e": "Juice"]
            let poll = try await stage.alice.see("poll", Self.options.merging(more) { $1 })
            let voted = try await stage.bob.pressing("5. Juice", on: poll)
            #expect(voted.field("Answers")?.contains("**5. Juice**\n██████████ 100% · 1") == true)
            #expect(voted.field("Answers")?.contains("4.") == false)
        }
    }
}
