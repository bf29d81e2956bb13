import EventLoop

@testable import Conversation

/// A bot that a test holds in its hands: it answers and posts what, and when, the test says.
@LoopActor final class ScriptedBot: TurnDelegate {
    /// What has been told and asked, in order: `began q`, `ask q`, `post q 0`, `ended q posted` …
    private(set) var log: [String] = []
    /// The channel: what was posted, a nonce once, as Discord does it.
    var channel: [String] = []
    private(set) var asked: Set<String> = []
    private var posted: [String: String] = [:]
    private var watchers: [(condition: @LoopActor () -> Bool, continuation: CheckedContinuation<Void, Never>)] = []

    var onAsk: @LoopActor (Turn) async -> TurnOutcome = { .answer("answer to \($0.questionID)") }
    /// Called before a piece is posted; what it returns is the result in place of the posting.
    var onPost: @LoopActor (Piece, Turn) async -> PostResult? = { _, _ in nil }
    /// Called after a piece was posted, before that is known.
    var onPosted: @LoopActor (Piece, Turn) async -> Void = { _, _ in }

    /// Lets go of what the test has put into it, which may hold this bot.
    func forget() {
        onAsk = { _ in .answer("") }
        onPost = { _, _ in nil }
        onPosted = { _, _ in }
    }

    func answer(_ turn: Turn) async -> TurnOutcome {
        asked.insert(turn.questionID)
        note("ask \(turn.questionID)")
        return await onAsk(turn)
    }

    func interruption(of turn: Turn) -> TurnOutcome {
        note("interrupted \(turn.questionID)")
        return .failure(Turn.interrupted, sentence: "interrupted: \(turn.questionID)")
    }

    func find(_ piece: Piece, of turn: Turn, besides others: Set<String>) async -> FindResult {
        note("find \(turn.questionID) \(piece.number)")
        for (number, content) in channel.enumerated() where content == piece.content {
            if !others.contains("m\(number + 1)") { return .found(messageID: "m\(number + 1)") }
        }
        return .absent
    }

    func post(_ piece: Piece, of turn: Turn, within limit: Duration) async -> PostResult {
        note("post \(turn.questionID) \(piece.number)")
        if let result = await onPost(piece, turn) { return result }
        if posted[piece.nonce] == nil {
            posted[piece.nonce] = "m\(posted.count + 1)"
            channel.append(piece.content)
        }
        await onPosted(piece, turn)
        return .posted(messageID: posted[piece.nonce] ?? "")
    }

    func turnBegan(_ turn: Turn) { note("began \(turn.questionID)") }
    func turnTakesLong(_ turn: Turn) { note("long \(turn.questionID)") }
    func turnIsUnstored(_ turn: Turn) { note("unstored \(turn.questionID)") }
    func turnEnded(_ turn: Turn) { note("ended \(turn.questionID) \(turn.state)") }
    func storageFailed(_ error: any Error) { note("storage failed") }

    private func note(_ line: String) {
        log.append(line)
        let ready = watchers.filter { $0.condition() }
        watchers.removeAll { $0.condition() }
        for watcher in ready { watcher.continuation.resume() }
    }

    /// Waits until `line` is in the log.
    func wait(for line: String) async { await wait { self.log.contains(line) } }

    func wait(until condition: @escaping @LoopActor () -> Bool) async {
        if condition() { return }
        await withCheckedContinuation { watchers.append((condition, $0)) }
    }
}

/// Lets tasks through once it is open.
@LoopActor final class Latch {
    private(set) var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func open() {
        isOpen = true
        for continuation in waiting { continuation.resume() }
        waiting = []
    }

    func wait() async {
        if isOpen { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Never comes back before the task is cancelled.
    static func waitForCancellation() async {
        try? await EventLoop.main.sleep(for: .seconds(600))
    }
}
