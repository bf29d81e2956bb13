internal import Database
internal import EventLoop

/// Takes the turns of one session one after the other, until there are none.
@LoopActor final class SessionWorker {
    private let session: Int64
    private let context: TurnContext
    private let onEnd: @LoopActor () -> Void
    private lazy var records = TurnRecords(context: context) { [weak self] in self?.advance() }
    private var run: TurnRun?
    /// Its end may not be written yet, so the database alone does not tell which turn is next.
    private var lastTurn: Int64 = 0
    private var isBusy = false
    private var isCancelled = false
    /// A turn whose question was deleted while its pieces were read.
    private var cancelledTurn: Int64?
    private var hasEnded = false
    private var failures = 0

    init(session: Int64, context: TurnContext, onEnd: @escaping @LoopActor () -> Void) {
        self.session = session
        self.context = context
        self.onEnd = onEnd
    }

    /// Takes the next turn unless one is under way; ends when there is none.
    func advance() {
        guard !isBusy, !hasEnded else { return }
        do {
            if !context.isDraining, let turn = try next() { return take(turn) }
        } catch {
            return stumble(error)
        }
        // Another worker would take up again what this one has done but not yet written.
        if records.isSettled { end() }
    }

    /// The session was removed.
    func cancel() {
        isCancelled = true
        run?.cancel()
    }

    /// The question of a turn was deleted.
    func cancel(turn: Int64) {
        if let run, run.turn.id == turn { run.cancel() } else { cancelledTurn = turn }
    }

    /// Whether the question may still be edited; one whose turn has not come may.
    func takesEdits(of turn: Int64) -> Bool { run?.turn.id == turn ? run?.takesEdits == true : true }

    func edit(_ turn: Turn) {
        if let run, run.turn.id == turn.id { run.edit(turn) }
    }

    /// Stops at once; what is under way goes on at the next start of the program.
    func abandon() {
        run?.abandon()
        end()
    }

    private func next() throws -> Turn? {
        try context.database.read { try TurnStore($0).next(in: session, after: lastTurn) }
    }

    private func take(_ turn: Turn) {
        isBusy = true
        guard turn.state == .answered else { return start(turn, pieces: []) }
        let splitter = context.configuration.splitter
        context.database.enqueueWrite { connection in
            try TurnStore(connection).pieces(of: turn, splitter: splitter)
        } completion: { [self] result in
            switch result {
            case .success(let pieces?) where !isCancelled && cancelledTurn != turn.id: start(turn, pieces: pieces)
            case .success: goOn(after: turn.id)
            case .failure(let error): stumble(error)
            }
        }
    }

    private func start(_ turn: Turn, pieces: [Piece]) {
        guard !hasEnded else { return }
        failures = 0
        let run = TurnRun(turn, pieces: pieces, context: context, records: records) { [weak self] in
            self?.goOn(after: turn.id)
        }
        self.run = run
        run.start()
    }

    private func goOn(after turn: Int64) {
        run = nil
        lastTurn = turn
        // A later session may get the id of one that was removed.
        isCancelled = false
        isBusy = false
        advance()
    }

    /// The database does not answer: tries again later, less and less often.
    private func stumble(_ error: any Error) {
        context.delegate.storageFailed(error)
        guard !context.isDraining else { return end() }
        isBusy = true
        let delay = context.configuration.timing.retryPause(after: failures)
        failures += 1
        EventLoop.main.schedule(after: delay) { [self] in
            isBusy = false
            advance()
        }
    }

    private func end() {
        guard !hasEnded else { return }
        hasEnded = true
        onEnd()
    }
}
