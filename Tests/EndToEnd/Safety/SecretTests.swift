import EventLoop
import Glibc
import JSON
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// What nobody but Discord and the model's provider is to read, and what nobody else but the bot.
@Suite(.onLoop, .serialized) struct SecretTests {
    private static let token = "MTk4NjIyNDgzNDcx.secret-token.Cl2FMQ-x9"
    private static let key = "sk-proj-secret-key-A1b2C3d4E5"
    private static let organization = "org-secret-organization-77"
    /// What a server may repeat of a request.
    private static let headers =
        "Authorization: Bot \(token), Authorization: Bearer \(key), OpenAI-Organization: \(organization)"

    /// A refusal of Discord's.
    private static let refusal: JSON = [
        "message": JSON(headers), "errors": ["0": ["name": ["_errors": [["code": "X", "message": JSON(headers)]]]]],
    ]

    /// What was found where.
    @LoopActor private final class Finds {
        var texts: [(where: String, bytes: [UInt8])] = []

        func add(_ process: ChildProcess, _ name: String) {
            texts.append(("the output of \(name)", Array(process.standardOutput.utf8)))
            texts.append(("the errors of \(name)", Array(process.standardError.utf8)))
        }

        func addFiles(in folder: String) throws {
            for name in try Files.names(in: folder) {
                texts.append((name, try Files.read("\(folder)/\(name)")))
            }
        }
    }

    @Test(arguments: ["text", "json"]) @LoopActor func noSecretIsAnywhere(format: String) async throws {
        let settings = [
            "OPENAI_API_KEY": Self.key, "OPENAI_ORGANIZATION": Self.organization, "PARLANCE_LOG": format,
            "PARLANCE_MODEL_SILENCE": "1",
        ]
        try await Stage.run(settings: settings, startsBot: false, configure: { $0.token = Self.token }) { stage in
            let finds = Finds()
            try await stage.withBotProcess { bot in
                finds.texts.append(("the process list", try Files.read("/proc/\(bot.identifier)/cmdline")))
                let talk = Talk(of: stage.alice, on: stage)
                try await talk.press("attach", "new")
                try await modelRepeats(talk)
                try await discordRepeats(talk)
                // With what is not in the database file yet.
                try finds.addFiles(in: stage.folder.path)
                stage.discord.disconnect(code: 4004, reason: Self.headers)
                try await bot.end()
                #expect(bot.standardError.contains("[secret]"), "what was repeated has come into the log")
                finds.add(bot, "run")
            }
            #expect(stage.model.model.requests.contains { $0.key == Self.key })
            try await startsThatFail(on: stage, finds)
            try await otherWords(on: stage, finds)
            try finds.addFiles(in: stage.folder.path)
            for channel in stage.discord.world.channels.values {
                let everybody = stage.discord.world.users.keys
                let messages =
                    stage.discord.messages(in: channel)
                    + everybody.flatMap { stage.discord.world.ephemeralMessages(for: $0, in: channel.id) }
                for message in messages { finds.texts.append(("a message", Array(message.wholeText.utf8))) }
            }
            #expect(finds.texts.contains { $0.where.hasSuffix(".sqlite-wal") && !$0.bytes.isEmpty })
            #expect(finds.texts.contains { $0.where.hasSuffix(".copy") })

            let secrets = [Self.token, Self.key, Self.organization] + stage.interactionTokens
            #expect(secrets.count > 5)
            #expect(finds.texts.contains { $0.bytes.holds(Array("[secret]".utf8)) }, "what is there is found")
            for secret in secrets {
                // A part of it gives it away as well.
                let part = Array(secret.utf8.prefix(16))
                for find in finds.texts {
                    #expect(!find.bytes.holds(part), "\(secret) is in \(find.where)")
                }
            }
        }
    }

    /// The model's server says what it was sent, in every way in which it can say something.
    @LoopActor private func modelRepeats(_ talk: Talk) async throws {
        let error: JSON = ["error": ["message": JSON(Self.headers), "code": JSON(Self.key)]]
        // What is cut off may be a part of a key.
        let long: JSON = ["error": ["message": JSON(String(repeating: "x", count: 280) + Self.headers)]]
        let (json, late) = (error.text, long.text)
        for (status, body) in [
            (401, json), (400, late), (403, Self.headers), (404, json), (429, json), (500, "<html>\(Self.headers)"),
            (200, json), (200, Self.headers), (200, "data: \(Self.headers)\n\n"), (200, "data: \(json)\n\n"),
            (302, json),
        ] {
            talk.stage.model.model.behaviour = { _ in .status(status, body: body) }
            #expect(try await talk.ask("\(status)").marks == ["⚠️"], "\(status) \(body.prefix(20))")
        }
        talk.stage.script()
    }

    /// So does Discord.
    @LoopActor private func discordRepeats(_ talk: Talk) async throws {
        let stage = talk.stage
        let headers = JSON(Self.headers)
        let refusal: JSON = [
            "message": headers, "code": 50035,
            "errors": ["content": ["_errors": [["code": headers, "message": headers]]]],
        ]
        let json = refusal.text
        let post = "POST /channels/{channel_id}/messages"
        for (status, body) in [(400, json), (403, json), (500, "<html>\(Self.headers)"), (200, Self.headers)] {
            stage.discord.repeatOnce(status, body, at: post)
            try await talk.end(of: talk.say("\(status)"))
        }
        for (status, body) in [(404, json), (400, json), (403, Self.headers)] {
            let isDone = stage.discord.repeatOnce(
                status, body, at: "POST /interactions/{interaction_id}/{token}/callback")
            _ = try stage.discord.begin("user", as: talk.user, in: talk.channel)
            try await stage.eventually("the refused response", isDone)
        }
        stage.discord.restFault = nil
        stage.discord.disconnect(code: 4000, reason: Self.headers)
        try await talk.ask("after that")
    }

