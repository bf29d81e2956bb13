import EventLoop
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// What people do while the bot is down, after a `kill -9`: Discord tells it afterwards, or has forgotten the session.
@Suite(.onLoop, .serialized) struct RestartTests {
    enum Memory: CaseIterable { case session, nothing }

    @Test(arguments: Memory.allCases) @LoopActor
    func whatWasWrittenMeanwhileIsAnsweredInItsOrder(memory: Memory) async throws {
        try await Stage.run(startsBot: false) { stage in
            stage.script()
            let (direct, shared) = (
                Talk(of: stage.alice, on: stage), Talk(of: stage.alice, on: stage, in: stage.general)
            )
            try await stage.withBotProcess { bot in
                try await direct.press("attach", "new")
                try await direct.ask("first")
                try await shared.ask("second")
                try await Stage.kill(bot)
            }
            let missed = [try direct.say("third"), try shared.say("fourth"), try direct.say("fifth")]
            stage.discord.lose(memory)
            try await stage.withBotProcess { _ in
                for (talk, question) in zip([direct, shared, direct], missed) {
                    let ending = try await talk.end(of: question)
                    #expect(ending.texts.count == 1)
                }
                let words = stage.latestPrompt.map { $0.split(separator: " ").last.map(String.init) ?? "" }
                #expect(words == ["first", "first", "second", "second", "third", "third", "fourth", "fourth", "fifth"])
            }
            #expect(stage.discord.identifies == (memory == .session ? 1 : 2))
            #expect(stage.model.model.requests.count == 5)
        }
    }

    @Test(arguments: Memory.allCases) @LoopActor
    func whatWasIgnoredBeforeIsNotAnsweredNow(memory: Memory) async throws {
        try await Stage.run(startsBot: false) { stage in
            stage.script()
            let alice = Talk(of: stage.alice, on: stage, in: stage.general)
            let bob = Talk(of: stage.bob, on: stage, in: stage.general)
            var ignored: LocalMessage?
            try await stage.withBotProcess { bot in
                try await alice.press("attach", "new")
                try await alice.ask("first")
                ignored = try bob.say("to nobody")
                // An answer to a message that came later: by now it was ignored.
                try await alice.ask("second")
                try await bob.press("new")
                try await Stage.kill(bot)
            }
            let missed = try bob.say("to the bot")
            stage.discord.lose(memory)
            try await stage.withBotProcess { _ in
                let ending = try await bob.end(of: missed)
                #expect(ending.texts.count == 1)
                let before = try #require(ignored)
                #expect(bob.replies(to: before).isEmpty)
                #expect(stage.requests(asking: "to nobody") == 0)
            }
        }
    }

    @Test @LoopActor func aQuestionThatIsEditedMeanwhileIsAnsweredAsItIsNow() async throws {
        try await Stage.run(startsBot: false) { stage in
            let talk = Talk(of: stage.alice, on: stage)
            let question = try await killWhileTheModelIsAsked("the earlier words", talk)
            try stage.discord.edit(question, to: "the new words")
            stage.script()
            try await stage.withBotProcess { _ in
                let ending = try await talk.end(of: question)
                #expect(ending == .answered("An answer to: the new words"))
                #expect(stage.requests(asking: "the earlier words") == 1)
            }
        }
    }

    @Test @LoopActor func aQuestionThatIsDeletedMeanwhileIsNotAnswered() async throws {
        try await Stage.run(startsBot: false) { stage in
            let talk = Talk(of: stage.alice, on: stage)
            let question = try await killWhileTheModelIsAsked("gone soon", talk)
            stage.discord.delete(question)
            stage.script()
            try await stage.withBotProcess { _ in
                try await talk.ask("second")
                #expect(stage.latestPrompt == ["second"])
                #expect(try stage.value("SELECT state FROM turn ORDER BY id") == "cancelled")
            }
        }
    }

