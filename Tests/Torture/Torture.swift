internal import EventLoop
internal import Glibc
internal import JSON
internal import LocalDiscord
internal import Mutation
internal import ProcessSupport

/// Lets people chat with the bot while everything around it goes wrong, and then looks what became of each message.
@LoopActor final class Torture {
    /// How long the bot has, once nothing goes wrong any more, to answer what was left. Turns try again after up to 30 s.
    private static let settling = Duration.seconds(90)
    /// How long nothing more may come after the last answer.
    private static let silence = Duration.seconds(3)

    private let options: TortureOptions
    private let chronicle = Chronicle()

    init(_ options: TortureOptions) { self.options = options }

    /// - Returns: Whether nothing was lost or doubled, and nothing else is wrong.
    func run() async throws -> Bool {
        var configuration = LocalDiscordServer.Configuration()
        configuration.loggedEvents = 0
        // A connection that is dead is noticed soon.
        configuration.heartbeatInterval = .seconds(5)
        let discord = try await LocalDiscordServer.start(configuration)
        let model = try LocalModelServer.start()
        let folder = TemporaryFolder()
        defer { folder.remove() }
        let database = folder.path + "/torture.sqlite"
        let bot = TorturedBot(
            options.bot,
            environment: [
                "DISCORD_TOKEN": configuration.token, "DISCORD_API_URL": discord.apiURL, "OPENAI_API_KEY": "torture",
                "OPENAI_BASE_URL": model.baseURL, "PARLANCE_DATABASE": database, "PARLANCE_MODEL_SILENCE": "3",
            ], chronicle: chronicle)
        let crowd = Crowd(on: discord, chronicle: chronicle, seed: options.seed)
        model.model.behaviour = { request in
            guard let number = Question.number(in: request.question), number <= crowd.questions.count else {
                return .status(400)
            }
            return .answer(crowd.questions[number - 1].answer.joined(separator: " "))
        }
        watch(discord, model, crowd)

        try bot.start()
        _ = try await discord.wait(for: "the bot's session", within: .seconds(20)) { event in
            if case .gatewayIdentified = event { true } else { nil }
        }
        try await discord.wait(until: "the bot's commands", within: .seconds(20)) {
            !discord.registeredCommands().isEmpty
        }
        try await crowd.gather(options.users)

        model.model.faults = discord.faults
        discord.faults.plan = try options.plan
        chronicle.note("faults begin")
        try await chat(crowd, bot)
        discord.faults.clear()
        chronicle.note("faults end")
        try await settle(crowd, database)

        let exitCode = try await bot.stop()
        await model.stop()
        let counts = discord.faults.counts
        await discord.stop()
        let report = try Report(crowd: crowd, bot: bot, database: database, exitCode: exitCode, counts: counts)
        report.print(seed: options.seed, chronicle: chronicle, bot: bot)
        return report.isGood
    }

    // MARK: Chatting

    private func chat(_ crowd: Crowd, _ bot: TorturedBot) async throws {
        let end = ContinuousClock.now + options.duration
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await crowd.chat(until: end) }
            group.addTask { try await self.kill(bot, until: end) }
            group.addTask { try await self.tell(bot, until: end) }
            try await group.waitForAll()
        }
    }

    /// Kills the bot now and then. The last part of a long run it is left alone, so that its memory can be watched.
    private func kill(_ bot: TorturedBot, until end: ContinuousClock.Instant) async throws {
        guard options.kills else { return }
        var random = RandomNumbers(seed: options.seed ^ 0x6B69_6C6C)
        let watched = .seconds(MemoryTrend.warmUp + MemoryTrend.leastSpan) * 1.25
        let last = options.duration > watched * 2 ? end - watched : end
        while true {
            let life = random.duration(3...12)
            guard ContinuousClock.now + life < last else { return }
            try await EventLoop.main.sleep(for: life)
            try await bot.kill(pause: random.duration(0...1.5))
        }
    }

    /// Tells every minute how much memory it takes.
    private func tell(_ bot: TorturedBot, until end: ContinuousClock.Instant) async throws {
        guard options.soaks else { return }
        var minute = 0
        while ContinuousClock.now + .seconds(60) < end {
            try await EventLoop.main.sleep(for: .seconds(60))
            minute += 1
            print(
                "minute \(minute): \(bot.residentMebibytes.map(Report.rounded) ?? "?") MiB resident, \(bot.kills) kills"
            )
        }
    }

    // MARK: Settling

    /// Waits until every question has come to its end and nothing more is said.
    private func settle(_ crowd: Crowd, _ database: String) async throws {
        let end = ContinuousClock.now + Self.settling
        while ContinuousClock.now < end {
            let states = try DatabaseCheck.states(in: database)
            if crowd.questions.allSatisfy({ crowd.verdict(on: $0, states).isSettled }) { break }
            try await EventLoop.main.sleep(for: .milliseconds(500))
        }
        try await EventLoop.main.sleep(for: Self.silence)
    }

    // MARK: Watching

    private func watch(_ discord: LocalDiscordServer, _ model: LocalModelServer, _ crowd: Crowd) {
        let chronicle = chronicle
        _ = discord.observe { event in
            switch event {
            case .messageCreated(let message): crowd.heard(message)
            case .gatewayIdentified(let session): chronicle.note("gateway: session \(session) begins")
            case .gatewayResumed(let session, let path):
                chronicle.note("gateway: session \(session) resumed at \(path)")
            case .gatewayClosed(let code): chronicle.note("gateway: closed, \(code.map(String.init) ?? "cut")")
            default: break
            }
        }
        // Looks only: what goes wrong is the plan's business.
        discord.restFault = { request in
            let reference = request.body["message_reference"]["message_id"].string.flatMap { Snowflake($0) }
            if let number = reference.flatMap({ crowd.number(of: $0) }) {
                chronicle.note(
                    "\(request.method) \(request.path), nonce \(request.body["nonce"].string ?? "none")", about: number)
            }
            return nil
        }
        model.model.onRequest = { _, _, body in
            let text = (body["messages"].array?.last?["content"]).flatMap(\.string) ?? ""
            if let number = Question.number(in: text) { chronicle.note("the model is asked", about: number) }
        }
        discord.faults.onFault = { fault, subject in
            let number = fault.kind.place == .model ? Question.number(in: subject) : nil
            chronicle.note("fault \(fault.kind.rawValue) at \(number == nil ? subject : "the model")", about: number)
        }
    }
}

extension Crowd {
    func verdict(on question: Question, _ states: [UInt64: String]) -> Verdict {
        guard let message = question.message else { return .lost("it was never said") }
        let texts = (replies[message.id] ?? []).sorted { $0.id < $1.id }.map(\.content)
        return Verdict(answer: question.answer, replies: texts, state: states[message.id.rawValue])
    }
}
