/// The course of one turn: what has happened goes in, what has to be done comes out. It has no clock and does nothing.
public struct TurnMachine: Sendable {
    enum State {
        case ready
        case asking
        case storing
        case posting(Int)
        case over
    }

    let timing: Timing
    var state = State.ready
    var isFailure = false
    var posted: [Bool] = []
    var retries = Retries()
    /// Whether the turn is too old to be answered, and that is not kept yet.
    var isTooOld = false
    /// From when on pieces may have been posted by an earlier run of the program.
    var earlierRun: ContinuousClock.Instant?
    /// From when on the piece under way may have been posted; nil while it surely has not been.
    var inDoubtSince: ContinuousClock.Instant?
    private var restarts = 0

    public init(timing: Timing = Timing()) {
        self.timing = timing
    }

    /// Whether the question may still be edited: until its answer is kept, and not over and over again.
    public var takesEdits: Bool {
        switch state {
        case .ready: true
        case .asking, .storing: restarts < timing.maximumRestarts
        case .posting, .over: false
        }
    }

    /// Takes an event and returns what has to be done now, in order. An event that does not belong to the state, such as
    /// the result of something that was cancelled, is ignored.
    public mutating func handle(_ event: Event, now: ContinuousClock.Instant) -> [Action] {
        if event == .cancelled { return cancel() }
        switch (state, event) {
        case (.ready, .began(.received, _, _, let age, _)):
            if age >= timing.lifetime { return interrupt() }
            return [.tellBegan] + ask()
        case (.ready, .began(.answered, let isFailure, let posted, let age, let answeredFor)):
            (self.isFailure, self.posted) = (isFailure, posted)
            // Who reads about a failure knows what to do, however late it is.
            isTooOld = age >= timing.lifetime && !isFailure
            earlierRun = now - answeredFor
            return postNext(now)
        case (.ready, .began(let final, _, _, _, _)):
            return end(final)

        case (.asking, .timerFired(.progress)):
            return [.tellTakesLong, .startTimer(.progress, timing.nextProgress)]
        case (.asking, .outcome(let isFailure)):
            self.isFailure = isFailure
            state = .storing
            return [.stopTimer(.progress), .store]
        case (.asking, .edited):
            restarts += 1
            return [.stopTimer(.progress), .stopAsking] + ask()

        case (.storing, .stored(let pieces)):
            posted = Array(repeating: false, count: pieces)
            isTooOld = false
            return postNext(now)
        case (.storing, .storeRefused):
            return end(.cancelled)
        case (.storing, .storeFailed):
            return retry(after: nil, patience: timing.storagePatience, now: now)
                ?? [.tellUnstored] + fail("storage")
        case (.storing, .timerFired(.retry)):
            return [.store]
        case (.storing, .edited) where !isTooOld:
            restarts += 1
            return [.stopTimer(.retry)] + ask()

        case (.posting(let piece), _):
            return handle(event, posting: piece, now: now)
        case (.over, .posted(let piece, let messageID)):
            // It was on its way when the turn was cancelled; whoever asks for the message's session is told the truth.
            return [.record(piece: piece, messageID: messageID, finish: nil)]
        default:
            return []
        }
    }

    private mutating func ask() -> [Action] {
        state = .asking
        retries = Retries()
        return [.ask, .startTimer(.progress, timing.firstProgress)]
    }

    mutating func interrupt() -> [Action] {
        state = .storing
        (isFailure, isTooOld) = (true, true)
        (earlierRun, inDoubtSince) = (nil, nil)
        return [.interrupt]
    }

    // MARK: Ends

    mutating func retry(after delay: Duration?, patience: Duration, now: ContinuousClock.Instant) -> [Action]? {
        retries.next(after: delay, patience: patience, now: now, timing).map { [.startTimer(.retry, $0)] }
    }

    mutating func fail(_ kind: String) -> [Action] {
        [.finish(.failed, failure: kind)] + end(.failed)
    }

    mutating func end(_ final: TurnState) -> [Action] {
        state = .over
        return [.end(final)]
    }

    private mutating func cancel() -> [Action] {
        switch state {
        case .over: []
        case .asking: [.stopTimer(.progress), .stopAsking] + end(.cancelled)
        case .ready, .storing: [.stopTimer(.retry)] + end(.cancelled)
        case .posting: [.stopTimer(.retry), .stopPosting] + end(.cancelled)
        }
    }
}
