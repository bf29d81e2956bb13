import EventLoop
import LocalDiscord
import TestSupport
import Testing

@Suite(.onLoop) struct TurnTests {
    // MARK: Once

    @Test @LoopActor func aMessageThatIsDeliveredTwiceIsAnsweredOnce() async throws {
        try await Stage.run { stage in
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            let gate = Gate()
            stage.script(.held(gate, .answer("once")))
            let question = try talk.say("twice")
            stage.discord.dispatchAgain(question)
            try await stage.modelIsAsked()
            stage.discord.dispatchAgain(question)
            gate.open()
            try await talk.end(of: question)
            stage.discord.dispatchAgain(question)

            // It is taken after the others of the same person.
            try await talk.ask("something else")
            #expect(talk.replies(to: question).map(\.content) == ["once"])
            #expect(stage.requests(asking: "twice") == 1)
            #expect(stage.latestPrompt == ["twice", "once", "something else"])
        }
    }

    @Test @LoopActor func aMessageThatIsDeliveredAgainAfterARestartIsAnsweredOnce() async throws {
        try await Stage.run { stage in
            stage.script()
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("new")
            let question = try talk.say("twice")
            try await talk.end(of: question)
            try await stage.restartBot()
            stage.discord.dispatchAgain(question)
            try await talk.ask("something else")
            #expect(talk.replies(to: question).count == 1)
            #expect(stage.requests(asking: "twice") == 1)
        }
    }

    @Test @LoopActor func messagesOnBothSidesOfALostConnectionAreAnsweredOnce() async throws {
        try await Stage.run { stage in
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            let gate = Gate()
            stage.script(.held(gate, .answer("first answer")), .answer("second answer"))
            let first = try talk.say("first")
            try await stage.modelIsAsked()
            stage.discord.cutGatewayConnections()
            let second = try talk.say("second, while nobody listens")
            gate.open()
            #expect(try await talk.end(of: first) == .answered("first answer"))
            #expect(try await talk.end(of: second) == .answered("second answer"))
            #expect(stage.model.model.requests.count == 2)
        }
    }

    // MARK: In order, side by side

    @Test @LoopActor func messagesThatComeDuringAnAnswerAreAnsweredInTheirOrder() async throws {
        try await Stage.run { stage in
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            let gate = Gate()
            stage.script(.held(gate, .answer("first answer")), .answer("second answer"), .answer("third answer"))
            let first = try talk.say("first")
            try await stage.modelIsAsked()
            let second = try talk.say("second")
            let third = try talk.say("third")
            try await stage.stored("3", by: "SELECT count(*) FROM turn WHERE state = 'received'")
            #expect(stage.model.model.requests.count == 1, "a session has one turn under way")
            gate.open()

            #expect(try await talk.end(of: third) == .answered("third answer"))
            #expect(try await talk.end(of: second) == .answered("second answer"))
            #expect(try await talk.end(of: first) == .answered("first answer"))
            #expect(stage.latestPrompt == ["first", "first answer", "second", "second answer", "third"])
            let bot = stage.discord.world.bot.id
            let said = stage.discord.messages(in: talk.channel).filter { $0.author.id == bot && !$0.isEphemeral }
            #expect(said.map(\.content) == ["first answer", "second answer", "third answer"])
        }
    }

    @Test @LoopActor func sessionsAreAnsweredSideBySide() async throws {
        try await Stage.run { stage in
            let (alice, bob) = (Talk(of: stage.alice, on: stage), Talk(of: stage.bob, on: stage))
            try await alice.press("new")
            try await bob.press("new")
            let gate = Gate()
            stage.script(.held(gate, .answer("late")))
            let slow = try alice.say("slow")
            try await stage.modelIsAsked()
            #expect(try await alice.ask("quick") == .answered("An answer to: quick"))
            #expect(try await bob.ask("quick, too") == .answered("An answer to: quick, too"))
            #expect(alice.replies(to: slow).isEmpty)
            gate.open()
            #expect(try await alice.end(of: slow) == .answered("late"))
        }
    }

    @Test @LoopActor func aCrowdIsAnsweredWholeAndOnce() async throws {
        try await Stage.run { stage in
            stage.script()
            var talks: [Talk] = []
            for number in 1...20 {
                talks.append(Talk(of: stage.discord.addUser("guest\(number)"), on: stage, in: stage.general))
            }
            for talk in talks { try await talk.press("attach", "new") }
            let questions = try (1...3).flatMap { round in
                try talks.map { ($0, try $0.say("round \(round) of \($0.user.username)")) }
            }
            for (talk, question) in questions {
                let ending = try await talk.end(of: question, within: .seconds(60))
                #expect(ending.texts.count == 1)
                #expect(ending.texts.first?.hasSuffix(question.content) == true)
                #expect(stage.requests(asking: question.content) == 1)
            }
        }
    }

    // MARK: What changes meanwhile

    @Test @LoopActor func aChannelThatIsDeletedMeanwhileHoldsUpNothing() async throws {
        try await Stage.run { stage in
            let channel = stage.discord.addChannel("short-lived")
            let (there, direct) = (
                Talk(of: stage.alice, on: stage, in: channel), Talk(of: stage.alice, on: stage)
            )
            try await there.press("attach", "new")
            let gate = Gate()
            stage.script(.held(gate, .answer("an answer to nobody")))
            try there.say("gone soon")
            try await stage.modelIsAsked()
            stage.discord.remove(channel)
            let next = try direct.say("Are you still there?")
            gate.open()
            #expect(try await direct.end(of: next).marks == ["👌"])
            #expect(try stage.value("SELECT state FROM turn ORDER BY id") == "failed")
        }
    }

