internal import ProcessSupport
internal import EventLoop
internal import Glibc
internal import JSON
internal import LocalDiscord

/// Starts the bot as a process of its own against a Discord and a model in this one, and lets people chat with it.
@LoopActor final class Bench {
    /// What the model answers: 20 words, one chunk of the stream each.
    private static let answer = (1...20).map { "word\($0)" }.joined(separator: " ")

    private let options: BenchOptions
    /// Per message, by its text: when it was sent, and how long the model itself took.
    private var sent: [String: ContinuousClock.Instant] = [:]
    private var modelTimes: [String: Duration] = [:]
    private var ownMilliseconds: [Double] = []
    private var nextMessage = 0

    init(_ options: BenchOptions) { self.options = options }

    func run() async throws -> JSON {
        var configuration = LocalDiscordServer.Configuration()
        configuration.loggedEvents = 0
        let discord = try await LocalDiscordServer.start(configuration)
        let model = try LocalModelServer.start(model: ScriptedModel { [self] in script($0) })
        let folder = TemporaryFolder()
        defer { folder.remove() }

        let start = ContinuousClock.now
        let bot = try ChildProcess(
            options.bot, ["run"],
            environment: [
                "DISCORD_TOKEN": configuration.token, "DISCORD_API_URL": discord.apiURL, "OPENAI_API_KEY": "bench",
                "OPENAI_BASE_URL": model.baseURL, "PARLANCE_DATABASE": folder.path + "/bench.sqlite",
                "PARLANCE_DISCORD_REQUESTS": "100000",
            ])
        _ = try await discord.wait(for: "the bot's session", within: .seconds(20)) { event in
            if case .gatewayIdentified = event { true } else { nil }
        }
        let ready = start.duration(to: .now)
        try await bot.wait { $0.standardOutput.contains("\n") || $0.exitCode != nil }
        let people = try await (0..<options.users).asyncMap { try await self.person($0, of: discord) }
        try await EventLoop.main.sleep(for: .seconds(1))
        guard let idle = ProcessUsage(of: bot.identifier) else { throw BotEnded(output: bot.standardError) }

        let chatStart = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for person in people { group.addTask { try await self.chat(as: person, on: discord) } }
            try await group.waitForAll()
        }
        let elapsed = chatStart.duration(to: .now)
        guard let end = ProcessUsage(of: bot.identifier) else { throw BotEnded(output: bot.standardError) }
        bot.signal(SIGTERM)
        try await bot.end()
        await model.stop()
        await discord.stop()

        let own = ownMilliseconds.sorted()
        let count = Double(own.count)
        return [
            "messages": JSON(own.count), "users": JSON(options.users),
            "messages_per_second": JSON(rounded(count / elapsed.milliseconds * 1000)),
            "cpu_ms_per_message": JSON(rounded((end.processorMilliseconds - idle.processorMilliseconds) / count)),
            "own_ms_p50": JSON(rounded(own[own.count / 2])),
            "own_ms_p99": JSON(rounded(own[min(own.count - 1, own.count * 99 / 100)])),
            "resident_mib_idle": JSON(rounded(idle.residentMebibytes)),
            "resident_mib_end": JSON(rounded(end.residentMebibytes)),
            "start_to_ready_ms": JSON(rounded(ready.milliseconds)),
        ]
    }

    /// Somebody who has switched the bot on and goes on in one session.
    private func person(_ number: Int, of discord: LocalDiscordServer) async throws -> (LocalUser, LocalChannel) {
        let user = discord.addUser("user\(number)")
        let channel = discord.directMessages(of: user)
        guard let panel = try await discord.run("user", as: user, in: channel).message,
            let attached = try await discord.press("attach", on: panel, as: user).message
        else { throw NoPanel() }
        try await discord.press("new", on: attached, as: user)
        return (user, channel)
    }

    private func chat(as person: (user: LocalUser, channel: LocalChannel), on discord: LocalDiscordServer) async throws
    {
        while nextMessage < options.messages {
            nextMessage += 1
            let text = "Question \(nextMessage): what would a careful person say to this?"
            sent[text] = .now
            let message = try discord.say(text, as: person.user, in: person.channel)
            _ = try await discord.waitForReply(to: message, within: .seconds(60))
            note(text)
        }
    }

    /// The bot's own time: from the message to its answer, less what the model took.
    private func note(_ text: String) {
        guard let sent = sent.removeValue(forKey: text), let model = modelTimes.removeValue(forKey: text) else {
            return
        }
        ownMilliseconds.append((sent.duration(to: .now) - model).milliseconds)
    }

    private func script(_ request: ModelRequest) -> ScriptedAnswer {
        // A stream without pauses is written within the same round of the loop: its time is the model's own.
        modelTimes[request.question] = .zero
        return .answer(Self.answer)
    }

    private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

    struct BotEnded: Error, CustomStringConvertible {
        let output: String
        var description: String { "the bot has ended: \(output)" }
    }

    struct NoPanel: Error, CustomStringConvertible {
        var description: String { "the bot showed no panel for /user" }
    }
}

extension Duration {
    var milliseconds: Double { Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15 }
}

extension Sequence {
    @LoopActor fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows
        -> [Result]
    {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
