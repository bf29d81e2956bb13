extension TurnMachine {
    mutating func handle(_ event: Event, posting current: Int, now: ContinuousClock.Instant) -> [Action] {
        switch event {
        case .posted(let piece, let messageID) where piece == current:
            posted[piece] = true
            let isLast = !posted.contains(false)
            let record = Action.record(piece: piece, messageID: messageID, finish: isLast ? finalState : nil)
            return [record] + (isLast ? end(finalState) : postNext(now))
        case .absent(let piece) where piece == current:
            if isTooOld { return interrupt() }
            inDoubtSince = nil
            return attempt(current, now)
        case .postFailed(let delay):
            return retry(after: delay, patience: timing.patience, now: now) ?? fail("post")
        case .postImpossible:
            return fail("post")
        case .timerFired(.retry):
            return attempt(current, now)
        default:
            return []
        }
    }

    private var finalState: TurnState { isFailure ? .failed : .posted }

    mutating func postNext(_ now: ContinuousClock.Instant) -> [Action] {
        retries = Retries()
        guard let piece = posted.firstIndex(of: false) else {
            return [.finish(finalState, failure: nil)] + end(finalState)
        }
        state = .posting(piece)
        inDoubtSince = earlierRun
        return attempt(piece, now)
    }

    /// Posts a piece, where its nonce keeps it from being there twice; else looks for it first.
    private mutating func attempt(_ piece: Int, _ now: ContinuousClock.Instant) -> [Action] {
        let since = inDoubtSince ?? now
        let left = timing.nonceLifetime - since.duration(to: now)
        if inDoubtSince != nil, isTooOld || left < timing.shortestAttempt { return [.find(piece: piece)] }
        inDoubtSince = since
        return [.post(piece: piece, within: left)]
    }
}
