internal import EventLoop

/// Somebody who waits for an event.
@LoopActor final class Waiter {
    private let look: @LoopActor (LocalEvent) -> Bool
    private var continuation: CheckedContinuation<Void, any Error>?
    private var timer: Timer?
    private let whenDone: @LoopActor (Waiter) -> Void

    init(look: @escaping @LoopActor (LocalEvent) -> Bool, whenDone: @escaping @LoopActor (Waiter) -> Void) {
        self.look = look
        self.whenDone = whenDone
    }

    func start(_ continuation: CheckedContinuation<Void, any Error>, deadline: Duration, what: String) {
        self.continuation = continuation
        timer = EventLoop.main.schedule(after: deadline) { [self] in
            fail(LocalDiscordError("\(what) did not come within \(deadline)"))
        }
        if Task.isCancelled { fail(CancellationError()) }
    }

    func look(at event: LocalEvent) {
        if continuation != nil, look(event) { finish(nil) }
    }

    func fail(_ error: any Error) { finish(error) }

    private func finish(_ error: (any Error)?) {
        guard let continuation else { return }
        self.continuation = nil
        timer?.cancel()
        whenDone(self)
        if let error { continuation.resume(throwing: error) } else { continuation.resume() }
    }
}

extension LocalDiscordServer {
    /// Waits for something: asks `already` once, then `on` at every event, until one of them answers.
    ///
    /// - Throws: ``LocalDiscordError`` that names `what` when `deadline` has passed; `CancellationError`.
    public func wait<Found: Sendable>(
        for what: String, within deadline: Duration = .seconds(5), already: () -> Found? = { nil },
        on: @escaping @LoopActor (LocalEvent) -> Found?
    ) async throws -> Found {
        if let found = already() { return found }
        let deadline = deadline * configuration.patience
        var found: Found?
        let waiter = Waiter(
            look: { event in
                found = on(event)
                return found != nil
            },
            whenDone: { [self] in waiters[ObjectIdentifier($0)] = nil })
        waiters[ObjectIdentifier(waiter)] = waiter
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiter.start($0, deadline: deadline, what: what) }
        } onCancel: {
            EventLoop.main.post { waiter.fail(CancellationError()) }
        }
        guard let found else { throw LocalDiscordError("\(what) did not come") }
        return found
    }

    /// Waits until something is so: asks at once and after every event.
    public func wait(
        until what: String, within deadline: Duration = .seconds(5), _ isSo: @escaping @LoopActor () -> Bool
    ) async throws {
        try await wait(for: what, within: deadline, already: { isSo() ? () : nil }, on: { _ in isSo() ? () : nil })
    }

    /// The first message of a channel, ephemeral ones included, for which `matches` holds: one that is there already, or one
    /// that comes or is changed within `deadline`.
    public func waitForMessage(
        in channel: LocalChannel, within deadline: Duration = .seconds(5),
        where matches: @escaping @LoopActor (LocalMessage) -> Bool
    ) async throws -> LocalMessage {
        try await wait(
            for: "the message", within: deadline,
            already: { world.logs[channel.id]?.messages.first { matches($0) } },
            on: { event in
                switch event {
                case .messageCreated(let message), .messageUpdated(let message):
                    message.channelID == channel.id && matches(message) ? message : nil
                default: nil
                }
            })
    }

    /// The bot's reply to a message, once it is there.
    public func waitForReply(
        to message: LocalMessage, within deadline: Duration = .seconds(5)
    ) async throws -> LocalMessage {
        let bot = world.bot.id
        return try await wait(
            for: "a reply to '\(message.content.prefix(40))'", within: deadline,
            already: {
                // From the newest back to the question: a long channel is not searched as a whole.
                world.logs[message.channelID]?.messages.reversed().prefix { $0.id > message.id }
                    .last { $0.replyTo == message.id && $0.author.id == bot }
            },
            on: { event in
                guard case .messageCreated(let reply) = event, reply.replyTo == message.id, reply.author.id == bot
                else { return nil }
                return reply
            })
    }
}
