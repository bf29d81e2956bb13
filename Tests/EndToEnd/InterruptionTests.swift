import EventLoop
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// Turns that were under way when the program was killed, and a new start long after.
@Suite(.onLoop, .serialized) struct InterruptionTests {
    private static let answer = (100..<700).map { "word\($0)" }.joined(separator: " ")

    @Test(arguments: [("en-US", "interrupted"), ("zh-CN", "中断"), ("ja", "中断")]) @LoopActor
    func aQuestionOfLongAgoIsNotAnsweredAndItsAuthorIsToldOnce(locale: String, word: String) async throws {
        try await Stage.run(startsBot: false) { stage in
            let talk = Talk(of: stage.alice, on: stage)
            let question = try await crash(talk, at: 1, .lost, locale: locale) { $0 == Freeze.model }
            try stage.age(minutes: 16)
            stage.script()
            for _ in 1...2 {
                try await stage.withBotProcess { _ in
                    let ending = try await talk.end(of: question)
                    #expect(ending.texts.count == 1 && ending.texts[0].contains(word), "\(ending.texts)")
                    #expect(ending.marks == ["⚠️"])
                    try await stage.stored("failed", by: "SELECT state FROM turn")
                }
            }
            #expect(try stage.value("SELECT failure FROM turn") == "interrupted")
            #expect(stage.requests(asking: "first") == 1)
        }
    }

    @Test(arguments: Freeze.Fate.allCases) @LoopActor
    func killedWhileTheAuthorIsToldAndStartedLater(fate: Freeze.Fate) async throws {
        try await Stage.run(startsBot: false) { stage in
            let talk = Talk(of: stage.alice, on: stage)
            let question = try await crash(talk, at: 1, .lost) { $0 == Freeze.model }
            try stage.age(minutes: 16)
            try await crashAgain(stage, fate)
            try stage.age(minutes: 16)
            try await stage.withBotProcess { _ in
                try await stage.stored("failed", by: "SELECT state FROM turn")
                #expect(talk.replies(to: question).count == 1)
            }
        }
    }

    /// Discord has forgotten the nonce by then: the piece is looked for.
    @Test(arguments: 1...3, Freeze.Fate.allCases) @LoopActor
    func killedWithAPieceInDoubtAndStartedAfterMinutes(number: Int, fate: Freeze.Fate) async throws {
        try await Stage.run(startsBot: false) { stage in
            let talk = Talk(of: stage.alice, on: stage)
            let question = try await crash(talk, at: number, fate) { $0 == Freeze.post }
            try stage.age(minutes: 5)
            try await stage.withBotProcess { _ in
                try await stage.stored("posted", by: "SELECT state FROM turn")
                let words = talk.replies(to: question).map(\.content).joined(separator: " ")
                #expect(words.split(separator: " ") == Self.answer.split(separator: " "), "one whole answer, in order")
                #expect(talk.replies(to: question).count == 3)
                try await talk.ask("second")
                #expect(stage.latestPrompt == ["first", Self.answer, "second"])
            }
        }
    }

    @Test @LoopActor func anAnswerThatBrokeOffLongAgoEndsWithTheSentence() async throws {
        try await Stage.run(startsBot: false) { stage in
            let talk = Talk(of: stage.alice, on: stage)
            let question = try await crash(talk, at: 2, .lost) { $0 == Freeze.post }
            try stage.age(minutes: 20)
            try await stage.withBotProcess { _ in
                try await stage.stored("failed", by: "SELECT state FROM turn")
                let texts = talk.replies(to: question).map(\.content)
                #expect(texts.count == 2 && texts[0].hasPrefix("word100") && texts[1].contains("interrupted"))
            }
        }
    }

    @Test @LoopActor func anAnswerThatNobodyHasReadIsNoPartOfTheConversation() async throws {
        try await Stage.run(startsBot: false) { stage in
            let talk = Talk(of: stage.alice, on: stage)
            try await crash(talk, at: 1, .lost) { $0 == Freeze.post }
            try stage.age(minutes: 20)
            try await stage.withBotProcess { _ in
                try await stage.stored("failed", by: "SELECT state FROM turn")
                try await talk.ask("second")
                #expect(stage.latestPrompt == ["first", "second"])
            }
        }
    }

    /// Lets a bot begin to answer `first` and kills it at the chosen request.
    @LoopActor @discardableResult private func crash(
        _ talk: Talk, at number: Int, _ fate: Freeze.Fate, locale: String = "en-US",
        counts: @escaping @LoopActor (String) -> Bool
    ) async throws -> LocalMessage {
        var question: LocalMessage?
        try await talk.stage.withBotProcess { bot in
            try await talk.press("attach", "new")
            talk.stage.discord.update(talk.user) { $0.locale = locale }
            try await talk.press()
            let freeze = Freeze(talk.stage, at: number, fate, answer: .answer(Self.answer), counts: counts)
            question = try talk.say("first")
            try await freeze.isReached()
            try await Stage.kill(bot)
            freeze.thaw(answer: .answer(Self.answer))
        }
        return try #require(question)
    }

    /// Starts a bot that posts the sentence, and kills it then.
    @LoopActor private func crashAgain(_ stage: Stage, _ fate: Freeze.Fate) async throws {
        let freeze = Freeze(stage, at: 1, fate, answer: .answer(Self.answer)) { $0 == Freeze.post }
        let bot = try ChildProcess(BotProcess.path, ["run"], environment: stage.environment)
        do { try await freeze.isReached() } catch {
            try await Stage.kill(bot)
            throw error
        }
        try await Stage.kill(bot)
        freeze.thaw(answer: .answer(Self.answer))
    }
}

extension Stage {
    /// Lets time pass for the turns in the database, and for Discord's nonces.
    fileprivate func age(minutes: Int) throws {
        let time = minutes * 60_000
        try change("UPDATE turn SET created_at = created_at - \(time), updated_at = updated_at - \(time)")
        discord.forgetNonces()
    }
}
