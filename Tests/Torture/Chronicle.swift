internal import EventLoop

/// What happened, in order: in general, and about each question, so that the story of one that went wrong can be told.
@LoopActor final class Chronicle {
    private struct Entry {
        var at: ContinuousClock.Instant
        var question: Int?
        var text: String
    }

    /// Older entries are forgotten.
    private static let most = 200_000
    private static let longestStory = 80

    private let start = ContinuousClock.now
    private var entries: [Entry] = []

    func note(_ text: String, about question: Int? = nil) {
        if entries.count >= Self.most { entries.removeFirst(Self.most / 2) }
        entries.append(Entry(at: .now, question: question, text: text))
    }

    /// Everything about a question, and what happened to everybody from just before it was asked until a minute after.
    func story(of question: Int) -> [String] {
        guard let asked = entries.first(where: { $0.question == question })?.at else { return [] }
        let lines = entries.filter { entry in
            if let number = entry.question { return number == question }
            return entry.at > asked - .seconds(2) && entry.at < asked + .seconds(60)
        }
        let told = lines.prefix(Self.longestStory).map { "\(time($0.at))  \($0.question == nil ? "" : "· ")\($0.text)" }
        return told + (lines.count > told.count ? ["and \(lines.count - told.count) more"] : [])
    }

    private func time(_ instant: ContinuousClock.Instant) -> String {
        let milliseconds = Int(start.duration(to: instant) / .milliseconds(1))
        let fraction = String(milliseconds % 1000 + 1000).dropFirst()
        return "\(milliseconds / 1000).\(fraction)"
    }
}