    @Test @LoopActor func whatIsWrittenWhileTheMissedIsSoughtComesAfterIt() async throws {
        try await Stage.run(startsBot: false) { stage in
            stage.script()
            let talk = Talk(of: stage.alice, on: stage)
            try await stage.withBotProcess { bot in
                try await talk.press("attach", "new")
                try await talk.ask("first")
                try await Stage.kill(bot)
            }
            let missed = try talk.say("missed")
            stage.discord.forgetSessions()
            let gate = Gate()
            var isSought = false
            stage.discord.restFault = { request in
                guard request.route == "GET /channels/{channel_id}/messages" else { return nil }
                isSought = true
                return .held(gate)
            }
            try await stage.withBotProcess { _ in
                try await stage.eventually("the search") { isSought }
                let live = try talk.say("live")
                gate.open()
                #expect(try await talk.end(of: live) == .answered("An answer to: live"))
                #expect(talk.replies(to: missed).count == 1)
                #expect(
                    stage.latestPrompt == [
                        "first", "An answer to: first", "missed", "An answer to: missed", "live",
                    ])
            }
        }
    }

    @Test @LoopActor func noMoreThanTheLatestFiftyAreAnswered() async throws {
        try await Stage.run(startsBot: false) { stage in
            stage.script()
            let talk = Talk(of: stage.alice, on: stage)
            try await stage.withBotProcess { bot in
                try await talk.press("new")
                try await talk.ask("first")
                try await Stage.kill(bot)
            }
            let missed = try (1...55).map { try talk.say("missed \($0)") }
            stage.discord.forgetSessions()
            try await stage.withBotProcess { _ in
                for question in missed.suffix(50) {
                    let ending = try await talk.end(of: question, within: .seconds(30))
                    #expect(ending.texts.count == 1)
                }
                #expect(missed.prefix(5).allSatisfy { talk.replies(to: $0).isEmpty })
            }
        }
    }

    @Test @LoopActor func aSessionThatIsLostWhileTheBotRunsLosesNothing() async throws {
        try await Stage.run { stage in
            stage.script()
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            try await talk.ask("first")
            stage.discord.forgetSessions()
            stage.discord.cutGatewayConnections()
            let missed = try talk.say("missed")
            #expect(try await talk.end(of: missed) == .answered("An answer to: missed"))
            #expect(stage.discord.identifies == 2)
        }
    }

    @Test(arguments: [true, false]) @LoopActor
    func theFirstQuestionInAChannelIsNotLostWithTheSession(isRestarted: Bool) async throws {
        try await Stage.run(startsBot: false) { stage in
            stage.script()
            let (direct, shared) = (
                Talk(of: stage.alice, on: stage), Talk(of: stage.bob, on: stage, in: stage.general)
            )
            var missed: [LocalMessage] = []
            @LoopActor func miss() throws {
                stage.discord.forgetSessions()
                stage.discord.cutGatewayConnections()
                missed = [try direct.say("first"), try shared.say("second")]
            }
            @LoopActor func check() async throws {
                for (talk, question) in zip([direct, shared], missed) {
                    #expect(try await talk.end(of: question).texts.count == 1)
                }
            }
            try await stage.withBotProcess { bot in
                try await direct.press("new")
                try await shared.press("new")
                if isRestarted { try await Stage.kill(bot) }
                try miss()
                if !isRestarted { try await check() }
            }
            if isRestarted { try await stage.withBotProcess { _ in try await check() } }
        }
    }

    @Test @LoopActor func aRestartedBotSpeaksTheLanguageOfTheServer() async throws {
        try await Stage.run(startsBot: false) { stage in
            stage.script()
            stage.discord.setLocale("ja", of: stage.discord.seeds.guild)
            let bob = Talk(of: stage.bob, on: stage, in: stage.general)
            try await stage.withBotProcess { bot in
                try await stage.stored("1", by: "SELECT count(*) FROM meta WHERE key LIKE 'gateway %'")
                try await Stage.kill(bot)
            }
            try await stage.withBotProcess { _ in
                let question = try bob.say(stage.addressed("Hello"))
                let hint = try await stage.discord.waitForReply(to: question)
                #expect(hint.content.contains("/設定"), "\(hint.content)")
            }
            #expect(stage.discord.identifies == 1)
        }
    }

    /// Lets a bot ask the model about something, and kills it.
    @LoopActor private func killWhileTheModelIsAsked(_ words: String, _ talk: Talk) async throws -> LocalMessage {
        var question: LocalMessage?
        try await talk.stage.withBotProcess { bot in
            try await talk.press("attach", "new")
            talk.stage.model.model.behaviour = { _ in .nothing }
            question = try talk.say(words)
            try await talk.stage.modelIsAsked()
            try await Stage.kill(bot)
        }
        return try #require(question)
    }
}

extension LocalDiscordServer {
    /// How many sessions have been begun.
    fileprivate var identifies: Int {
        events.count { event in
            if case .gatewayIdentified = event { true } else { false }
        }
    }

    fileprivate func lose(_ memory: RestartTests.Memory) {
        if memory == .nothing { forgetSessions() }
    }
}