    @Test @LoopActor func anotherModelAnswersLaterTurnsOnly() async throws {
        try await Stage.run { stage in
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            let gate = Gate()
            stage.script(.held(gate, .answer("from the first model")))
            let first = try talk.say("first")
            try await stage.modelIsAsked()
            let panel = try #require(try await stage.discord.run("session", as: talk.user, in: talk.channel).message)
            try await stage.discord.press("gpt-4o", on: panel, as: talk.user)
            gate.open()
            try await talk.end(of: first)
            try await talk.ask("second")
            #expect(stage.model.model.requests.map(\.model) == ["gpt-4o-mini", "gpt-4o"])
        }
    }

    // MARK: Removal

    @Test @LoopActor func removingASessionCancelsTheTurnsInIt() async throws {
        try await Stage.run { stage in
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            let gate = Gate()
            stage.script(.held(gate, .answer("too late")))
            let first = try talk.say("first")
            try await stage.modelIsAsked()
            let waiting = try talk.say("waiting")
            try await stage.stored("2", by: "SELECT count(*) FROM turn WHERE state = 'received'")

            try await removeCurrentSession(of: talk)
            try await checkCancelled([first, waiting], in: talk, gate)
        }
    }

    @Test @LoopActor func clearingCancelsTheTurnsInOnesOwnSessions() async throws {
        try await Stage.run { stage in
            let (talk, bob) = (Talk(of: stage.alice, on: stage), Talk(of: stage.bob, on: stage))
            try await bob.press("attach", "new")
            try await talk.press("new")
            let gate = Gate()
            stage.script(
                .held(gate, .answer("for Bob")), .held(gate, .answer("too late")), .held(gate, .answer("too late")))
            let other = try bob.say("Bob's")
            try await stage.modelIsAsked()
            let first = try talk.say("first")
            let second = try talk.say("second")
            try await stage.modelIsAsked(3)

            let question = try await talk.press("clear")
            try await stage.discord.press("Confirm", on: question, as: talk.user)
            try await checkCancelled([first, second], in: talk, gate)
            #expect(try await bob.end(of: other) == .answered("for Bob"))
        }
    }

    @Test @LoopActor func removingASessionBetweenTwoPiecesPostsNoMore() async throws {
        try await Stage.run { stage in
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            stage.script(.answer(String(repeating: "word ", count: 900)))
            let gate = Gate()
            var posts = 0
            stage.discord.restFault = { request in
                guard request.route == "POST /channels/{channel_id}/messages" else { return nil }
                posts += 1
                return posts == 2 ? .held(gate) : nil
            }
            let question = try talk.say("a long one")
            try await stage.discord.wait(until: "the first piece") { talk.replies(to: question).count == 1 }
            // The second piece is asked for by now, or at once.
            try await stage.stored("1", by: "SELECT count(*) FROM piece WHERE message_id IS NOT NULL")
            try await removeCurrentSession(of: talk)
            gate.open()
            try await talk.ask("something else")
            #expect(talk.replies(to: question).count <= 2)
            #expect(try stage.value("SELECT state FROM turn ORDER BY id") == "cancelled")
        }
    }

    @Test @LoopActor func aPressOnARemovedSessionBringsAFreshPanel() async throws {
        try await Stage.run { stage in
            stage.script()
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            try await talk.ask("This opens the session.")
            let panel = try #require(try await stage.discord.run("session", as: talk.user, in: talk.channel).message)
            try await removeCurrentSession(of: talk)
            for button in ["public", "gpt-4o"] {
                let answer = try await stage.discord.press(button, on: panel, as: talk.user)
                let fresh = try #require(answer.message)
                #expect(fresh.wholeText.contains("This panel is out of date. Here is a fresh one."))
                #expect(fresh.button("Show public") != nil, "the presser's own panel stands for it")
                if fresh.id == panel.id { break }
            }
            #expect(try stage.value("SELECT count(*) FROM session") == "0")
        }
    }

    /// Removes the session that somebody is in through a panel, as a person does.
    @LoopActor private func removeCurrentSession(of talk: Talk) async throws {
        let discord = talk.stage.discord
        let panel = try #require(try await discord.run("session", as: talk.user, in: talk.channel).message)
        let question = try #require(try await discord.press("remove", on: panel, as: talk.user).message)
        try await discord.press("Confirm", on: question, as: talk.user)
    }

    /// Lets the model answer, and checks that its answers to cancelled questions go nowhere.
    @LoopActor private func checkCancelled(_ questions: [LocalMessage], in talk: Talk, _ gate: Gate) async throws {
        let stage = talk.stage
        gate.open()
        #expect(try await talk.ask("afterwards").marks == ["👌"])
        #expect(stage.latestPrompt == ["afterwards"])
        for question in questions {
            #expect(talk.replies(to: question).isEmpty)
            try await stage.discord.wait(until: "no mark is left") { stage.discord.reactions(on: question).isEmpty }
            #expect(
                try stage.value("SELECT state FROM turn WHERE question_id = '\(question.id)'") == "cancelled")
        }
    }
}
