import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

/// Questions that their authors edit or delete before they are answered.
@Suite(.onLoop) struct QuestionChangeTests {
    private static let post = "POST /channels/{channel_id}/messages"

    // MARK: Edits

    @Test @LoopActor func aQuestionThatIsEditedWhileTheModelIsAskedIsAskedAnew() async throws {
        try await Self.run { stage, talk in
            let gate = Gate()
            stage.script(.held(gate, .answer("to the earlier words")))
            let question = try talk.say("the earlier words")
            try await stage.modelIsAsked()
            try stage.discord.edit(question, to: "the new words")
            #expect(try await talk.end(of: question) == .answered("An answer to: the new words"))
            gate.open()
            try await talk.ask("second")
            #expect(stage.latestPrompt == ["the new words", "An answer to: the new words", "second"])
            #expect(talk.replies(to: question).count == 1)
        }
    }

    @Test @LoopActor func aQuestionThatIsEditedWhileItWaitsIsAskedOnce() async throws {
        try await Self.run { stage, talk in
            let gate = Gate()
            stage.script(.held(gate, .answer("first answer")))
            let first = try talk.say("first")
            let second = try talk.say("the earlier words")
            try await stage.stored("2", by: "SELECT count(*) FROM turn WHERE state = 'received'")
            try stage.discord.edit(second, to: "the new words")
            try await stage.stored("the new words", by: "SELECT content FROM message ORDER BY id DESC")
            gate.open()
            #expect(try await talk.end(of: second) == .answered("An answer to: the new words"))
            #expect(try await talk.end(of: first) == .answered("first answer"))
            #expect(stage.model.model.requests.count == 2)
        }
    }

    @Test @LoopActor func thePreviewOfALinkIsNoEdit() async throws {
        try await Self.run { stage, talk in
            let gate = Gate()
            stage.script(.held(gate, .answer("once")))
            let question = try talk.say("What is https://example.com?")
            try await stage.modelIsAsked()
            try await stage.addPreview(of: "https://example.com", to: question)
            gate.open()
            #expect(try await talk.end(of: question) == .answered("once"))
            #expect(stage.requests(asking: "example.com?") == 1)
        }
    }

    @Test @LoopActor func anEditAfterTheAnswerChangesNothing() async throws {
        try await Self.run { stage, talk in
            stage.script()
            let question = try talk.say("the earlier words")
            try await talk.end(of: question)
            try stage.discord.edit(question, to: "the new words")
            try await talk.ask("second")
            #expect(stage.latestPrompt == ["the earlier words", "An answer to: the earlier words", "second"])
            #expect(talk.replies(to: question).count == 1)
        }
    }

    @Test @LoopActor func anEditDoesNotMakeAQuestionOfWhatWasIgnored() async throws {
        try await Stage.run { stage in
            stage.script()
            let talk = Talk(of: stage.alice, on: stage, in: stage.general)
            let ignored = try talk.say("to nobody")
            try await talk.press("attach", "new")
            try stage.discord.edit(ignored, to: stage.addressed("to the bot"))
            try await talk.ask("second")
            #expect(stage.model.model.requests.count == 1)
            #expect(talk.replies(to: ignored).isEmpty)
        }
    }

    // MARK: Deletions

    @Test @LoopActor func aQuestionThatIsDeletedWhileTheModelIsAskedIsNotAnswered() async throws {
        try await Self.run { stage, talk in
            let gate = Gate()
            stage.script(.held(gate, .answer("an answer to nobody")))
            let question = try talk.say("gone soon")
            try await stage.modelIsAsked()
            stage.discord.delete(question)
            try await stage.stored("cancelled", by: "SELECT state FROM turn")
            gate.open()
            try await talk.ask("second")
            #expect(stage.latestPrompt == ["second"])
            #expect(!stage.discord.messages(in: talk.channel).contains { $0.content == "an answer to nobody" })
        }
    }

    @Test @LoopActor func questionsThatAreDeletedTogetherAreNotAnswered() async throws {
        try await Self.run { stage, talk in
            let gate = Gate()
            stage.script(.held(gate, .answer("an answer to nobody")))
            let questions = [try talk.say("gone soon"), try talk.say("gone as well")]
            try await stage.stored("2", by: "SELECT count(*) FROM turn WHERE state = 'received'")
            stage.discord.deleteTogether(questions, in: talk.channel)
            try await stage.stored("2", by: "SELECT count(*) FROM turn WHERE state = 'cancelled'")
            gate.open()
            try await talk.ask("second")
            #expect(stage.latestPrompt == ["second"])
            #expect(questions.allSatisfy { talk.replies(to: $0).isEmpty })
        }
    }

    @Test @LoopActor func aDeletionTakesBackAnAnswerThatWaitsForTheRateLimit() async throws {
        try await Self.run { stage, talk in
            stage.script(.answer("an answer to nobody"))
            stage.discord.refuseNext(1, of: Self.post, retryAfter: .seconds(2))
            let question = try talk.say("gone soon")
            try await stage.stored("answered", by: "SELECT state FROM turn")
            stage.discord.delete(question)
            try await stage.stored("cancelled", by: "SELECT state FROM turn")
            try await talk.ask("second")
            #expect(stage.latestPrompt == ["second"])
            #expect(!stage.discord.messages(in: talk.channel).contains { $0.content == "an answer to nobody" })
        }
    }

    @Test @LoopActor func aDeletionAfterTheAnswerChangesNothing() async throws {
        try await Self.run { stage, talk in
            stage.script()
            let question = try talk.say("first")
            try await talk.end(of: question)
            stage.discord.delete(question)
            try await talk.ask("second")
            #expect(stage.latestPrompt == ["first", "An answer to: first", "second"])
        }
    }

    @LoopActor private static func run(_ body: @LoopActor (Stage, Talk) async throws -> Void) async throws {
        try await Stage.run { stage in
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            try await body(stage, talk)
        }
    }
}
