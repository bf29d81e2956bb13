/// The start of all shards of a process, from asking Discord how many there should be to the last one's session. Pure.
struct ShardStartup {
    enum Event {
        case start
        /// `GET /gateway/bot` has answered.
        case found(recommended: Int)
        /// It has not; `failure` when asking again would be in vain.
        case notFound(GatewayFailure?, reason: String = "")
        /// The pause before the next attempt is over.
        case pauseOver
        /// A session has begun or goes on.
        case established(GatewayShard)
        case failed(GatewayFailure)
        case stop
    }

    enum Action: Equatable {
        case lookUp
        case startPause(Duration)
        case cancelPause
        case reportUnreachable(String)
        case open([GatewayShard], recommended: Int)
        /// Every shard has a session, or it was stopped before (`false`), or it cannot be.
        case finish(Result<Bool, GatewayFailure>)
    }

    private enum State: Equatable {
        case idle, lookingUp, pausing
        case opening(missing: Set<GatewayShard>)
        case finished
    }

    private let plan: ShardPlan
    private var backoff: Backoff
    private var state = State.idle

    init(plan: ShardPlan, timing: GatewayTiming = GatewayTiming()) {
        self.plan = plan
        backoff = Backoff(base: timing.backoffBase, cap: timing.backoffCap)
    }

    /// - Parameter random: a number from 0 up to 1, each time another.
    mutating func handle(_ event: Event, random: () -> Double) -> [Action] {
        switch (event, state) {
        case (.start, .finished): return [.finish(.success(false))]
        case (_, .finished): return []
        case (.start, .idle), (.pauseOver, .pausing):
            state = .lookingUp
            return [.lookUp]
        case (.found(let recommended), .lookingUp):
            do throws(GatewayFailure) {
                let shards = try plan.shards(recommended: recommended)
                state = .opening(missing: Set(shards))
                return [.open(shards, recommended: recommended)]
            } catch { return finish(.failure(error)) }
        case (.notFound(let failure, let reason), .lookingUp):
            if let failure { return finish(.failure(failure)) }
            state = .pausing
            return [.reportUnreachable(reason), .startPause(backoff.next(random: random))]
        case (.established(let shard), .opening(var missing)):
            missing.remove(shard)
            state = .opening(missing: missing)
            return missing.isEmpty ? finish(.success(true)) : []
        case (.failed(let failure), _): return finish(.failure(failure))
        case (.stop, .pausing): return [.cancelPause] + finish(.success(false))
        case (.stop, _): return finish(.success(false))
        case (.start, _), (.found, _), (.notFound, _), (.pauseOver, _), (.established, _): return []
        }
    }

    private mutating func finish(_ result: Result<Bool, GatewayFailure>) -> [Action] {
        state = .finished
        return [.finish(result)]
    }
}
