import EventLoop
import JSON
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// Text files on questions, which the model reads.
@Suite(.onLoop) struct AttachmentTests {
    private typealias File = LocalDiscordServer.Upload

    private static func text(
        _ text: String = "the words of the file\n", name: String = "message.txt", type: String? = "text/plain"
    ) -> LocalDiscordServer.Upload {
        .init(filename: name, contentType: type, bytes: Array(text.utf8))
    }

    /// What the model is told of a file of ``text(_:name:type:)``.
    private static func read(_ text: String = "the words of the file\n", name: String = "message.txt") -> String {
        "[attached file: \(name), text/plain, \(text.utf8.count) bytes; its content follows]\n```\n\(text)\n```"
    }

    private static func named(_ name: String = "message.txt", _ type: String = "text/plain", size: Int = 22) -> String {
        "[attached file: \(name), \(type), \(size) bytes; its content cannot be read here]"
    }

    // MARK: What is read

    @Test @LoopActor func aTextFileIsReadAndStaysInTheContextAlsoAfterARestart() async throws {
        try await Self.run { stage, talk in
            let question = try talk.say("What is in it?", files: [Self.text()])
            #expect(try await talk.end(of: question).marks == ["👌"])
            let told = "\(Self.read())\nWhat is in it?"
            #expect(stage.latestPrompt == [told])
            #expect(stage.fileRequests == 1)
            try await talk.ask("second")
            try await stage.restartBot()
            try await talk.ask("third")
            #expect(stage.latestPrompt.first == told && stage.latestPrompt.last == "third")
            #expect(stage.latestPrompt.count == 5 && stage.fileRequests == 1)
            // The file's words are not the person's.
            #expect(try stage.value("SELECT name FROM session") == "What is in")
        }
    }

    @Test @LoopActor func aMessageThatIsATextFileAloneIsAnswered() async throws {
        try await Self.run { stage, talk in
            try await talk.end(of: talk.say("", files: [Self.text()]))
            #expect(stage.latestPrompt == [Self.read()])
            #expect(try stage.value("SELECT name FROM session") == "Session 1")
        }
    }

