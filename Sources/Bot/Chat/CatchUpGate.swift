internal import Discord
internal import EventLoop

/// Lets what was missed go before what comes meanwhile, and nothing twice.
@LoopActor final class CatchUpGate {
    typealias Work = @LoopActor () -> Void

    /// How many times what was missed is being looked for: once for each shard whose session is new.
    private var catchUps = 0
    private var held: [Work] = []
    private var caughtUp: Set<Snowflake> = []

    /// Does the work, or does it later where what was missed is still being looked for.
    func pass(_ work: @escaping Work) {
        if catchUps > 0 { held.append(work) } else { work() }
    }

    /// Whether a message that was held has been found among those that were missed.
    func isCaughtUp(_ message: Snowflake) -> Bool { caughtUp.contains(message) }

    func close() { catchUps += 1 }

    func note(_ missed: [Message]) { caughtUp.formUnion(missed.map(\.id)) }

    /// To be called once for each ``close()``: the last one lets through what was held.
    func open() {
        catchUps -= 1
        guard catchUps == 0 else { return }
        let work = held
        held = []
        for work in work { work() }
        caughtUp = []
    }
}
