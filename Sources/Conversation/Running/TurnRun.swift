internal import Database
internal import EventLoop

/// Performs one turn: does what the machine says, and tells it what came of that.
@LoopActor final class TurnRun {
    var turn: Turn
    let context: TurnContext
    let records: TurnRecords
    private let onEnd: @LoopActor () -> Void
    private var machine: TurnMachine
    private var outcome: TurnOutcome?
    var pieces: [Piece]
    private var asking: Task<Void, Never>?
    var posting: Task<Void, Never>?
    /// Counts the times that the question was asked: what came of an earlier one is of no interest.
    private var attempt = 0
    private var isReplacing = false
    private var timers: [TurnMachine.Timer: Timer] = [:]
    private var isAbandoned = false

    /// - Parameter pieces: of a turn that is answered already; else empty.
    init(
        _ turn: Turn, pieces: [Piece], context: TurnContext, records: TurnRecords,
        onEnd: @escaping @LoopActor () -> Void
    ) {
        self.turn = turn
        self.pieces = pieces
        self.context = context
        self.records = records
        self.onEnd = onEnd
        machine = TurnMachine(timing: context.configuration.timing)
    }

    /// Begins, or goes on where the program was when it ended.
    func start() {
        let now = context.configuration.wallClock()
        handle(
            .began(
                turn.state, isFailure: turn.failure != nil, posted: pieces.map { $0.messageID != nil },
                age: .milliseconds(max(0, now - turn.createdAt)),
                answeredFor: .milliseconds(max(0, now - turn.updatedAt))))
    }

    /// Whether the question may still be edited.
    var takesEdits: Bool { machine.takesEdits }

    /// The question has other words, which is kept in `turn`.
    func edit(_ turn: Turn) {
        self.turn.updatedAt = turn.updatedAt
        handle(.edited)
    }

    /// The session or the question was removed.
    func cancel() { handle(.cancelled) }

    /// Stops without an end: the next start of the program goes on from what is kept.
    func abandon() {
        isAbandoned = true
        asking?.cancel()
        stopTimers()
    }

    func handle(_ event: TurnMachine.Event) {
        for action in machine.handle(event, now: .now) {
            // What was posted all the same must be known, or it would be posted again.
            if isAbandoned, !action.isRecord { continue }
            perform(action)
        }
    }

    private func perform(_ action: TurnMachine.Action) {
        switch action {
        case .tellBegan: context.delegate.turnBegan(turn)
        case .tellTakesLong: context.delegate.turnTakesLong(turn)
        case .tellUnstored: context.delegate.turnIsUnstored(turn)
        case .ask: ask()
        case .stopAsking: asking?.cancel()
        case .store: store()
        case .interrupt:
            outcome = context.delegate.interruption(of: turn)
            store(replacing: true)
        case .post(let piece, let limit): post(piece, within: limit)
        case .stopPosting: posting?.cancel()
        case .find(let piece): find(piece)
        case .record(let piece, let messageID, let state): record(piece, messageID, state)
        case .finish(let state, let failure): finish(state, failure)
        case .startTimer(let timer, let delay):
            timers[timer] = EventLoop.main.schedule(after: delay) { [weak self] in self?.handle(.timerFired(timer)) }
        case .stopTimer(let timer): timers.removeValue(forKey: timer)?.cancel()
        case .end(let state): end(state)
        }
    }

    private func ask() {
        attempt += 1
        let number = attempt
        asking = EventLoop.main.spawn { [self] in
            let outcome = await context.delegate.answer(turn)
            guard number == attempt else { return }
            self.outcome = outcome
            handle(.outcome(isFailure: outcome.failure != nil))
        }
    }

    private func store(replacing: Bool = false) {
        guard let outcome else { return handle(.storeFailed) }
        let (turn, splitter, now) = (turn, context.configuration.splitter, context.configuration.wallClock())
        let number = attempt
        // A turn that is interrupted has an answer to another question than the one that failed to be stored.
        isReplacing = isReplacing || replacing
        let replacing = isReplacing
        context.database.enqueueWrite { connection in
            let store = TurnStore(connection)
            return replacing
                ? try store.replaceAnswer(by: outcome, of: turn, splitter: splitter, at: now)
                : try store.storeAnswer(outcome, of: turn, splitter: splitter, at: now)
        } completion: { [self] result in
            guard number == attempt else { return }
            switch result {
            case .success(let pieces?):
                self.pieces = pieces
                self.turn.state = .answered
                self.turn.failure = outcome.failure
                self.outcome = nil
                handle(.stored(pieces: pieces.count))
            case .success(nil):
                refused()
            case .failure(let error):
                context.delegate.storageFailed(error)
                handle(.storeFailed)
            }
        }
    }

    /// The answer was not taken: the question has other words now, or the turn is over.
    private func refused() {
        do {
            let current = try context.database.read { try TurnStore($0).turn(turn.id) }
            if let current, current.state == .received, current.sessionID != nil {
                edit(current)
            } else {
                handle(.storeRefused)
            }
        } catch {
            context.delegate.storageFailed(error)
            handle(.storeFailed)
        }
    }

    private func end(_ state: TurnState) {
        turn.state = state
        stopTimers()
        context.delegate.turnEnded(turn)
        onEnd()
    }

    private func stopTimers() {
        for timer in timers.values { timer.cancel() }
        timers = [:]
    }
}

extension TurnMachine.Action {
    fileprivate var isRecord: Bool {
        switch self {
        case .record: true
        default: false
        }
    }
}
