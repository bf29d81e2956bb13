import EventLoop
import Glibc
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// `kill -9` in every state of a turn, and a new start.
@Suite(.onLoop, .serialized) struct CrashTests {
    /// Three messages long.
    private static let answer = (100..<700).map { "word\($0)" }.joined(separator: " ")

    // MARK: The states by name

    @Test @LoopActor func killedWhileTheModelIsAsked() async throws {
        try await check(killedAt: 1, .lost) { $0 == Freeze.model }
    }

    @Test(arguments: Freeze.Fate.allCases) @LoopActor
    func killedWithTheFirstPieceInDoubt(fate: Freeze.Fate) async throws {
        try await check(killedAt: 1, fate) { $0 == Freeze.post }
    }

    @Test(arguments: Freeze.Fate.allCases) @LoopActor func killedBetweenTwoPieces(fate: Freeze.Fate) async throws {
        try await check(killedAt: 2, fate) { $0 == Freeze.post }
    }

    @Test @LoopActor func killedWithEverythingPostedAndNotYetNoted() async throws {
        try await check(killedAt: 3, .served) { $0 == Freeze.post }
    }

    // MARK: Every request

    /// Two marks before, the model, three pieces, and the last mark: whichever comes in which order.
    @Test(arguments: 1...7, Freeze.Fate.allCases) @LoopActor
    func killedAtEachRequestOfATurn(number: Int, fate: Freeze.Fate) async throws {
        try await check(killedAt: number, fate)
    }

    // MARK: More than once, more than one

    @Test @LoopActor func killedAgainAndAgainInTheSameTurn() async throws {
        try await Stage.run(startsBot: false) { stage in
            let talk = Talk(of: stage.alice, on: stage)
            let answer = ScriptedAnswer.answer(Self.answer)
            let question = try await crash(talk, at: 1, .lost, answer: answer) { $0 == Freeze.post }
            for (number, fate) in [(2, Freeze.Fate.served), (1, .lost), (1, .served)] {
                let freeze = Freeze(stage, at: number, fate, answer: answer) { $0 == Freeze.post }
                let bot = try ChildProcess(BotProcess.path, ["run"], environment: stage.environment)
                do { try await freeze.isReached() } catch {
                    try await Stage.kill(bot)
                    throw error
                }
                try await Stage.kill(bot)
                freeze.thaw(answer: answer)
            }
            try await checkRecovery(of: question, in: talk)
        }
    }

    @Test @LoopActor func whatWaitedInSeveralSessionsIsAnsweredInOrder() async throws {
        try await Stage.run(startsBot: false) { stage in
            let (alice, bob) = (Talk(of: stage.alice, on: stage), Talk(of: stage.bob, on: stage))
            var questions: [LocalMessage] = []
            var other: LocalMessage?
            try await stage.withBotProcess { bot in
                try await alice.press("attach", "new")
                try await bob.press("new")
                stage.model.model.behaviour = { _ in .nothing }
                questions = try ["one", "two", "three"].map { try alice.say($0) }
                other = try bob.say("four")
                try await stage.stored("4", by: "SELECT count(*) FROM turn WHERE state = 'received'")
                try await Stage.kill(bot)
            }
            stage.script()
            try await stage.withBotProcess { _ in
                for (talk, question) in questions.map({ (alice, $0) }) + [(bob, try #require(other))] {
                    #expect(try await talk.end(of: question) == .answered("An answer to: \(question.content)"))
                }
                try await alice.ask("five")
                #expect(
                    stage.latestPrompt == [
                        "one", "An answer to: one", "two", "An answer to: two", "three", "An answer to: three", "five",
                    ])
            }
        }
    }

    @Test(arguments: Freeze.Fate.allCases) @LoopActor
    func theSentenceAboutAFailureIsNeitherLostNorDoubled(fate: Freeze.Fate) async throws {
        try await Stage.run(startsBot: false) { stage in
            let talk = Talk(of: stage.alice, on: stage)
            let question = try await crash(talk, at: 1, fate, answer: .status(401)) { $0 == Freeze.post }
            stage.script()
            try await stage.withBotProcess { _ in
                let ending = try await talk.end(of: question)
                #expect(ending.texts.count == 1)
                #expect(ending.texts.first?.contains("OPENAI_API_KEY") == true)
                #expect(ending.marks == ["⚠️"])
                try await talk.ask("second")
                #expect(stage.latestPrompt == ["first", "second"])
                #expect(talk.replies(to: question).count == 1)
            }
        }
    }

    // MARK: SIGTERM

