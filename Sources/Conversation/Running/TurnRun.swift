internal import Database
internal import EventLoop

/// Performs one turn: does what the machine says, and tells it what came of that.
@LoopActor final class TurnRun {
    private(set) var turn: Turn
    private let context: TurnContext
    private let records: TurnRecords
    private let onEnd: @LoopActor () -> Void
    private var machine: TurnMachine
    private var outcome: TurnOutcome?
    private var pieces: [Piece]
    private var asking: Task<Void, Never>?
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
        handle(.began(turn.state, isFailure: turn.failure != nil, posted: pieces.map { $0.messageID != nil }))
    }

    /// The session was removed.
    func cancel() { handle(.cancelled) }

    /// Stops without an end: the next start of the program goes on from what is kept.
    func abandon() {
        isAbandoned = true
        asking?.cancel()
        stopTimers()
    }

    private func handle(_ event: TurnMachine.Event) {
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
        case .post(let piece): post(piece)
        case .record(let piece, let messageID, let state): record(piece, messageID, state)
        case .finish(let state, let failure): finish(state, failure)
        case .startTimer(let timer, let delay):
            timers[timer] = EventLoop.main.schedule(after: delay) { [weak self] in self?.handle(.timerFired(timer)) }
        case .stopTimer(let timer): timers.removeValue(forKey: timer)?.cancel()
        case .end(let state): end(state)
        }
    }

    private func ask() {
        asking = EventLoop.main.spawn { [self] in
            let outcome = await context.delegate.answer(turn)
            self.outcome = outcome
            handle(.outcome(isFailure: outcome.failure != nil))
        }
    }

    private func store() {
        guard let outcome else { return handle(.storeFailed) }
        let (turn, splitter) = (turn, context.configuration.splitter)
        context.database.enqueueWrite { connection in
            try TurnStore(connection).storeAnswer(outcome, of: turn, splitter: splitter, at: WallClock.now)
        } completion: { [self] result in
            switch result {
            case .success(let pieces?):
                self.pieces = pieces
                self.turn.state = .answered
                self.turn.failure = outcome.failure
                self.outcome = nil
                handle(.stored(pieces: pieces.count))
            case .success(nil):
                handle(.storeRefused)
            case .failure(let error):
                context.delegate.storageFailed(error)
                handle(.storeFailed)
            }
        }
    }

    private func post(_ number: Int) {
        let piece = pieces[number]
        EventLoop.main.spawn { [self] in
            switch await context.delegate.post(piece, of: turn) {
            case .posted(let messageID): handle(.posted(piece: number, messageID: messageID))
            case .retry(let delay): handle(.postFailed(retryAfter: delay))
            case .impossible: handle(.postImpossible)
            }
        }
    }

    private func record(_ piece: Int, _ messageID: String, _ state: TurnState?) {
        let turn = turn
        records.write { connection in
            let store = TurnStore(connection)
            try store.recordPosted(piece, of: turn, messageID: messageID)
            if let state { try store.finish(turn, as: state, at: WallClock.now) }
        }
    }

    private func finish(_ state: TurnState, _ failure: String?) {
        let turn = turn
        self.turn.failure = turn.failure ?? failure
        records.write { try TurnStore($0).finish(turn, as: state, failure: failure, at: WallClock.now) }
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
