import Database
import EventLoop
import ProcessSupport
import TestSupport
import Testing

@testable import Conversation

/// Turns that go on after the program was off for a long time.
@Suite(.onLoop) struct InterruptionTests {
    private static let late: Int64 = 1 + 15 * 60 * 1000
    private let folder = TemporaryFolder()

    /// Runs a bot until it has been asked to post this piece, and kills it before or after it has.
    @LoopActor private func kill(
        posting number: Int, afterwards: Bool, limit: Int = 32, answer: String
    ) async throws -> [String] {
        let run = try await Run(folder, limit: limit)
        try await run.database.addSession(1)
        run.bot.onAsk = { _ in .answer(answer) }
        let (reached, killed) = (Latch(), Latch())
        let stop: @LoopActor (Piece) async -> Void = { [database = run.database] piece in
            guard piece.number == number else { return }
            try? await database.write { _ in }
            reached.open()
            await killed.wait()
        }
        run.bot.onPost = { piece, _ in
            if !afterwards { await stop(piece) }
            return killed.isOpen ? .retry(after: nil) : nil
        }
        run.bot.onPosted = { piece, _ in if afterwards { await stop(piece) } }
        try await run.ask("q", in: 1)
        await reached.wait()
        try await run.kill()
        killed.open()
        return run.bot.channel
    }

    @Test @LoopActor func aQuestionOfLongAgoIsInterruptedAndItsAuthorIsToldOnce() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        try await run.database.append("q", in: 1)
        try await run.stop()

        let next = try await Run(folder, at: Self.late)
        let (reached, killed) = (Latch(), Latch())
        next.bot.onPosted = { _, _ in
            reached.open()
            await killed.wait()
        }
        try next.conversations.start()
        await reached.wait()
        try await next.kill()
        killed.open()
        #expect(next.bot.channel == ["interrupted: q"] && next.bot.asked == [])

        let last = try await Run(folder, at: 2 * Self.late)
        last.bot.channel = next.bot.channel
        try last.conversations.start()
        await last.bot.wait(for: "ended q failed")
        #expect(last.bot.log == ["find q 0", "ended q failed"])
        try await last.stop()
        let end = try await Run(folder)
        #expect(try end.database.state(of: "q") == .failed)
        #expect(
            try end.database.read { try $0.queryOne("SELECT failure FROM turn") { $0.text(0) } } == "interrupted")
        try await end.stop()
    }

    @Test @LoopActor func aQuestionThatIsYoungerIsAnswered() async throws {
        let run = try await Run(folder, at: Self.late - 1)
        try await run.database.addSession(1)
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "ended q posted")
        try await run.stop()
    }

    @Test(arguments: [false, true]) @LoopActor
    func aPieceWhoseNonceIsForgottenIsThereOnce(isThere: Bool) async throws {
        // Both pieces say the same, so that one must not be taken for the other.
        let answer = "Exactly the same sentence. Exactly the same sentence."
        let channel = try await kill(posting: 1, afterwards: isThere, answer: answer)
        #expect(channel.count == (isThere ? 2 : 1))

        let next = try await Run(folder, limit: 32, at: 1 + 3 * 60 * 1000)
        next.bot.channel = channel
        try next.conversations.start()
        await next.bot.wait(for: "ended q posted")
        #expect(next.bot.channel == ["Exactly the same sentence.", "Exactly the same sentence."])
        #expect(next.bot.log == (isThere ? ["find q 1"] : ["find q 1", "post q 1"]) + ["ended q posted"])
        try await next.stop()
    }

    @Test @LoopActor func anAnswerThatBrokeOffLongAgoEndsWithTheSentence() async throws {
        let answer = "A sentence that is the first. And one that is the second."
        let channel = try await kill(posting: 1, afterwards: false, answer: answer)
        let next = try await Run(folder, limit: 32, at: Self.late)
        next.bot.channel = channel
        try next.conversations.start()
        await next.bot.wait(for: "ended q failed")
        #expect(next.bot.channel == ["A sentence that is the first.", "interrupted: q"])
        // The message that is there leads to its turn all the same.
        #expect(try next.database.read { try TurnStore($0).turn(ofMessage: "m1")?.questionID } == "q")
        try await next.stop()
    }

    @Test @LoopActor func anAnswerThatWasThereAsAWholeIsNotInterrupted() async throws {
        let channel = try await kill(posting: 0, afterwards: true, answer: "An answer.")
        let next = try await Run(folder, at: Self.late)
        next.bot.channel = channel
        try next.conversations.start()
        await next.bot.wait(for: "ended q posted")
        #expect(next.bot.channel == ["An answer."])
        try await next.stop()
    }
}
