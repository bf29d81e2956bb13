import EventLoop
import LocalDiscord

/// Holds a bot in one state of a turn: from one chosen request on, nothing that it asks for is answered.
///
/// Requests are counted from when this is set up. They are known by Discord's route, and those for a completion as
/// ``model``.
@LoopActor final class Freeze {
    nonisolated static let model = "model"
    nonisolated static let post = "POST /channels/{channel_id}/messages"

    /// What becomes of the chosen request.
    enum Fate: Sendable, CaseIterable {
        /// It takes effect, and the bot is not told.
        case served
        /// It never arrives.
        case lost
    }

    private let stage: Stage
    private let gate = Gate()
    private var count = 0
    private(set) var isFrozen = false

    /// - Parameters:
    ///   - number: which of the requests that `counts` is chosen, from 1.
    ///   - answer: what the model says before.
    init(
        _ stage: Stage, at number: Int, _ fate: Fate, answer: ScriptedAnswer,
        counts: @escaping @LoopActor (String) -> Bool = { _ in true }
    ) {
        self.stage = stage
        let decide = { [self] (request: String) -> (isFrozen: Bool, isChosen: Bool) in
            if isFrozen { return (true, false) }
            guard counts(request) else { return (false, false) }
            count += 1
            if count == number { isFrozen = true }
            return (isFrozen, isFrozen)
        }
        stage.model.model.behaviour = { _ in decide(Self.model).isFrozen ? .nothing : answer }
        stage.discord.restFault = { [gate] request in
            let decision = decide(request.route ?? request.path)
            guard decision.isFrozen else { return nil }
            return decision.isChosen && fate == .served ? .held(gate) : .cutBefore
        }
    }

    /// Waits until the bot has sent the chosen request.
    func isReached() async throws {
        try await stage.eventually("the request to freeze at") { self.isFrozen }
    }

    /// Lets everything work again, once the bot is gone; a request that is to be served is served now.
    func thaw(answer: ScriptedAnswer) {
        gate.open()
        stage.discord.restFault = nil
        stage.script(answer)
    }
}
