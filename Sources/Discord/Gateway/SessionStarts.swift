internal import EventLoop

/// What the shards of a process share when they begin sessions: where the gateway is, and whose turn it is. Carries out
/// what ``IdentifyQueue`` decides.
@LoopActor final class SessionStarts {
    private let rest: DiscordREST
    private var queue: IdentifyQueue
    private var waiting: [Int: @LoopActor (IdentifyQueue.Verdict) -> Void] = [:]
    private var timer: Timer?
    private var lookup: Task<Result<GatewayInformation, DiscordError>, Never>?

    init(rest: DiscordREST, queue: IdentifyQueue = IdentifyQueue()) {
        self.rest = rest
        self.queue = queue
    }

    var token: String { rest.token }

    /// Where the gateway is: shards that ask together get one answer.
    func gatewayBot() async throws(DiscordError) -> GatewayInformation {
        let task = lookup ?? lookUp()
        return try await task.value.get()
    }

    private func lookUp() -> Task<Result<GatewayInformation, DiscordError>, Never> {
        let task = EventLoop.main.spawn { [self] () -> Result<GatewayInformation, DiscordError> in
            defer { lookup = nil }
            do throws(DiscordError) {
                let information = try await rest.gatewayBot()
                queue.learn(information, now: .now)
                return .success(information)
            } catch { return .failure(error) }
        }
        lookup = task
        return task
    }

    /// Asks for leave to begin a session; `answer` is called once, at once or later, unless ``withdraw(_:)`` is before it.
    func request(_ shard: Int, answer: @escaping @LoopActor (IdentifyQueue.Verdict) -> Void) {
        queue.join(shard)
        waiting[shard] = answer
        advance()
    }

    func withdraw(_ shard: Int) {
        queue.leave(shard)
        waiting[shard] = nil
        advance()
    }

    /// Gives up asking where the gateway is.
    func cancel() { lookup?.cancel() }

    private func advance() {
        for (shard, verdict) in queue.advance(now: .now) { waiting.removeValue(forKey: shard)?(verdict) }
        timer?.cancel()
        timer = queue.next.map { next in
            EventLoop.main.schedule(after: max(.zero, next - .now)) { [weak self] in self?.advance() }
        }
    }
}
