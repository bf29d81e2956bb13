/// The course of one turn: what has happened goes in, what has to be done comes out. It has no clock and does nothing.
public struct TurnMachine: Sendable {
    public enum Timer: Sendable, Hashable { case progress, retry }

    public enum Event: Sendable, Hashable {
        /// The turn was taken up, new or after a restart.
        ///
        /// - Parameters:
        ///   - isFailure: of an answered turn, whether its answer is the sentence about a failure.
        ///   - posted: of an answered turn, which of its pieces have a message.
        case began(TurnState, isFailure: Bool, posted: [Bool])
        case outcome(isFailure: Bool)
        case stored(pieces: Int)
        /// The turn was cancelled before its outcome was kept.
        case storeRefused
        case storeFailed
        case posted(piece: Int, messageID: String)
        case postFailed(retryAfter: Duration?)
        case postImpossible
        case timerFired(Timer)
        /// The session was removed.
        case cancelled
    }

    public enum Action: Sendable, Hashable {
        case tellBegan
        case tellTakesLong
        /// There is an answer, and it cannot be kept.
        case tellUnstored
        case ask
        case stopAsking
        case store
        case post(piece: Int)
        /// Keeps the message of a piece, and in the same transaction the end of the turn where `finish` is given.
        case record(piece: Int, messageID: String, finish: TurnState?)
        /// Keeps the end of the turn.
        case finish(TurnState, failure: String?)
        case startTimer(Timer, Duration)
        case stopTimer(Timer)
        /// The turn is over; always the last action that has an effect on others.
        case end(TurnState)
    }

    /// How long things take.
    public struct Timing: Sendable, Hashable {
        public var firstProgress: Duration = .seconds(2)
        /// Discord, resources/channel: the typing indicator lasts 10 s.
        public var nextProgress: Duration = .seconds(8)
        public var firstRetry: Duration = .seconds(1)
        public var longestRetry: Duration = .seconds(30)
        /// How long after its first failure posting is given up.
        public var patience: Duration = .seconds(120)
        /// How long after its first failure storing an answer is given up: whoever asked is told while they still wait.
        public var storagePatience: Duration = .seconds(6)

        public init() {}
    }

    private enum State {
        case ready
        case asking
        case storing
        case posting(Int)
        case over
    }

    private let timing: Timing
    private var state = State.ready
    private var isFailure = false
    private var posted: [Bool] = []
    private var retries = Retries()

    public init(timing: Timing = Timing()) {
        self.timing = timing
    }

    /// Takes an event and returns what has to be done now, in order. An event that does not belong to the state, such as
    /// the result of something that was cancelled, is ignored.
    public mutating func handle(_ event: Event, now: ContinuousClock.Instant) -> [Action] {
        if event == .cancelled { return cancel() }
        switch (state, event) {
        case (.ready, .began(.received, _, _)):
            state = .asking
            return [.tellBegan, .ask, .startTimer(.progress, timing.firstProgress)]
        case (.ready, .began(.answered, let isFailure, let posted)):
            (self.isFailure, self.posted) = (isFailure, posted)
            return postNext()
        case (.ready, .began(let final, _, _)):
            return end(final)

        case (.asking, .timerFired(.progress)):
            return [.tellTakesLong, .startTimer(.progress, timing.nextProgress)]
        case (.asking, .outcome(let isFailure)):
            self.isFailure = isFailure
            state = .storing
            return [.stopTimer(.progress), .store]

        case (.storing, .stored(let pieces)):
            posted = Array(repeating: false, count: pieces)
            return postNext()
        case (.storing, .storeRefused):
            return end(.cancelled)
        case (.storing, .storeFailed):
            return retry(after: nil, patience: timing.storagePatience, now: now)
                ?? [.tellUnstored] + fail("storage")
        case (.storing, .timerFired(.retry)):
            return [.store]

        case (.posting(let current), .posted(let piece, let messageID)) where piece == current:
            posted[piece] = true
            let isLast = !posted.contains(false)
            let record = Action.record(piece: piece, messageID: messageID, finish: isLast ? finalState : nil)
            return [record] + (isLast ? end(finalState) : postNext())
        case (.posting, .postFailed(let delay)):
            return retry(after: delay, patience: timing.patience, now: now) ?? fail("post")
        case (.posting, .postImpossible):
            return fail("post")
        case (.posting(let piece), .timerFired(.retry)):
            return [.post(piece: piece)]

        case (.over, .posted(let piece, let messageID)):
            // It was on its way when the turn was cancelled; whoever asks for the message's session is told the truth.
            return [.record(piece: piece, messageID: messageID, finish: nil)]
        default:
            return []
        }
    }

    private var finalState: TurnState { isFailure ? .failed : .posted }

    private mutating func postNext() -> [Action] {
        retries = Retries()
        guard let piece = posted.firstIndex(of: false) else {
            return [.finish(finalState, failure: nil)] + end(finalState)
        }
        state = .posting(piece)
        return [.post(piece: piece)]
    }

    private mutating func retry(
        after delay: Duration?, patience: Duration, now: ContinuousClock.Instant
    ) -> [Action]? {
        retries.next(after: delay, patience: patience, now: now, timing).map { [.startTimer(.retry, $0)] }
    }

    private mutating func fail(_ kind: String) -> [Action] {
        [.finish(.failed, failure: kind)] + end(.failed)
    }

    private mutating func end(_ final: TurnState) -> [Action] {
        state = .over
        return [.end(final)]
    }

    private mutating func cancel() -> [Action] {
        switch state {
        case .over: []
        case .asking: [.stopTimer(.progress), .stopAsking] + end(.cancelled)
        case .ready, .storing, .posting: [.stopTimer(.retry)] + end(.cancelled)
        }
    }
}

/// When a step that fails is tried again: after 1, 2, 4 … seconds, until patience ends.
private struct Retries {
    private var count = 0
    private var firstFailure: ContinuousClock.Instant?

    /// How long to wait; nil when it is time to give up.
    mutating func next(
        after asked: Duration?, patience: Duration, now: ContinuousClock.Instant, _ timing: TurnMachine.Timing
    ) -> Duration? {
        let first = firstFailure ?? now
        firstFailure = first
        let backoff = min(timing.longestRetry, timing.firstRetry * (1 << min(count, 16)))
        count += 1
        let delay = max(asked ?? backoff, .zero)
        return first.duration(to: now) + delay <= patience ? delay : nil
    }
}