    /// The bot crashes while it starts.
    @LoopActor private func crash(on stage: Stage, _ finds: Finds) async throws {
        let secure = stage.discord.apiURL.replacing("http://", with: "https://")
        // Names of functions are slow to find, and no secrets.
        let unreachable = ["DISCORD_API_URL": secure, "SWIFT_BACKTRACE": "enable=yes,symbolicate=off,interactive=no"]
        let bot = try ChildProcess(
            BotProcess.path, ["run"], environment: stage.environment.merging(unreachable) { $1 })
        do {
            try await bot.wait { $0.standardError.contains("no trusted TLS connection") || $0.exitCode != nil }
            // What a crash says of itself: SIGILL is what `fatalError` raises. Swift's handler takes the first one only.
            bot.signal(SIGILL)
            try await bot.wait(atMost: .seconds(60)) { _ in
                bot.exitCode != nil || bot.standardError.contains("Backtrace took")
            }
            bot.signal(SIGILL)
            try await bot.end()
            #expect(bot.exitCode == 128 + SIGILL)
        } catch {
            try? await Stage.kill(bot)
            throw error
        }
        finds.add(bot, "a crash")
    }

    /// The bot cannot start, for all kinds of reasons.
    @LoopActor private func startsThatFail(on stage: Stage, _ finds: Finds) async throws {
        let json = Self.refusal.text
        for (method, status) in [("GET", 401), ("PUT", 400)] {
            stage.discord.restFault = { $0.method == method ? .status(status, body: json, headers: []) : nil }
            // There are commands to register.
            try stage.discord.register([])
            let bot = try await stage.parlance("run")
            #expect(bot.exitCode == 1, "\(method)")
            finds.add(bot, "run with \(status)")
        }
        stage.discord.restFault = nil

        // Swift's crash handler reads all memory of the program from a clone of it, which a sanitizer takes for a fault.
        if !Sanitizer.isPresent { try await crash(on: stage, finds) }

        for wrong in [
            ["PARLANCE_DAILY_TOKENS": Self.key], ["PARLANCE_LOG": Self.token], ["DISCORD_API_URL": Self.token],
            ["PARLANCE_ALLOWED_USERS": Self.key], ["PARLANCE_DATABASE": "/nowhere/\(Self.key)"],
        ] {
            let bot = try await stage.parlance(["run"], settings: wrong)
            #expect(bot.exitCode == 1)
            finds.add(bot, "run with \(wrong.keys.first ?? "")")
        }
        let file = "\(stage.folder.path)/../\(stage.folder.path.split(separator: "/").last ?? "").env"
        for line in ["DISCORD_TOKEN \(Self.token)", "DISCORD_TOKEN=\"\(Self.token)", "\(Self.key)=\(Self.token)"] {
            try Files.write(line.utf8, to: file)
            let bot = try await stage.parlance("run", "--env-file", file)
            #expect(bot.exitCode == 1)
            finds.add(bot, "run with a file")
        }
        unlink(file)
    }

    /// What is asked for beside `run`.
    @LoopActor private func otherWords(on stage: Stage, _ finds: Finds) async throws {
        let copy = "\(stage.folder.path)/a.copy"
        for words in [
            ["--help"], ["run", "--help"], ["settings"], ["settings", "--example"], ["version"], ["schema", "model"],
            ["db", "check"], ["db", "plan"], ["db", "backup", copy], ["commands", "list"], ["commands", "diff"],
        ] {
            finds.add(try await stage.parlance(words), words.joined(separator: " "))
        }
        let json = Self.refusal.text
        for status in [400, 401, 403, 200] {
            stage.discord.restFault = { _ in .status(status, body: json, headers: []) }
            for words in [["commands", "list"], ["commands", "register"], ["commands", "diff"]] {
                let process = try await stage.parlance(words)
                #expect(process.exitCode == 1, "\(words) with \(status)")
                finds.add(process, "\(words.joined(separator: " ")) with \(status)")
            }
        }
        stage.discord.restFault = nil
    }
}

extension [UInt8] {
    /// `firstRange(of:)` would hold the loop for seconds, and with it every other test.
    fileprivate func holds(_ part: [UInt8]) -> Bool {
        withUnsafeBytes { bytes in
            guard var start = bytes.baseAddress, let first = part.first else { return false }
            let end = start + bytes.count
            while start + part.count <= end, let found = memchr(start, Int32(first), end - start) {
                if found + part.count <= end, memcmp(found, part, part.count) == 0 { return true }
                start = UnsafeRawPointer(found) + 1
            }
            return false
        }
    }
}

extension LocalDiscordServer {
    /// Answers the next request of a route so, and the others as they are to be answered; tells whether that has come.
    @discardableResult
    fileprivate func repeatOnce(_ status: Int, _ body: String, at route: String) -> () -> Bool {
        var isDone = false
        restFault = { request in
            guard request.route == route, !isDone else { return nil }
            isDone = true
            return .status(status, body: body, headers: [])
        }
        return { isDone }
    }
}

extension Stage {
    /// The tokens of all interactions so far.
    fileprivate var interactionTokens: [String] {
        discord.events.compactMap { event in
            if case .interactionCreated(let interaction) = event { interaction.token } else { nil }
        }
    }
}
