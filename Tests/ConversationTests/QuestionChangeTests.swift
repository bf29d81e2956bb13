import Database
import EventLoop
import ProcessSupport
import TestSupport
import Testing

@testable import Conversation

/// Questions that are edited or deleted before they are answered.
@Suite(.onLoop) struct QuestionChangeTests {
    private let folder = TemporaryFolder()

    @Test @LoopActor func anEditAsksAnewAndTheEarlierAnswerIsDropped() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        let stopped = Latch()
        var asked = 0
        run.bot.onAsk = { _ in
            asked += 1
            guard asked == 1 else { return .answer("to the new words") }
            await Latch.waitForCancellation()
            stopped.open()
            return .answer("to the earlier words")
        }
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "ask q")
        #expect(try await run.edit("q"))
        await stopped.wait()
        await run.bot.wait(for: "ended q posted")
        #expect(run.bot.log == ["began q", "ask q", "ask q", "post q 0", "ended q posted"])
        #expect(run.bot.channel == ["to the new words"])
        try await run.stop()
    }

    @Test @LoopActor func anEditThatIsKeptWhileTheAnswerIsStoredAsksAnew() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        run.bot.onAsk = { turn in
            // Nobody tells the turn: it finds out when its answer is refused.
            if run.bot.log.count == 2 {
                try? await run.database.write { _ = try TurnStore($0).noteEdit(of: turn, at: 5) }
            }
            return .answer("answer \(run.bot.log.count)")
        }
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "ended q posted")
        #expect(run.bot.log == ["began q", "ask q", "ask q", "post q 0", "ended q posted"])
        #expect(run.bot.channel == ["answer 3"])
        try await run.stop()
    }

    @Test @LoopActor func anEditAfterTheAnswerIsRefused() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "ended q posted")
        #expect(try await run.edit("q") == false)
        try await run.stop()
    }

    @Test @LoopActor func aQuestionIsAskedAnewAFewTimesOnly() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        let latch = Latch()
        run.bot.onAsk = { _ in
            await latch.wait()
            return .answer("at last")
        }
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "ask q")
        for _ in 1...5 { #expect(try await run.edit("q")) }
        #expect(try await run.edit("q") == false)
        latch.open()
        await run.bot.wait(for: "ended q posted")
        #expect(run.bot.log.count { $0 == "ask q" } == 6 && run.bot.channel == ["at last"])
        try await run.stop()
    }

    @Test @LoopActor func aDeletionStopsTheModelAndTheNextQuestionIsAnswered() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        run.bot.onAsk = { turn in
            if turn.questionID == "a" { await Latch.waitForCancellation() }
            return .answer(turn.questionID)
        }
        for id in ["a", "b", "c"] { try await run.ask(id, in: 1) }
        await run.bot.wait(for: "ask a")
        #expect(try await run.delete("b"))
        #expect(try await run.delete("a"))
        await run.bot.wait(for: "ended c posted")
        #expect(run.bot.channel == ["c"])
        #expect(run.bot.log.contains("ended a cancelled") && !run.bot.asked.contains("b"))
        #expect(try run.database.state(of: "a") == .cancelled && run.database.state(of: "b") == .cancelled)
        #expect(try await run.delete("c") == false)
        try await run.stop()
    }

    @Test @LoopActor func aDeletionTakesBackAnAnswerThatIsNotPostedYet() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        run.bot.onPost = { _, _ in
            await Latch.waitForCancellation()
            return .retry(after: nil)
        }
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "post q 0")
        #expect(try await run.delete("q"))
        await run.bot.wait(for: "ended q cancelled")
        #expect(run.bot.channel == [])
        try await run.stop()
    }

    @Test @LoopActor func aDeletionAfterTheFirstPieceChangesNothing() async throws {
        let run = try await Run(folder, limit: 32)
        try await run.database.addSession(1)
        run.bot.onAsk = { _ in .answer("A sentence that is the first. And one that is the second.") }
        run.bot.onPosted = { piece, _ in
            if piece.number == 1 { #expect(try! await run.delete("q") == false) }
        }
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "ended q posted")
        #expect(run.bot.channel.count == 2)
        try await run.stop()
    }
}

extension Run {
    /// Edits a question as a bot does; false where that changes nothing any more.
    fileprivate func edit(_ id: String) async throws -> Bool {
        guard let turn = try database.read({ try TurnStore($0).turn(ofQuestion: id) }),
            conversations.takesEdits(of: turn)
        else { return false }
        guard let edited = try await database.write({ try TurnStore($0).noteEdit(of: turn, at: 1) }) else {
            return false
        }
        conversations.edited(edited)
        return true
    }

    fileprivate func delete(_ id: String) async throws -> Bool {
        guard let turn = try database.read({ try TurnStore($0).turn(ofQuestion: id) }) else { return false }
        guard try await database.write({ try TurnStore($0).cancel(turn, at: 2) }) else { return false }
        conversations.cancel(turn: turn)
        return true
    }
}