    @Test @LoopActor func severalFilesAreToldInTheirOrderAndEachByItself() async throws {
        try await Self.run { stage, talk in
            let code = "```\nlet a = 1\n```\n"
            let files = [
                Self.text("one", name: "one.txt"),
                .init(filename: "a.png", contentType: "image/png", bytes: [1, 2, 3]),
                Self.text(code, name: "two.md", type: nil),
            ]
            // The first comes last.
            let gate = Gate()
            stage.discord.fileFault = { $0.path.hasSuffix("one.txt") ? .held(gate) : nil }
            let question = try talk.say("Which?", files: files)
            try await stage.eventually("two requests") { stage.fileRequests == 2 }
            gate.open()
            try await talk.end(of: question)
            let second =
                "[attached file: two.md, application/octet-stream, 18 bytes; its content follows]\n````\n\(code)\n````"
            #expect(
                stage.latestPrompt == [
                    [Self.read("one", name: "one.txt"), Self.named("a.png", "image/png", size: 3), second, "Which?"]
                        .joined(separator: "\n")
                ])
        }
    }

    @Test @LoopActor func whatIsTooMuchIsOnlyNamed() async throws {
        try await Self.run { stage, talk in
            func file(_ name: String, _ count: Int) -> File {
                Self.text(String(repeating: "a", count: count), name: name)
            }
            let long = try talk.say("long", files: [file("long.txt", 65_537), file("largest.txt", 65_536)])
            try await talk.end(of: long)
            #expect(stage.latestPrompt.last?.hasPrefix(Self.named("long.txt", size: 65_537) + "\n") == true)
            #expect(stage.latestPrompt.last?.hasSuffix("aaa\n```\nlong") == true)
            #expect(stage.fileRequests == 1)
            let many = try talk.say("many", files: (1...6).map { file("\($0).txt", 1) })
            try await talk.end(of: many)
            #expect(stage.latestPrompt.last?.hasSuffix("\(Self.named("6.txt", size: 1))\nmany") == true)
            #expect(stage.fileRequests == 1 + 4)
        }
    }

    @Test @LoopActor func whatIsNoTextIsOnlyNamedAndNotFetchedWhereThatIsKnown() async throws {
        try await Self.run { stage, talk in
            let pdf = File(filename: "a.txt", contentType: "application/pdf", bytes: [0x25])
            try await talk.end(of: talk.say("first", files: [pdf]))
            #expect(stage.latestPrompt.last == "\(Self.named("a.txt", "application/pdf", size: 1))\nfirst")
            #expect(stage.fileRequests == 0)
            let latin = File(filename: "a.txt", contentType: "text/plain", bytes: [0x47, 0x72, 0xFC, 0xDF, 0x65])
            try await talk.end(of: talk.say("second", files: [latin]))
            #expect(stage.latestPrompt.last == "\(Self.named("a.txt", size: 5))\nsecond")
            #expect(stage.fileRequests == 1)
        }
    }

    @Test @LoopActor func theFilesOfWhoeverIsNotAnsweredAreNotFetched() async throws {
        try await Stage.run { stage in
            let talk = Talk(of: stage.bob, on: stage)
            let question = try talk.say("Hello", files: [Self.text()])
            _ = try await stage.discord.waitForReply(to: question)
            #expect(stage.fileRequests == 0)
        }
    }

    // MARK: Where it comes from

    @Test @LoopActor func noFileIsFetchedFromAnotherHostNorAfterARedirection() async throws {
        try await Self.run { stage, talk in
            let other = try await LocalDiscordServer.start()
            var requests = 0
            other.pageHandler = { _ in
                requests += 1
                return nil
            }
            let address = "http://127.0.0.1:\(other.port)/attachments/1/2/message.txt"
            var file = Self.text()
            file.url = address + "?hm=signature"
            try await talk.end(of: talk.say("first", files: [file]))
            #expect(stage.latestPrompt.last == "\(Self.named())\nfirst")
            #expect(stage.log.contains { $0.contains("warning: A file could not be read. address=\(address) reason=") })

            stage.discord.fileFault = { _ in .status(302, body: "", headers: [("Location", address)]) }
            try await talk.end(of: talk.say("second", files: [Self.text()]))
            #expect(stage.latestPrompt.last == "\(Self.named())\nsecond")
            #expect(requests == 0)
            #expect(!stage.log.contains { $0.contains("signature") })
            await other.stop()
        }
    }

    @Test @LoopActor func aFileIsAskedForWithoutTheBotsToken() async throws {
        try await Self.run { stage, talk in
            var authorizations: [String?] = []
            stage.discord.fileFault = { request in
                authorizations.append(request.authorization)
                return nil
            }
            try await talk.end(of: talk.say("first", files: [Self.text()]))
            #expect(authorizations == [nil])
            #expect(stage.latestPrompt == ["\(Self.read())\nfirst"])
        }
    }

    // MARK: What goes wrong

    @Test(arguments: FaultKind.Place.file.kinds) @LoopActor
    func aQuestionIsAnsweredWhateverBecomesOfItsFile(kind: FaultKind) async throws {
        try await Self.run { stage, talk in
            stage.discord.commit(Fault(kind), count: 2)
            let start = ContinuousClock.now
            let question = try talk.say("What is it?", files: [Self.text()])
            #expect(try await talk.end(of: question).marks == ["👌"])
            #expect(start.duration(to: .now) < .seconds(4))
            let isRead = kind == .fileSlow
            #expect(stage.latestPrompt == ["\(isRead ? Self.read() : Self.named())\nWhat is it?"])
            #expect(stage.log.contains { $0.contains("A file could not be read.") } == !isRead)
            // What may pass is tried once more, and nothing more often.
            let mayPass = kind == .file503 || kind == .fileCutInside
            #expect(stage.fileRequests == (mayPass ? 2 : 1), "\(stage.log)")
        }
    }

    @Test(arguments: [FaultKind.file503, .fileCutInside]) @LoopActor
    func aFaultThatPassesIsGotOver(kind: FaultKind) async throws {
        try await Self.run { stage, talk in
            stage.discord.commit(Fault(kind))
            try await talk.end(of: talk.say("What is it?", files: [Self.text()]))
            #expect(stage.latestPrompt == ["\(Self.read())\nWhat is it?"])
        }
    }

    @Test @LoopActor func aServerThatHangsDelaysNobodyElseAndTheAuthorForTwoSeconds() async throws {
        try await Self.run { stage, talk in
            let bob = Talk(of: stage.bob, on: stage)
            try await bob.press("new")
            let gate = Gate()
            stage.discord.fileFault = { _ in .held(gate) }
            let start = ContinuousClock.now
            let first = try talk.say("first", files: [Self.text(), Self.text(name: "b.txt")])
            let second = try talk.say("second")
            try await stage.eventually("the requests") { stage.fileRequests == 2 }
            #expect(try await bob.ask("Hello") == .answered("An answer to: Hello"))
            #expect(start.duration(to: .now) < .seconds(2))
            try await talk.end(of: second)
            #expect(start.duration(to: .now) < .seconds(4))
            let told = "\(Self.named())\n\(Self.named("b.txt"))\nfirst"
            #expect(stage.latestPrompt == [told, "An answer to: \(told)", "second"])
            #expect(talk.replies(to: first).count == 1)
            gate.open()
        }
    }

    @Test @LoopActor func aFileIsFetchedOnceHoweverOftenTheDatabaseRefuses() async throws {
        try await Self.run { stage, talk in
            let hold = try SQLiteFile(stage.databasePath).holdForWriting()
            let question = try talk.say("first", files: [Self.text()])
            try await stage.eventually("a refusal") {
                stage.log.contains { $0.contains("A message could not be taken.") }
            }
            hold.release()
            #expect(try await talk.end(of: question).marks == ["👌"])
            #expect(stage.latestPrompt == ["\(Self.read())\nfirst"])
            stage.discord.dispatchAgain(question)
            try await talk.ask("second")
            #expect(stage.fileRequests == 1)
        }
    }

    @Test @LoopActor func whatWasMissedIsReadAsWell() async throws {
        try await Self.run { stage, talk in
            try await talk.ask("first")
            stage.discord.forgetSessions()
            stage.discord.cutGatewayConnections()
            try await talk.end(of: talk.say("missed", files: [Self.text()]))
            #expect(stage.latestPrompt.last == "\(Self.read())\nmissed")
        }
    }

    // MARK: Edits

    @Test @LoopActor func anEditKeepsWhatWasReadOfAFileThatIsGone() async throws {
        try await Self.run { stage, talk in
            let gate = Gate()
            stage.script(.held(gate, .answer("to the earlier words")))
            let question = try talk.say("the earlier words", files: [Self.text()])
            try await stage.modelIsAsked()
            stage.discord.fileFault = { _ in .status(404, body: "", headers: []) }
            try stage.discord.edit(question, to: "the new words")
            try await talk.end(of: question)
            #expect(stage.latestPrompt == ["\(Self.read())\nthe new words"])
            #expect(stage.fileRequests == 1 && talk.replies(to: question).count == 1)
            gate.open()
        }
    }

    @Test(arguments: [false, true]) @LoopActor
    func anEditThatChangesNothingIsNoneAlsoWhereAFileIsGone(wasRead: Bool) async throws {
        try await Self.run { stage, talk in
            let gate = Gate()
            stage.script(.held(gate, .answer("once")))
            if !wasRead { stage.discord.commit(Fault(.file404)) }
            let question = try talk.say("What is https://example.com?", files: [Self.text()])
            try await stage.modelIsAsked()
            // Where it was not read, it could be by now.
            if wasRead { stage.discord.commit(Fault(.file404)) }
            try await stage.addPreview(of: "https://example.com", to: question)
            gate.open()
            #expect(try await talk.end(of: question) == .answered("once"))
            #expect(stage.requests(asking: "example.com?") == 1)
            #expect(stage.fileRequests == 1)
        }
    }

    @Test @LoopActor func aFileThatCouldNotBeReadIsTriedAgainWithNewWords() async throws {
        try await Self.run { stage, talk in
            let gate = Gate()
            stage.script(.held(gate, .answer("to the earlier words")))
            stage.discord.commit(Fault(.file404))
            let question = try talk.say("the earlier words", files: [Self.text()])
            try await stage.modelIsAsked()
            #expect(stage.latestPrompt == ["\(Self.named())\nthe earlier words"])
            try stage.discord.edit(question, to: "the new words")
            try await talk.end(of: question)
            #expect(stage.latestPrompt == ["\(Self.read())\nthe new words"])
            gate.open()
        }
    }

    @Test @LoopActor func aFileThatIsTakenOffIsNoPartOfTheQuestionAnyMore() async throws {
        try await Self.run { stage, talk in
            let gate = Gate()
            stage.script(.held(gate, .answer("with both")))
            let question = try talk.say("Look", files: [Self.text("a", name: "a.txt"), Self.text("b", name: "b.txt")])
            try await stage.modelIsAsked()
            try stage.discord.edit(question, to: "Look", keeping: [question.attachments[1]])
            try await talk.end(of: question)
            #expect(stage.latestPrompt == ["\(Self.read("b", name: "b.txt"))\nLook"])
            gate.open()
        }
    }

    @LoopActor private static func run(_ body: @LoopActor (Stage, Talk) async throws -> Void) async throws {
        try await Stage.run { stage in
            stage.script()
            let talk = Talk(of: stage.alice, on: stage)
            try await talk.press("attach", "new")
            try await body(stage, talk)
        }
    }
}

extension Talk {
    fileprivate func say(_ text: String, files: [LocalDiscordServer.Upload]) throws -> LocalMessage {
        try stage.discord.say(text, as: user, in: channel, attachments: files)
    }
}

extension Stage {
    /// How many requests for files have come.
    fileprivate var fileRequests: Int {
        discord.events.count { event in
            if case .request(_, let path, _) = event { path.hasPrefix("/attachments/") } else { false }
        }
    }
}
