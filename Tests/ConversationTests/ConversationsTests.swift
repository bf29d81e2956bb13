import Database
import EventLoop
import ProcessSupport
import TestSupport
import Testing

@testable import Conversation

@Suite(.onLoop) struct ConversationsTests {
    private let folder = TemporaryFolder()

    // MARK: Order

    @Test @LoopActor func aTurnIsBegunAskedPostedAndEnded() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "ended q posted")
        #expect(run.bot.log == ["began q", "ask q", "post q 0", "ended q posted"])
        #expect(run.bot.channel == ["answer to q"])
        try await run.stop()
    }

    @Test @LoopActor func turnsOfASessionAreAnsweredInTheirOrder() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        let latch = Latch()
        run.bot.onAsk = { turn in
            if turn.questionID == "a" { await latch.wait() }
            return .answer(turn.questionID)
        }
        for id in ["a", "b", "c"] { try await run.ask(id, in: 1) }
        await run.bot.wait(for: "ask a")
        #expect(run.bot.asked == ["a"])
        latch.open()
        await run.bot.wait(for: "ended c posted")
        #expect(run.bot.channel == ["a", "b", "c"])
        try await run.stop()
    }

    @Test @LoopActor func sessionsAreAnsweredSideBySide() async throws {
        let run = try await Run(folder)
        let latch = Latch()
        run.bot.onAsk = { turn in
            await latch.wait()
            return .answer(turn.questionID)
        }
        for session in 1...20 as ClosedRange<Int64> {
            try await run.database.addSession(session)
            try await run.ask("q\(session)", in: session)
        }
        await run.bot.wait { run.bot.asked.count == 20 }
        #expect(run.conversations.sessionsUnderWay == 20)
        latch.open()
        await run.bot.wait { run.bot.channel.count == 20 }
        try await run.stop()
        #expect(run.conversations.sessionsUnderWay == 0)
    }

    @Test @LoopActor func sessionsBeyondTheMaximumWaitInOrder() async throws {
        let run = try await Run(folder, maximumSessions: 2)
        var latches: [String: Latch] = [:]
        for session in 1...5 as ClosedRange<Int64> {
            try await run.database.addSession(session)
            latches["q\(session)"] = Latch()
        }
        run.bot.onAsk = { [latches] turn in
            await latches[turn.questionID]?.wait()
            return .answer(turn.questionID)
        }
        for session in 1...5 as ClosedRange<Int64> { try await run.ask("q\(session)", in: session) }
        await run.bot.wait { run.bot.asked == ["q1", "q2"] }
        latches["q2"]?.open()
        await run.bot.wait(for: "ask q3")
        #expect(run.bot.asked == ["q1", "q2", "q3"])
        for latch in latches.values { latch.open() }
        await run.bot.wait { run.bot.channel.count == 5 }
        try await run.stop()
    }

    @Test @LoopActor func aDuplicateDeliveryIsAnsweredOnce() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        try await run.ask("q", in: 1)
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "ended q posted")
        try await run.ask("q", in: 1)
        try await run.ask("next", in: 1)
        await run.bot.wait(for: "ended next posted")
        #expect(run.bot.channel == ["answer to q", "answer to next"])
        try await run.stop()
    }

    @Test @LoopActor func aLongAnswerIsPostedInOrder() async throws {
        let run = try await Run(folder, limit: 32)
        try await run.database.addSession(1)
        let text = (0..<30).map { "Sentence number \($0)." }.joined(separator: " ")
        run.bot.onAsk = { _ in .answer(text) }
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "ended q posted")
        #expect(run.bot.channel.count == 30 && run.bot.channel.joined(separator: " ") == text)
        try await run.stop()
    }

    @Test @LoopActor func aLongWaitIsToldAgainAndAgain() async throws {
        let run = try await Run(folder, progress: .milliseconds(10))
        try await run.database.addSession(1)
        run.bot.onAsk = { [bot = run.bot] _ in
            await bot.wait { bot.log.count { $0 == "long q" } == 3 }
            return .answer("slow")
        }
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "ended q posted")
        try await run.stop()
    }

    // MARK: Failures

    @Test @LoopActor func aFailuresSentenceIsPosted() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        run.bot.onAsk = { _ in .failure("model", sentence: "Please try again.") }
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "ended q failed")
        #expect(run.bot.channel == ["Please try again."])
        try await run.stop()
    }

    @Test @LoopActor func aPieceIsPostedAgainWithTheSameNonce() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        var nonces: [String] = []
        run.bot.onPost = { piece, _ in
            nonces.append(piece.nonce)
            return nonces.count < 3 ? .retry(after: nil) : nil
        }
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "ended q posted")
        #expect(nonces.count == 3 && Set(nonces).count == 1)
        #expect(run.bot.channel == ["answer to q"])
        try await run.stop()
    }

    @Test @LoopActor func aTurnThatCannotBePostedFailsAndTheNextGoesOn() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        run.bot.onPost = { _, turn in
            switch turn.questionID {
            case "gone": .impossible(reason: "Unknown Channel")
            case "down": .retry(after: nil)
            default: nil
            }
        }
        for id in ["gone", "down", "fine"] { try await run.ask(id, in: 1) }
        await run.bot.wait(for: "ended fine posted")
        #expect(run.bot.log.contains("ended gone failed") && run.bot.log.contains("ended down failed"))
        try await run.stop()
    }

    // MARK: Removal

    @Test @LoopActor func removingASessionStopsTheModelAtOnce() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        let stopped = Latch()
        run.bot.onAsk = { _ in
            await Latch.waitForCancellation()
            if Task.isCancelled { stopped.open() }
            return .answer("too late")
        }
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "ask q")
        try await run.remove(session: 1)
        await run.bot.wait(for: "ended q cancelled")
        await stopped.wait()
        try await run.stop()
        #expect(run.bot.channel == [])
    }

    @Test @LoopActor func removingASessionBetweenPiecesPostsNoMore() async throws {
        let run = try await Run(folder, limit: 32)
        try await run.database.addSession(1)
        run.bot.onAsk = { _ in .answer("A sentence that is the first. And one that is the second.") }
        run.bot.onPosted = { _, _ in try? await run.remove(session: 1) }
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "ended q cancelled")
        #expect(run.bot.channel == ["A sentence that is the first."])
        try await run.stop()
        // The message that is there leads to its turn all the same.
        let next = try await Run(folder)
        #expect(try next.database.read { try TurnStore($0).turn(ofMessage: "m1")?.state } == .cancelled)
        try await next.stop()
    }

    @Test @LoopActor func removingASessionCancelsWhatWaitsInIt() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        run.bot.onAsk = { _ in
            await Latch.waitForCancellation()
            return .answer("")
        }
        for id in ["a", "b"] { try await run.ask(id, in: 1) }
        await run.bot.wait(for: "ask a")
        try await run.remove(session: 1)
        await run.bot.wait(for: "ended a cancelled")
        try await run.stop()
        #expect(run.bot.asked == ["a"])
    }

    @Test @LoopActor func aTurnThatIsCancelledInTheDatabaseAloneEndsToo() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        run.bot.onAsk = { _ in
            try? await run.database.removeSession(1)
            return .answer("too late")
        }
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "ended q cancelled")
        #expect(run.bot.channel == [])
        try await run.stop()
    }

    // MARK: Stopping and starting

    @Test @LoopActor func drainingFinishesWhatIsUnderWayAndBeginsNothing() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        let latch = Latch()
        run.bot.onAsk = { turn in
            await latch.wait()
            return .answer(turn.questionID)
        }
        for id in ["a", "b"] { try await run.ask(id, in: 1) }
        await run.bot.wait(for: "ask a")
        EventLoop.main.post { latch.open() }
        try await run.stop()
        #expect(run.bot.channel == ["a"])

        let next = try await Run(folder)
        #expect(try next.database.state(of: "a") == .posted)
        try next.conversations.start()
        await next.bot.wait(for: "ended b posted")
        #expect(next.bot.channel == ["answer to b"])
        try await next.stop()
    }

    @Test @LoopActor func drainingIsBounded() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        run.bot.onAsk = { _ in
            await Latch.waitForCancellation()
            return .failure("cancelled", sentence: "never posted")
        }
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "ask q")
        #expect(await run.conversations.drain(within: .milliseconds(5)) == false)
        try await run.database.close()

        let next = try await Run(folder)
        try next.conversations.start()
        await next.bot.wait(for: "ended q posted")
        #expect(run.bot.channel == [] && next.bot.channel == ["answer to q"])
        try await next.stop()
    }

    enum Moment: CaseIterable { case asking, answered, posting, posted, firstPieceRecorded }

    @Test(arguments: Moment.allCases) @LoopActor
    func afterAKillAtAnyMomentThereIsOneWholeAnswer(moment: Moment) async throws {
        let run = try await Run(folder, limit: 32)
        try await run.database.addSession(1)
        let answer = "A sentence that is the first. And one that is the second."
        var channel: [String] = []
        var nonces: Set<String> = []
        let killed = Latch()
        let reached = Latch()
        /// What a run posts lands in one channel that outlives it; a nonce lands once.
        let post: @LoopActor (Piece) -> PostResult = { piece in
            if nonces.insert(piece.nonce).inserted { channel.append(piece.content) }
            return .posted(messageID: "m-\(piece.nonce)")
        }
        let stopHere: @LoopActor () async -> Void = {
            reached.open()
            await killed.wait()
        }
        run.bot.onAsk = { _ in
            if moment == .asking { await stopHere() }
            return .answer(answer)
        }
        run.bot.onPost = { [database = run.database, weak conversations = run.conversations] piece, _ in
            if moment == .answered || moment == .posting && piece.number == 1 { await stopHere() }
            if moment == .firstPieceRecorded, piece.number == 1 {
                // Writes keep their order, so the first piece's record is committed before this one.
                try? await database.write { _ in }
                await stopHere()
            }
            // A killed program posts nothing more.
            if conversations?.sessionsUnderWay ?? 0 == 0 { return .retry(after: nil) }
            let result = post(piece)
            if moment == .posted { await stopHere() }
            return result
        }
        try await run.ask("q", in: 1)
        await reached.wait()
        try await run.kill()
        killed.open()

        let next = try await Run(folder, limit: 32)
        next.bot.onAsk = { _ in .answer(answer) }
        next.bot.onPost = { piece, _ in post(piece) }
        try next.conversations.start()
        await next.bot.wait(for: "ended q posted")
        #expect(channel.joined(separator: " ") == answer && channel.count == 2)
        try await next.stop()

        let last = try await Run(folder, limit: 32)
        #expect(try last.database.state(of: "q") == .posted)
        #expect(try last.database.read { try TurnStore($0).sessionsWithWork() } == [])
        try await last.stop()
    }

    @Test @LoopActor func aKilledFailureIsPostedAsThatFailure() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        run.bot.onAsk = { _ in .failure("model", sentence: "Please try again.") }
        let killed = Latch()
        run.bot.onPost = { _, _ in
            await killed.wait()
            return .retry(after: nil)
        }
        try await run.ask("q", in: 1)
        await run.bot.wait(for: "post q 0")
        try await run.kill()
        killed.open()
        let next = try await Run(folder)
        try next.conversations.start()
        await next.bot.wait(for: "ended q failed")
        #expect(next.bot.channel == ["Please try again."] && next.bot.asked == [])
        try await next.stop()
    }

    @Test @LoopActor func aSessionRemovedWhileTheProgramWasOffIsNotAnswered() async throws {
        let run = try await Run(folder)
        try await run.database.addSession(1)
        try await run.database.append("q", in: 1)
        try await run.database.removeSession(1)
        try run.conversations.start()
        try await run.stop()
        #expect(run.bot.log == [])
    }
}
