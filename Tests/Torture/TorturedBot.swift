internal import EventLoop
internal import Glibc
internal import ProcessSupport

/// The bot, which is started again whenever it has been killed, and whose memory is watched.
@LoopActor final class TorturedBot {
    private let path: String
    private let environment: [String: String]
    private let chronicle: Chronicle
    private var process: ChildProcess?
    private var startedAt = ContinuousClock.now
    private var isKilling = false
    private var sampler: Timer?
    private var trend = MemoryTrend()
    private(set) var kills = 0
    /// What it wrote when it ended without being told to.
    private(set) var ownEnds: [String] = []
    private(set) var peakMebibytes = 0.0
    /// The trend of the life that was watched for longest.
    private(set) var longestTrend = MemoryTrend()
    private var logs: [String] = []

    init(_ path: String, environment: [String: String], chronicle: Chronicle) {
        self.path = path
        self.environment = environment
        self.chronicle = chronicle
    }

    var residentMebibytes: Double? { process.flatMap { ProcessUsage(of: $0.identifier)?.residentMebibytes } }

    func start() throws {
        let process = try ChildProcess(path, ["run"], environment: environment)
        self.process = process
        startedAt = .now
        trend = MemoryTrend()
        chronicle.note("the bot was started")
        var line = ""
        process.onStandardError = { [chronicle] text in
            line += text
            while let end = line.firstIndex(of: "\n") {
                if line[..<end].contains("gateway") { chronicle.note("the bot's log: \(line[..<end])") }
                line.removeSubrange(...end)
            }
        }
        sample()
        EventLoop.main.spawn { [self] in
            _ = try? await process.end(atMost: .seconds(1_000_000))  // it ends one way or the other
            logs.append(process.standardError)
            if !isKilling { endedByItself(process) }
        }
    }

    private func endedByItself(_ process: ChildProcess) {
        let last = process.standardError.split(separator: "\n").suffix(3).joined(separator: "\n")
        chronicle.note("the bot ended by itself with \(process.exitCode ?? -1): \(last)")
        ownEnds.append("exit code \(process.exitCode ?? -1): \(last)")
        // Whoever keeps it running, such as systemd, would start it again.
        do { try start() } catch { ownEnds.append("\(error)") }
    }

    /// Ends it as a crash does, and starts it anew after a while.
    func kill(pause: Duration) async throws {
        guard let process, process.exitCode == nil else { return }
        isKilling = true
        defer { isKilling = false }
        kills += 1
        chronicle.note("the bot was killed")
        process.signal(SIGKILL)
        try await process.end()
        try await EventLoop.main.sleep(for: pause)
        try start()
    }

    /// Ends it as an operator does, and answers its exit code.
    func stop() async throws -> Int32 {
        isKilling = true
        sampler?.cancel()
        guard let process else { return 0 }
        process.signal(SIGTERM)
        do { return try await process.end(atMost: .seconds(20)) } catch {
            process.signal(SIGKILL)
            try await process.end()
            throw error
        }
    }

    /// What it has logged about something.
    func log(about id: String) -> [String] {
        (logs + [process?.standardError ?? ""]).flatMap { log in
            log.split(separator: "\n").filter { $0.contains(id) }.map(String.init)
        }
    }

    private func sample() {
        sampler?.cancel()
        if let mebibytes = residentMebibytes {
            peakMebibytes = max(peakMebibytes, mebibytes)
            trend.add(.init(seconds: startedAt.duration(to: .now) / .seconds(1), mebibytes: mebibytes))
            if trend.span >= longestTrend.span { longestTrend = trend }
        }
        sampler = EventLoop.main.schedule(after: .seconds(1)) { [weak self] in self?.sample() }
    }
}
