internal import Database
internal import EventLoop

/// Writes that nobody waits for, in the order they come in: what was posted as which message, and which turns are over.
///
/// One that fails is tried again, less and less often, until it succeeds or the program stops: a disk that is full has
/// room again some day. Each may be repeated and overtaken without harm. A session's next turn waits for none of them, but
/// as long as the database takes nothing there are no new turns either, so few pile up.
@LoopActor final class TurnRecords {
    private let context: TurnContext
    private let onSettled: @LoopActor () -> Void
    private var pending = 0

    init(context: TurnContext, onSettled: @escaping @LoopActor () -> Void) {
        self.context = context
        self.onSettled = onSettled
    }

    /// Whether nothing waits to be written.
    var isSettled: Bool { pending == 0 }

    func write(_ body: @escaping @Sendable (Connection) throws -> Void) {
        pending += 1
        attempt(1, body)
    }

    private func attempt(_ number: Int, _ body: @escaping @Sendable (Connection) throws -> Void) {
        context.database.enqueueWrite(body) { [self] result in
            if case .failure(let error) = result {
                context.delegate.storageFailed(error)
                if !context.isDraining {
                    let delay = context.configuration.timing.retryPause(after: number - 1)
                    EventLoop.main.schedule(after: delay) { [self] in attempt(number + 1, body) }
                    return
                }
            }
            pending -= 1
            if pending == 0 { onSettled() }
        }
    }
}