    @Test(arguments: [SIGTERM, SIGINT]) @LoopActor
    func aSignalLetsTheTurnsUnderWayFinish(signal: Int32) async throws {
        try await Stage.run(startsBot: false) { stage in
            let (alice, bob) = (Talk(of: stage.alice, on: stage), Talk(of: stage.bob, on: stage))
            var late: LocalMessage?
            try await stage.withBotProcess { bot in
                try await alice.press("attach", "new")
                try await bob.press("new")
                let gate = Gate()
                stage.script(.held(gate, .answer(Self.answer)))
                stage.discord.restFault = { $0.path.contains("/reactions/") ? .delay(.milliseconds(200)) : nil }
                let question = try alice.say("under way")
                try await stage.modelIsAsked()
                bot.signal(signal)
                late = try bob.say("while it ends")
                gate.open()
                try await bot.end()
                #expect(bot.exitCode == 0)
                #expect(alice.replies(to: question).count == 3)
                #expect(stage.discord.reactions(on: question) == ["👌"], "its marks are set before it ends")
                #expect(!bot.standardError.contains(" warning: ") && !bot.standardError.contains(" error: "))
            }
            let code = try #require(stage.gatewayCloseCode)
            #expect(code != 1000 && code != 1001, "the session can be resumed")
            #expect(access(stage.databasePath + "-wal", F_OK) != 0, "everything is in the database file")
            #expect(try stage.value("SELECT state FROM turn ORDER BY id") == "posted")

            try await stage.withBotProcess { _ in
                let ending = try await bob.end(of: #require(late))
                #expect(ending.texts.count == 1)
                #expect(stage.requests(asking: "while it ends") == 1)
            }
        }
    }

    @Test @LoopActor func aSignalWaitsTenSecondsForAModelAndTheNextStartGoesOn() async throws {
        try await Stage.run(settings: ["PARLANCE_MODEL_SILENCE": "60"], startsBot: false) { stage in
            let talk = Talk(of: stage.alice, on: stage)
            var asked: LocalMessage?
            try await stage.withBotProcess { bot in
                try await talk.press("new")
                stage.model.model.behaviour = { _ in .nothing }
                asked = try talk.say("patience")
                try await stage.modelIsAsked()
                bot.signal(SIGTERM)
                #expect(try await bot.end(atMost: .seconds(15)) == 0)
            }
            let question = try #require(asked)
            #expect(talk.replies(to: question).isEmpty)
            stage.script()
            try await stage.withBotProcess { _ in
                let ending = try await talk.end(of: question)
                #expect(ending == .answered("An answer to: patience"))
            }
        }
    }

    @Test @LoopActor func aSignalEndsABotThatIsNotReadyYet() async throws {
        try await Stage.run(startsBot: false) { stage in
            let gate = Gate()
            var isAsked = false
            stage.discord.restFault = { _ in
                isAsked = true
                return .held(gate)
            }
            let bot = try ChildProcess(BotProcess.path, ["run"], environment: stage.environment)
            do {
                try await stage.eventually("the first request") { isAsked }
                bot.signal(SIGTERM)
                #expect(try await bot.end(atMost: .seconds(5)) == 0)
            } catch {
                try await Stage.kill(bot)
                throw error
            }
        }
    }

    // MARK: How

    /// Kills the bot at a request of its first turn, starts it anew, and checks that there is one whole answer.
    @LoopActor private func check(
        killedAt number: Int, _ fate: Freeze.Fate, counts: @escaping @LoopActor (String) -> Bool = { _ in true }
    ) async throws {
        try await Stage.run(startsBot: false) { stage in
            let talk = Talk(of: stage.alice, on: stage)
            let question = try await crash(talk, at: number, fate, answer: .answer(Self.answer), counts: counts)
            try await checkRecovery(of: question, in: talk)
        }
    }

    /// Lets a bot begin to answer `first` and kills it at the chosen request.
    @LoopActor private func crash(
        _ talk: Talk, at number: Int, _ fate: Freeze.Fate, answer: ScriptedAnswer,
        counts: @escaping @LoopActor (String) -> Bool
    ) async throws -> LocalMessage {
        var question: LocalMessage?
        try await talk.stage.withBotProcess { bot in
            try await talk.press("attach", "new")
            let freeze = Freeze(talk.stage, at: number, fate, answer: answer, counts: counts)
            question = try talk.say("first")
            try await freeze.isReached()
            try await Stage.kill(bot)
            freeze.thaw(answer: answer)
        }
        return try #require(question)
    }

    /// Starts the bot and checks that the question is answered once, as a whole and soon.
    @LoopActor private func checkRecovery(of question: LocalMessage, in talk: Talk) async throws {
        let stage = talk.stage
        let clock = ReadyClock(on: stage.discord)
        try await stage.withBotProcess { _ in
            try await stage.stored("posted", by: "SELECT state FROM turn")
            #expect(try #require(clock.sinceReady) < .seconds(3))
            try await talk.ask("second")
            let words = talk.replies(to: question).map(\.content).joined(separator: " ")
            #expect(words.split(separator: " ") == Self.answer.split(separator: " "), "one whole answer, in order")
            #expect(talk.replies(to: question).count == 3)
            #expect(stage.latestPrompt == ["first", Self.answer, "second"])
        }
    }
}

/// Knows when a bot was told that it is ready.
@LoopActor private final class ReadyClock {
    private var ready: ContinuousClock.Instant?

    init(on discord: LocalDiscordServer) {
        _ = discord.observe { [self] event in
            switch event {
            case .gatewayIdentified, .gatewayResumed: ready = .now
            default: break
            }
        }
    }

    var sinceReady: Duration? { ready?.duration(to: .now) }
}

extension Stage {
    /// How the bot has left the gateway last.
    fileprivate var gatewayCloseCode: UInt16? {
        for case .gatewayClosed(let code) in discord.events.reversed() { return code }
        return nil
    }
}
