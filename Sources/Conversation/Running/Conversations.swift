public import Database
public import EventLoop

/// Answers turns: those of one session in their order, those of different sessions side by side.
///
/// Handlers only append turns (``TurnStore/append(_:at:)``) and say so here. Starting up is the recovery: whatever the
/// database has unfinished goes on from where it was. In memory there are the ids of sessions and the turns under way,
/// however many wait.
@LoopActor public final class Conversations {
    public struct Configuration: Sendable {
        /// How many sessions are answered at the same time; the others wait in the order they came.
        public var maximumSessions: Int
        public var splitter: MessageSplitter
        public var timing: TurnMachine.Timing
        /// Milliseconds since 1970.
        public var wallClock: @Sendable () -> Int64

        public init(
            maximumSessions: Int = 256, splitter: MessageSplitter = MessageSplitter(),
            timing: TurnMachine.Timing = TurnMachine.Timing(),
            wallClock: @escaping @Sendable () -> Int64 = { WallClock.now }
        ) {
            self.maximumSessions = maximumSessions
            self.splitter = splitter
            self.timing = timing
            self.wallClock = wallClock
        }
    }

    private let context: TurnContext
    private var workers: [Int64: SessionWorker] = [:]
    private var waiting: [Int64] = []
    private var isWaiting: Set<Int64> = []
    private var isFilling = false
    private var drained: [CheckedContinuation<Bool, Never>] = []

    /// - Parameter delegate: is kept as long as this object is.
    public init(database: Database, delegate: any TurnDelegate, configuration: Configuration = Configuration()) {
        context = TurnContext(database: database, delegate: delegate, configuration: configuration)
    }

    /// How many sessions have a turn under way.
    public var sessionsUnderWay: Int { workers.count }

    /// Takes up every turn that the last run of the program left unfinished.
    public func start() throws {
        let sessions = try context.database.read { try TurnStore($0).sessionsWithWork() }
        for session in sessions { turnAppended(in: session) }
    }

    /// A turn of the session was committed; it is answered when those before it are.
    public func turnAppended(in session: Int64) {
        // A turn that comes during the drain is kept, and answered by the next run of the program.
        guard !context.isDraining else { return }
        if let worker = workers[session] {
            worker.advance()
        } else if workers.count < context.configuration.maximumSessions {
            begin(session)
        } else if isWaiting.insert(session).inserted {
            waiting.append(session)
        }
    }

    /// The session was removed, with its turns cancelled (``TurnStore/cancelTurns(of:at:)``): stops what is under way in
    /// it, the question to the model at once.
    public func cancel(session: Int64) {
        workers[session]?.cancel()
    }

    /// The question of a turn was deleted, and the turn cancelled (``TurnStore/cancel(_:at:)``): stops what is under way.
    public func cancel(turn: Turn) {
        guard let session = turn.sessionID else { return }
        workers[session]?.cancel(turn: turn.id)
    }

    /// Whether the question of a turn may still be edited: as long as its answer is not kept, and not over and over again
    /// while a model is asked.
    public func takesEdits(of turn: Turn) -> Bool {
        guard turn.state == .received, let session = turn.sessionID else { return false }
        return workers[session]?.takesEdits(of: turn.id) ?? true
    }

    /// The question of a turn has other words, which are kept (``TurnStore/noteEdit(of:at:)``): a model that was asked the
    /// earlier ones is asked anew.
    public func edited(_ turn: Turn) {
        guard let session = turn.sessionID else { return }
        workers[session]?.edit(turn)
    }

    /// Lets the turns under way finish and begins no others; true when all have ended in time.
    ///
    /// What has not is stopped, and goes on at the next start of the program.
    public func drain(within limit: Duration) async -> Bool {
        context.isDraining = true
        waiting = []
        isWaiting = []
        for worker in workers.values { worker.advance() }
        guard !workers.isEmpty else { return true }
        let timer = EventLoop.main.schedule(after: limit) { [self] in
            let drained = takeDrained()
            for worker in workers.values { worker.abandon() }
            for caller in drained { caller.resume(returning: false) }
        }
        let hasFinished = await withCheckedContinuation { drained.append($0) }
        timer.cancel()
        return hasFinished
    }

    private func begin(_ session: Int64) {
        let worker = SessionWorker(session: session, context: context) { [weak self] in self?.ended(session) }
        workers[session] = worker
        worker.advance()
    }

    private func ended(_ session: Int64) {
        workers[session] = nil
        if context.isDraining {
            if workers.isEmpty { for caller in takeDrained() { caller.resume(returning: true) } }
        } else {
            fill()
        }
    }

    private func takeDrained() -> [CheckedContinuation<Bool, Never>] {
        defer { drained = [] }
        return drained
    }

    /// Gives free places to the sessions that wait.
    private func fill() {
        // A session without work ends at once and comes back here; the loop goes on instead of going deeper.
        guard !isFilling else { return }
        isFilling = true
        defer { isFilling = false }
        while workers.count < context.configuration.maximumSessions, !waiting.isEmpty {
            let next = waiting.removeFirst()
            isWaiting.remove(next)
            begin(next)
        }
    }
}
