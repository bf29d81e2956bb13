import EventLoop
import LocalDiscord
import TestSupport
import Testing

@Suite(.onLoop) struct FailureTests {
    /// Something that a provider does, and what the person who asked is told.
    struct Failing: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let answer: ScriptedAnswer
        let sentence: String

        init(_ name: String, _ answer: ScriptedAnswer, _ sentence: String) {
            (testDescription, self.answer, self.sentence) = (name, answer, sentence)
        }
    }

    private static let atFault = "The model's provider has a fault right now. Please try again in a few minutes."
    private static let garbled =
        "The model's answer could not be understood. Please try again, or choose another model with /user or /session."
    private static let late = "The model did not answer in time. Please try again."

    @Test(arguments: [
        Failing(
            "401", .status(401),
            "The model's provider refused this bot's key. Whoever runs the bot has to check OPENAI_API_KEY."),
        Failing("429", .status(429), "The model is overloaded right now. Please try again in a minute."),
        Failing(
            "429 for an hour", .status(429, retryAfter: 3600),
            "The model is overloaded right now. Please try again in a minute."),
        Failing(
            "no credit", .status(429, body: #"{"error":{"code":"insufficient_quota","message":"You exceeded it."}}"#),
            "The account behind this bot has used up its quota at the provider. Please tell whoever runs the bot."),
        Failing(
            "no such model", .status(404),
            "The provider does not offer this model here. Choose another one with /user or /session."),
        Failing("500", .status(500), atFault),
        Failing("500 from a proxy", .status(502, body: "<html>Bad gateway</html>"), atFault),
        Failing("garbage", .garbage, garbled),
        Failing("an empty answer", .answer(""), garbled),
        Failing("half a stream", .halfStream("Half an"), "The model's answer broke off. Please try again."),
        Failing("a stream that stops", .hangAfter("Half an"), late),
        Failing("nothing", .nothing, late),
        Failing("a 500 that takes four seconds each time", .after(.seconds(4), .status(500)), late),
    ]) @LoopActor func aFailureIsToldInOnePlainSentenceWithinFifteenSeconds(failing: Failing) async throws {
        try await Stage.run { stage in
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            stage.model.model.behaviour = { _ in failing.answer }

            let start = ContinuousClock.now
            let ending = try await talk.ask("first")
            #expect(start.duration(to: .now) < .seconds(15))
            #expect(ending == .failed(failing.sentence))

            stage.script(.answer("second answer"))
            #expect(try await talk.ask("second") == .answered("second answer"))
            #expect(stage.latestPrompt == ["first", "second"], "the failed question stays, once, and nothing else")
        }
    }

    @Test @LoopActor func aProviderThatRefusesConnectionsIsToldWithinFifteenSeconds() async throws {
        // Nothing listens on port 1.
        try await Stage.run(settings: ["OPENAI_BASE_URL": "http://127.0.0.1:1/v1"]) { stage in
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("new")
            let start = ContinuousClock.now
            let ending = try await talk.ask("Is anybody there?")
            #expect(start.duration(to: .now) < .seconds(15))
            #expect(
                ending
                    == .failed("The model's provider cannot be reached right now. Please try again in a few minutes."))
        }
    }

    @Test(arguments: [
        Failing("500", .status(500), ""), Failing("429", .status(429, retryAfter: 0), ""),
        Failing("a cut connection", .cut, ""), Failing("garbage", .garbage, ""),
        Failing("half a stream", .halfStream("Half an"), ""),
    ]) @LoopActor func whatFailsOnceIsAskedAgainAndAnsweredOnce(failing: Failing) async throws {
        try await Stage.run { stage in
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            stage.script(failing.answer, .answer("whole"))
            #expect(try await talk.ask("first") == .answered("whole"))
            #expect(stage.requests(asking: "first") == 2)
            try await talk.ask("second")
            #expect(stage.latestPrompt == ["first", "whole", "second"])
        }
    }

    @Test @LoopActor func theNextQuestionOfASessionIsAnsweredAfterAFailedOne() async throws {
        try await Stage.run { stage in
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            try await talk.ask("This opens the session.")
            let gate = Gate()
            stage.script(.held(gate, .status(401)))
            let first = try talk.say("first")
            try await stage.modelIsAsked(2)
            let second = try talk.say("second")
            gate.open()
            #expect(try await talk.end(of: second) == .answered("An answer to: second"))
            #expect(try await talk.end(of: first).marks == ["⚠️"])
        }
    }

    // MARK: The daily ceiling

    @Test @LoopActor func theDailyCeilingOfTokensHoldsForEverybodyTogetherAndOverARestart() async throws {
        let sentence = "This bot has used up its tokens for today. Please try again tomorrow (after midnight UTC)."
        try await Stage.run(settings: ["PARLANCE_DAILY_TOKENS": "5"]) { stage in
            let (alice, bob) = (Talk(of: stage.alice, on: stage), Talk(of: stage.bob, on: stage))
            try await alice.press("new")
            try await bob.press("new")
            stage.script(.answer("one two three four five"))
            #expect(try await alice.ask("Below the ceiling?").marks == ["👌"])
            #expect(try await alice.ask("And now?") == .failed(sentence))
            #expect(try await bob.ask("And I?") == .failed(sentence))
            try await stage.restartBot()
            #expect(try await bob.ask("And after a restart?") == .failed(sentence))
            #expect(stage.model.model.requests.count == 1)
        }
    }

    // MARK: Discord fails

    @Test(arguments: ["user", "shared", "global"]) @LoopActor
    func aRateLimitOfDiscordIsObeyed(scope: String) async throws {
        try await Stage.run { stage in
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("new")
            stage.script(.answer("patience"))
            stage.discord.refuseNext(
                of: "POST /channels/{channel_id}/messages", retryAfter: .milliseconds(1500), scope: scope)
            let posts = PostLog(on: stage.discord)
            #expect(try await talk.ask("Hello?") == .answered("patience"))
            #expect(posts.entries.map(\.status) == [429, 200])
            let wait = try #require(posts.entries.last).time - #require(posts.entries.first).time
            #expect(wait >= .milliseconds(1500))
            #expect(wait < .seconds(4))
        }
    }

    @Test @LoopActor func anAnswerIsPostedOnceWhateverBecomesOfTheRequest() async throws {
        try await Stage.run { stage in
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("new")
            stage.script(.answer("once"))
            var faults: [RESTFault] = [
                .status(502, body: "<html>Bad gateway</html>", headers: []), .cutAfter, .cutBefore, .cutAfter,
            ]
            stage.discord.restFault = { request in
                guard request.route == "POST /channels/{channel_id}/messages", !faults.isEmpty else { return nil }
                return faults.removeFirst()
            }
            #expect(try await talk.ask("How often?") == .answered("once"))
            #expect(faults.isEmpty)
            #expect(stage.requests(asking: "How often?") == 1)
        }
    }

    @Test @LoopActor func marksThatDiscordHoldsUpDelayNeitherAnswersNorTheNextTurn() async throws {
        try await Stage.run { stage in
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            stage.script()
            let gate = Gate()
            stage.discord.restFault = { $0.path.contains("/reactions/") ? .held(gate) : nil }
            let first = try talk.say("first")
            _ = try await stage.discord.waitForReply(to: first)
            let second = try talk.say("second")
            _ = try await stage.discord.waitForReply(to: second)
            #expect(stage.discord.reactions(on: first).isEmpty)
            gate.open()
            #expect(try await talk.end(of: first).marks == ["👌"])
            #expect(try await talk.end(of: second).marks == ["👌"])
        }
    }

    @Test @LoopActor func anAnswerThatMayNotBePostedIsMarkedAndHoldsUpNothing() async throws {
        try await Stage.run { stage in
            stage.script()
            let (general, direct) = (
                Talk(of: stage.alice, on: stage, in: stage.general), Talk(of: stage.alice, on: stage)
            )
            try await direct.press("attach", "new")
            try await direct.ask("This opens the session.")
            stage.discord.forbid(.sendMessages, in: stage.general)
            let first = try general.say("Where nobody answers.")
            let second = try direct.say("Where somebody does.")
            #expect(try await direct.end(of: second).marks == ["👌"])
            #expect(try await general.end(of: first) == .init(texts: [], marks: ["⚠️"]))
        }
    }
}

/// The requests that post messages, with their time.
@LoopActor private final class PostLog {
    private(set) var entries: [(status: Int, time: ContinuousClock.Instant)] = []

    init(on discord: LocalDiscordServer) {
        _ = discord.observe { [self] event in
            guard case .request("POST", let path, let status) = event, path.hasSuffix("/messages") else { return }
            entries.append((status, .now))
        }
    }
}
