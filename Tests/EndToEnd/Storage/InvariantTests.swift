import EventLoop
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// `db check` looks at what turns promise, beyond the rules of their tables.
@Suite(.onLoop) struct InvariantTests {
    @Test @LoopActor func aConversationIsInOrder() async throws {
        try await Stage.run { stage in
            try await converse(on: stage)
            let check = try await stage.parlance("db", "check")
            #expect(check.exitCode == 0 && check.standardOutput.contains("is in order"))
        }
    }

    @Test(arguments: [
        ("UPDATE turn SET state = 'received', session_id = NULL", "Turns that are not over belong to no session: 1."),
        ("UPDATE turn SET state = 'answered'", "Turns are answered and have no answer: 1."),
        (
            "UPDATE turn SET answer = 'kept'",
            "Turns have an answer before they are answered, or keep it when they are over: 1."
        ),
        ("UPDATE piece SET message_id = NULL", "Turns are posted and pieces of them are not: 1."),
        ("UPDATE piece SET number = 1", "Pieces of turns are missing: 1."),
        (
            "INSERT INTO piece SELECT turn_id, 1, nonce, 'other' FROM piece",
            "Pieces of turns share a nonce or a message with another: 1."
        ),
    ]) @LoopActor func whatBreaksAPromiseIsSaid(change: String, sentence: String) async throws {
        try await Stage.run { stage in
            try await converse(on: stage)
            await stage.stopBot()
            try stage.change(change)
            let check = try await stage.parlance("db", "check")
            #expect(check.exitCode == 1)
            #expect(check.standardOutput.split(separator: "\n").map(String.init) == [sentence])
        }
    }

    @LoopActor private func converse(on stage: Stage) async throws {
        let talk = Talk(of: stage.alice, on: stage)
        try await talk.press("new")
        try await talk.ask("first")
    }
}
