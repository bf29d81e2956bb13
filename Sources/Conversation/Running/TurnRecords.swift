internal import Database
internal import EventLoop

/// Writes that nobody waits for, in the order they come in: what was posted as which message, and which turns are over.
///
/// One that fails is tried again for some minutes. Each may be repeated and overtaken without harm.
@LoopActor final class TurnRecords {
    private static let attempts = 8

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
                if number < Self.attempts, !context.isDraining {
                    let delay = context.configuration.timing.firstRetry * (1 << (number - 1))
                    EventLoop.main.schedule(after: delay) { [self] in attempt(number + 1, body) }
                    return
                }
            }
            pending -= 1
            if pending == 0 { onSettled() }
        }
    }
}
