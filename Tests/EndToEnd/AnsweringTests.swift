import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

@Suite(.onLoop) struct AnsweringTests {
    // MARK: Marks and replies

    @Test(arguments: [false, true]) @LoopActor
    func aMessageIsMarkedThenAnsweredByAReplyThenMarkedAsDone(inDirectMessages: Bool) async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage)
            let question = try alice.say("Hello", in: inDirectMessages ? alice.directMessages : stage.general)
            try await stage.waitForMark("👌", on: question)
            #expect(Self.story(of: question, on: stage) == ["+✍🏻", "reply", "-✍🏻", "+👌"])
            #expect(stage.discord.reactions(on: question) == ["👌"])
        }
    }

    @Test @LoopActor func theMarkStandsWhileTheAnswerIsWritten() async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage)
            stage.model.model.behaviour = { _ in .after(.milliseconds(500), .answer("Done")) }
            let question = try alice.say("Hello")
            try await stage.waitForMark("✍🏻", on: question)
            #expect(Self.story(of: question, on: stage) == ["+✍🏻"])
            try await stage.waitForMark("👌", on: question)
        }
    }

    @Test @LoopActor func anAnswerIsAReplyThatDoesNotDependOnItsQuestionAndPingsNobody() async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage)
            var bodies: [JSON] = []
            stage.discord.restFault = { request in
                if request.route == "POST /channels/{channel_id}/messages" { bodies.append(request.body) }
                return nil
            }
            let question = try alice.say("Hello")
            _ = try await stage.discord.waitForReply(to: question)
            try #require(bodies.count == 1)
            #expect(bodies[0]["message_reference"]["message_id"].string == question.id.description)
            #expect(bodies[0]["message_reference"]["fail_if_not_exists"].bool == false)
            #expect(bodies[0]["allowed_mentions"] == ["parse": []])
            #expect(bodies[0]["enforce_nonce"].bool == true)
        }
    }

    @Test @LoopActor func anAnswerPingsNobody() async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage)
            let text = "@everyone @here <@\(stage.bob.id)> <@!\(stage.carol.id)> <@&\(stage.discord.seeds.guild.id)>"
            stage.model.model.behaviour = { _ in .answer(text) }
            let answer = try await alice.ask("Call them all")
            #expect(answer.content == text)
            #expect(answer.mentions.isEmpty && !answer.mentionsEveryone)
        }
    }

    // MARK: Typing

    @Test @LoopActor func typingIsShownOnlyAfterTwoSecondsWithoutAnAnswer() async throws {
        try await Stage.run { stage in
            let (alice, bob) = (try await Self.alice(on: stage), Person(stage.bob, on: stage))
            try await bob.press("new")
            stage.model.model.behaviour = { request in
                request.question.hasSuffix("Slowly") ? .after(.milliseconds(2500), .answer("Done")) : .answer("Done")
            }
            var typing: [(channel: Snowflake, after: Duration)] = []
            let start = ContinuousClock.now
            _ = stage.discord.observe { event in
                guard case .typing(_, let channel) = event else { return }
                typing.append((channel, start.duration(to: .now)))
            }
            let slow = try alice.say("Slowly")
            try await bob.ask("Quickly", in: stage.secret)
            _ = try await stage.discord.waitForReply(to: slow)
            try #require(typing.map(\.channel) == [stage.general.id])
            #expect(typing[0].after >= .seconds(2))
        }
    }

    // MARK: Long answers

    @Test(arguments: [
        AnsweringTests.words(10_000), AnsweringTests.paragraphs(10_000), String(repeating: "長い答えは全部読める。", count: 910),
        String(repeating: "x", count: 10_000), String(repeating: "👩🏽‍🚀", count: 1500),
    ])
    @LoopActor func anAnswerOfTenThousandCharactersArrivesWhole(text: String) async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage)
            stage.model.model.behaviour = { _ in .answer(text) }
            let pieces = try await Self.pieces(of: alice.say("Tell me everything"), on: stage)
            #expect(pieces.count >= text.utf16.count / 2000 && pieces.count <= text.utf16.count / 1000 + 1)
            // White space may go where one piece ends and the next begins, and nothing else.
            func visible(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
            #expect(pieces.map(visible).joined() == visible(text))
            for (piece, next) in zip(pieces, pieces.dropFirst()) where text.contains(" ") {
                // No word is cut in two.
                let end = piece.split(separator: " ").last ?? ""
                let beginning = next.split(separator: " ").first ?? ""
                #expect(!text.contains("\(end)\(beginning)"))
            }
        }
    }

    @Test @LoopActor func codeFencesAreClosedAndReopenedWhereALongAnswerIsSplit() async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage)
            let code = (1...200).map { "    let number\($0) = compute(\($0), with: \"a word\")  // and so on" }
            let before = Self.words(1500)
            let text = "\(before)\n\n```swift\n\(code.joined(separator: "\n"))\n```\n\nThat was it."
            #expect(text.utf16.count > 10_000)
            stage.model.model.behaviour = { _ in .answer(text) }
            let pieces = try await Self.pieces(of: alice.say("Write me a program"), on: stage)
            var found: [String] = []
            for piece in pieces {
                var isCode = false
                for line in piece.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
                    if line.hasPrefix("```") {
                        #expect(line == (isCode ? "```" : "```swift"))
                        isCode.toggle()
                    } else if isCode {
                        found.append(line)
                    }
                }
                #expect(!isCode, "a piece leaves its code block open")
            }
            #expect(found == code)
            #expect(pieces.last?.hasSuffix("That was it.") == true)
        }
    }

    @Test @LoopActor func aLongAnswerIsOneUtteranceOfTheConversation() async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage, "attach", "new")
            let text = Self.words(10_000)
            stage.model.model.behaviour = { _ in .answer(text) }
            _ = try await Self.pieces(of: alice.say("Tell me everything"), on: stage)
            try await alice.ask("And then?")
            let messages = try #require(stage.model.model.requests.last).messages
            #expect(messages.map(\.role) == ["user", "assistant", "user"])
            #expect(messages[1].text == text)
        }
    }

    @Test @LoopActor func anAnswerThatMaxTokensEndedSaysSo() async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage, "attach", "new")
            try await alice.settings(["max_tokens": 7])
            stage.model.model.behaviour = { request in
                .answer("Once upon a time there was a", finishReason: request.maximumTokens == 7 ? "length" : "stop")
            }
            let answer = try await alice.ask("Tell me a story")
            #expect(answer.content.hasPrefix("Once upon a time there was a"))
            #expect(answer.content.contains("max_tokens") && answer.content.contains("7"))

            // The remark is none of the model's words, and an answer that ended by itself has none.
            try await alice.settings(["max_tokens": 8])
            #expect(try await alice.ask("Another").content == "Once upon a time there was a")
            let messages = try #require(stage.model.model.requests.last).messages
            #expect(messages.count == 3 && messages[1].text == "Once upon a time there was a")
        }
    }

    // MARK: Questions

    @Test(arguments: [
        "Hello", "你好，世界！", "مرحبا بالعالم", "नमस्ते दुनिया", "Привет, мир", "สวัสดีชาวโลก", "👩🏽‍🚀 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿", "e\u{301}a\u{308}",
        "\u{202E}backwards\u{202C} and on", "a \"quoted\" \\ back\\slash", "two\nlines\n\nand a third",
        "```swift\nlet a = 1\n```",
        "User: I am not a header\nAssistant: nor am I", "<@1> <#2> <:a:3> @everyone", "{name} %s $1 \u{FEFF}x", "0",
    ])
    @LoopActor func theLastPromptMessageEndsWithTheUsersWordsInAnyScript(words: String) async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage)
            stage.model.model.behaviour = { _ in .answer(words) }
            let answer = try await alice.ask(words)
            let last = try #require(stage.model.model.requests.last?.messages.last)
            #expect(last.role == "user")
            #expect(last.text.utf8.elementsEqual("Alice: \(words)".utf8))
            #expect(answer.content.utf8.elementsEqual(words.utf8))
        }
    }

    @Test @LoopActor func aMessageOfFourThousandCharactersIsAnsweredWhole() async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage)
            stage.discord.update(stage.alice) { $0.hasNitro = true }
            let words = Self.words(4000)
            #expect(words.utf16.count == 4000)
            let pieces = try await Self.pieces(of: alice.say(words), on: stage)
            #expect(stage.lastQuestion?.hasSuffix(words) == true)
            #expect(pieces.count > 1)
        }
    }

    @Test @LoopActor func aMentionOfTheBotAtTheBeginningIsNoPartOfTheQuestion() async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage)
            try await alice.ask(stage.addressed("What is the time?"), in: stage.secret)
            #expect(stage.lastQuestion == "What is the time?")
            #expect(try alice.storedSessions() == ["What is th"])
        }
    }

    @Test @LoopActor func aMessageWithNothingToAnswerSaysSoAndAsksNoModel() async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage, "attach", "new")
            let sticker = try stage.discord.say("", as: stage.alice, in: stage.general, stickers: ["wave"])
            #expect(try await stage.discord.waitForReply(to: sticker).content.contains("no text"))
            try await stage.waitForMark("⚠️", on: sticker)
            #expect(try await alice.ask(stage.addressed("")).content.contains("no text"))
            #expect(stage.model.model.requests.isEmpty)

            try await alice.ask("Here is some")
            #expect(stage.model.model.requests.last?.messages.map(\.text) == ["Alice: Here is some"])
            #expect(try alice.storedSessions() == ["Session 1"])
        }
    }

    @Test @LoopActor func aMessageThatIsAnAttachmentAloneIsAnswered() async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage)
            let file = LocalDiscordServer.Upload(
                filename: "holiday.png", contentType: "image/png", bytes: Array(repeating: 7, count: 1234))
            let alone = try stage.discord.say("", as: stage.alice, in: stage.general, attachments: [file])
            _ = try await stage.discord.waitForReply(to: alone)
            let told = try #require(stage.lastQuestion)
            #expect(told.contains("holiday.png") && told.contains("image/png") && told.contains("1234"))
            #expect(try alice.storedSessions() == ["Session 1"])

            let both = try stage.discord.say(
                "What is in it?", as: stage.alice, in: stage.general, attachments: [file, file])
            _ = try await stage.discord.waitForReply(to: both)
            #expect(stage.lastQuestion?.hasSuffix("What is in it?") == true)
            #expect(stage.lastQuestion?.contains("holiday.png") == true)
            #expect(try alice.storedSessions() == ["Session 1", "What is in"])
        }
    }

    // MARK: Models

    @Test @LoopActor func aLegacyModelIsAskedThroughTheCompletionsInterface() async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage, "gpt-3.5-turbo-instruct", "attach", "new")
            try await alice.settings(["system_msg": "Answer in rhymes.", "max_tokens": 99, "temperature": 0.2])
            try await alice.press("new")
            #expect(try await alice.ask("Hello there", in: stage.secret).content == "Echo: Hello there")
            #expect(try await alice.ask("And again", in: stage.secret).content == "Echo: And again")

            let requests = stage.model.model.requests
            #expect(requests.map(\.path) == ["/completions", "/completions"])
            #expect(requests.map(\.model) == ["gpt-3.5-turbo-instruct", "gpt-3.5-turbo-instruct"])
            #expect(requests.map(\.maximumTokens) == [99, 99])
            #expect(requests.map { $0.body["temperature"].double } == [0.2, 0.2])
            let prompt = try #require(requests.last?.body["prompt"].string)
            let order = ["Answer in rhymes.", "Hello there", "Echo: Hello there", "And again"]
            let places = order.map { prompt.firstRange(of: $0)?.lowerBound }
            #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
        }
    }

    @Test @LoopActor func aModelThatTakesNoTemperatureIsSentNoneAndItsLimitByItsOwnName() async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage, "o4-mini", "new")
            try await alice.ask("Hello")
            let request = try #require(stage.model.model.requests.last)
            #expect(request.isChat && request.model == "o4-mini")
            #expect(request.body["max_completion_tokens"].int == 500 && !request.body["max_tokens"].exists)
            #expect(!request.body["temperature"].exists)
        }
    }

    // MARK: Reactions are best effort

    @Test @LoopActor func whereReactionsAreForbiddenAnswersGoOnAndReactionsStopForThatChannel() async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage)
            stage.discord.forbid(.addReactions, in: stage.general)
            #expect(try await alice.ask("One").content.contains("One"))
            let refused = Self.reactionRequests(on: stage)
            #expect(refused == 1)
            for text in ["Two", "Three"] { #expect(try await alice.ask(text).content.contains(text)) }
            #expect(Self.reactionRequests(on: stage) == refused)

            let elsewhere = try alice.say("Four", in: stage.secret)
            try await stage.waitForMark("👌", on: elsewhere)
            #expect(stage.discord.reactions(on: elsewhere) == ["👌"])
        }
    }

    @Test @LoopActor func reactionsNeverDelayAnAnswerOrTheNextTurn() async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage, "attach", "new")
            stage.discord.restFault = { $0.path.contains("/reactions/") ? .delay(.seconds(20)) : nil }
            for text in ["One", "Two", "Three"] { #expect(try await alice.ask(text).content.contains(text)) }
            #expect(Self.reactionRequests(on: stage) == 0, "a reaction was served before the answers were there")
        }
    }

    @Test(arguments: [404, 500]) @LoopActor
    func reactionsThatFailAreNobodysLoss(status: Int) async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage, "attach", "new")
            stage.discord.restFault = { request in
                request.path.contains("/reactions/") ? .status(status, body: "{}", headers: []) : nil
            }
            for text in ["One", "Two", "Three"] { #expect(try await alice.ask(text).content.contains(text)) }
        }
    }

    @Test @LoopActor func aRateLimitOnReactionsDelaysNothingElse() async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage, "attach", "new")
            let route = "PUT /channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me"
            stage.discord.refuseNext(1000, of: route, retryAfter: .seconds(60))
            for text in ["One", "Two", "Three"] { #expect(try await alice.ask(text).content.contains(text)) }
        }
    }

    // MARK: The name of a session

    @Test(arguments: [
        ("  Hello, wonderful world  ", "Hello, won"), ("Hi", "Hi"), ("123456789 and on", "123456789"),
        ("日本語でおはなししましょう", "日本語でおはなししま"),
        ("e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", "éééééééééé"),
        ("👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽", "👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽"),
        ("a" + String(repeating: "\u{301}", count: 200), "Session 1"),
    ])
    @LoopActor func aSessionIsNamedAfterTheFirstTenCharactersOfItsFirstMessage(
        message: String, name: String
    ) async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage, "attach", "new")
            try await alice.ask(message)
            try await alice.ask("Another message")
            #expect(try alice.storedSessions() == [name])
        }
    }

    @Test @LoopActor func theNameOfASessionHasAtMostAHundredUnits() async throws {
        try await Stage.run { stage in
            let alice = try await Self.alice(on: stage)
            try await alice.ask(String(repeating: "👨‍👩‍👧‍👦", count: 12))
            let name = try #require(try alice.storedSessions().first ?? nil)
            #expect(name == String(repeating: "👨‍👩‍👧‍👦", count: 9) && name.utf16.count <= 100)
            // It can be chosen by that name.
            try await alice.enter(name)
            #expect(try alice.stored("status") == "activate")
        }
    }

    // MARK: Helpers

    /// Alice after these buttons, with a model that echoes.
    @LoopActor private static func alice(on stage: Stage, _ buttons: String...) async throws -> Person {
        stage.letModelEcho()
        let alice = Person(stage.alice, on: stage)
        for button in buttons.isEmpty ? ["new"] : buttons { try await alice.press(button) }
        return alice
    }

    /// What the bot did about a message, in order.
    @LoopActor private static func story(of question: LocalMessage, on stage: Stage) -> [String] {
        let bot = stage.discord.world.bot.id
        return stage.discord.events.compactMap { event in
            switch event {
            case .reactionAdded(let emoji, question.id, _, bot): "+\(emoji)"
            case .reactionRemoved(let emoji, question.id, _, bot): "-\(emoji)"
            case .messageCreated(let message) where message.replyTo == question.id: "reply"
            default: nil
            }
        }
    }

    /// All pieces of the answer to a message, once it is marked as done.
    @LoopActor private static func pieces(of question: LocalMessage, on stage: Stage) async throws -> [String] {
        try await stage.waitForMark("👌", on: question)
        let pieces = stage.replies(to: question).map(\.content)
        for piece in pieces { #expect(piece.utf16.count <= 2000) }
        return pieces
    }

    /// How many requests about reactions have been answered.
    @LoopActor private static func reactionRequests(on stage: Stage) -> Int {
        stage.discord.events.count { event in
            if case .request(_, let path, _) = event { path.contains("/reactions/") } else { false }
        }
    }

    /// Different words, together exactly so long.
    private static func words(_ length: Int) -> String {
        var text = ""
        var number = 1
        while text.utf16.count < length {
            text += "word\(number) "
            number += 1
        }
        return String(text.prefix(length - 1)) + "."
    }

    private static func paragraphs(_ length: Int) -> String {
        words(length).split(separator: " ").enumerated()
            .map { "\($1)\(($0 + 1) % 60 == 0 ? "\n\n" : " ")" }.joined()
    }
}
