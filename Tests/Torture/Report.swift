internal import EventLoop
internal import LocalDiscord

/// What came of it all.
@LoopActor struct Report {
    /// How many stories are told of those that are all alike.
    private static let mostStories = 20

    private let verdicts: [(question: Question, verdict: Verdict)]
    /// Everything else that is wrong, a line each.
    private let complaints: [String]
    private let disorders: [String]
    private let counts: [FaultKind: Int]
    private let presses: (all: Int, unanswered: Int)
    private let kills: Int
    private let memory: (peak: Double, growth: Double?, span: Double)

    init(
        crowd: Crowd, bot: TorturedBot, database: String, exitCode: Int32, counts: [FaultKind: Int]
    ) throws {
        let states = try DatabaseCheck.states(in: database)
        verdicts = crowd.questions.map { ($0, crowd.verdict(on: $0, states)) }
        let first = crowd.replies.map { ($0.key.rawValue, $0.value.map(\.id.rawValue).min() ?? 0) }
        disorders = SeenTurn.disorders(
            in: try DatabaseCheck.turns(in: database, firstReplies: Dictionary(uniqueKeysWithValues: first)))
        var complaints = try DatabaseCheck.complaints(about: database).map { "database: \($0)" }
        complaints += bot.ownEnds.map { "the bot ended by itself, \($0)" }
        if exitCode != 0 { complaints.append("SIGTERM ended the bot with exit code \(exitCode)") }
        let trend = bot.longestTrend
        if let growth = trend.growth, growth > MemoryTrend.allowedGrowth {
            complaints.append("memory grew by \(Self.rounded(growth)) MiB in \(Self.rounded(trend.span)) s")
        }
        self.complaints = complaints
        self.counts = counts
        presses = (crowd.presses, crowd.unansweredPresses)
        kills = bot.kills
        memory = (bot.peakMebibytes, trend.growth, trend.span)
    }

    private var lost: [(question: Question, verdict: Verdict)] {
        verdicts.filter { if case .lost = $0.verdict { true } else { false } }
    }

    private var doubled: [(question: Question, verdict: Verdict)] {
        verdicts.filter { if case .doubled = $0.verdict { true } else { false } }
    }

    var isGood: Bool { lost.isEmpty && doubled.isEmpty && disorders.isEmpty && complaints.isEmpty }

    static func rounded(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

    // MARK: Printing

    func print(seed: UInt64, chronicle: Chronicle, bot: TorturedBot) {
        for (question, verdict) in (lost + doubled).prefix(Self.mostStories) {
            Swift.print("\n\(verdict): “\(question.text)”")
            for line in chronicle.story(of: question.number) { Swift.print("  \(line)") }
            if let id = question.message?.id {
                for line in bot.log(about: "\(id)") { Swift.print("  log: \(line)") }
            }
        }
        for line in disorders + complaints { Swift.print(line) }
        Swift.print("\nfaults (seed \(seed))")
        for kind in FaultKind.allCases { row(kind.rawValue, counts[kind] ?? 0) }
        row("kill -9", kills)
        row("together", counts.values.reduce(kills, +))
        Swift.print("people")
        row("messages", verdicts.count)
        row("answered", verdicts.count { $0.verdict == .answered })
        row("failed and told", verdicts.count { $0.verdict == .failedAndTold })
        row("panels used", presses.all)
        row("panels that failed", presses.unanswered)
        Swift.print("bot")
        row("MiB at most", Self.rounded(memory.peak))
        row("MiB grown", memory.growth.map { "\(Self.rounded($0)) in \(Int(memory.span)) s" } ?? "too short a time")
        row("out of order", disorders.count)
        row("other complaints", complaints.count)
        Swift.print("lost \(lost.count)")
        Swift.print("doubled \(doubled.count)")
    }

    private func row(_ name: String, _ value: some CustomStringConvertible) {
        let text = value.description
        Swift.print("  \(name)\(String(repeating: " ", count: max(1, 24 - name.count)))\(text)")
    }
}
