import EventLoop
import LocalDiscord
import TestSupport
import Testing

/// Each thing that can go wrong, one at a time: every question is answered once, or its author is told once.
@Suite(.onLoop) struct EveryFaultTests {
    private static let post = "POST /channels/{channel_id}/messages"
    /// Longer than the slowest of them takes: an answer that never ends is given up after ten seconds.
    private static let patience = Duration.seconds(40)

    // MARK: The gateway

    /// Those after which a session goes on.
    static let resumable = FaultKind.Place.gateway.kinds.filter { $0 != .gatewayExpire && $0 != .gatewayForget }

    @Test(arguments: resumable) @LoopActor
    func questionsAreAnsweredOnceAndInOrderWhateverHappensAtTheGateway(kind: FaultKind) async throws {
        try await Stage.run(configure: { $0.heartbeatInterval = .milliseconds(500) }) { stage in
            let talk = Talk(of: stage.alice, on: stage)
            stage.script()
            try await talk.press("attach", "new")
            stage.discord.commit(Fault(kind, variant: 0.3))
            let questions = try ["one", "two", "three"].map { try talk.say($0) }
            for question in questions {
                let ending = try await talk.end(of: question, within: Self.patience)
                #expect(ending == .answered("An answer to: \(question.content)"))
            }
            #expect(stage.discord.faults.counts == [kind: 1])
            try await talk.ask("four", within: Self.patience)
            #expect(questions.allSatisfy { talk.replies(to: $0).count == 1 })
            let answers = questions.flatMap { [$0.content, "An answer to: \($0.content)"] }
            #expect(stage.latestPrompt == answers + ["four"])
        }
    }

    @Test @LoopActor func aConnectionWhoseHeartbeatsStayWithoutAnAnswerIsResumed() async throws {
        try await Stage.run(configure: { $0.heartbeatInterval = .milliseconds(300) }) { stage in
            stage.discord.commit(Fault(.gatewaySilence))
            _ = try await stage.discord.wait(for: "a resumed session") {
                if case .gatewayResumed = $0 { true } else { nil }
            }
        }
    }

    // MARK: REST

    @Test(arguments: FaultKind.Place.rest.kinds) @LoopActor
    func anAnswerIsPostedOnceWhateverBecomesOfItsRequest(kind: FaultKind) async throws {
        try await Stage.run { stage in
            let talk = Talk(of: stage.alice, on: stage)
            stage.script()
            try await talk.press("attach", "new")
            stage.discord.commit(Fault(kind, variant: 0.3), for: Self.post)
            let question = try talk.say("one")
            #expect(try await talk.end(of: question, within: Self.patience) == .answered("An answer to: one"))
            #expect(stage.discord.faults.counts == [kind: 1])
            try await talk.ask("two", within: Self.patience)
            #expect(talk.replies(to: question).count == 1)
            #expect(stage.latestPrompt == ["one", "An answer to: one", "two"])
        }
    }

    @Test(arguments: FaultKind.Place.rest.kinds) @LoopActor
    func noMarkThatFailsDelaysAnAnswer(kind: FaultKind) async throws {
        // A limit of the bot as a whole holds up everything, and so it must.
        guard kind != .restLimitGlobal else { return }
        try await Stage.run { stage in
            let talk = Talk(of: stage.alice, on: stage)
            stage.script()
            try await talk.press("attach", "new")
            for method in ["PUT", "DELETE"] {
                let route = "\(method) /channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me"
                stage.discord.commit(Fault(kind, variant: 0.9), for: route)
            }
            for text in ["one", "two"] {
                let start = ContinuousClock.now
                let reply = try await stage.discord.waitForReply(to: talk.say(text))
                #expect(start.duration(to: .now) < .seconds(2))
                #expect(reply.content == "An answer to: \(text)")
            }
        }
    }

    @Test(arguments: FaultKind.Place.rest.kinds) @LoopActor
    func aBotStartsWhateverBecomesOfItsFirstRequests(kind: FaultKind) async throws {
        try await Stage.run(startsBot: false) { stage in
            stage.script()
            stage.discord.commit(Fault(kind, variant: 0.1), count: 2)
            try await stage.startBot()
            try await stage.eventually("the commands", within: Self.patience) {
                !stage.discord.registeredCommands().isEmpty
            }
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            #expect(try await talk.ask("one", within: Self.patience) == .answered("An answer to: one"))
        }
    }

    // MARK: The model

    @Test(arguments: FaultKind.Place.model.kinds) @LoopActor
    func aQuestionIsAnsweredOnceAfterAnythingThatTheModelDoes(kind: FaultKind) async throws {
        try await Stage.run(settings: ["PARLANCE_MODEL_SILENCE": "4"]) { stage in
            stage.model.model.faults = stage.discord.faults
            stage.model.model.behaviour = { .answer("An answer to: \($0.question)") }
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            stage.discord.commit(Fault(kind))
            let start = ContinuousClock.now
            let question = try talk.say("one")
            let ending = try await talk.end(of: question)
            #expect(start.duration(to: .now) < .seconds(15))
            // Silence until patience ends leaves no time for asking again.
            if kind == .modelSilence || kind == .modelStall {
                #expect(ending.marks == ["⚠️"] && ending.texts.count == 1)
            } else {
                #expect(ending == .answered("An answer to: one"))
            }
            try await talk.ask("two")
            #expect(talk.replies(to: question).count == 1)
        }
    }

    @Test(arguments: FaultKind.Place.model.kinds.filter { $0 != .modelSlow && $0 != .modelNoDone }) @LoopActor
    func aModelThatDoesNothingElseIsToldOnce(kind: FaultKind) async throws {
        try await Stage.run(settings: ["PARLANCE_MODEL_SILENCE": "2"]) { stage in
            stage.model.model.faults = stage.discord.faults
            stage.model.model.behaviour = { .answer("An answer to: \($0.question)") }
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            stage.discord.commit(Fault(kind), count: 100)
            let start = ContinuousClock.now
            let question = try talk.say("one")
            let ending = try await talk.end(of: question)
            #expect(start.duration(to: .now) < .seconds(15))
            #expect(ending.marks == ["⚠️"] && ending.texts.count == 1)
            stage.discord.faults.clear()
            #expect(try await talk.ask("two") == .answered("An answer to: two"))
            #expect(talk.replies(to: question).count == 1)
        }
    }
}
