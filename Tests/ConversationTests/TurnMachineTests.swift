import Testing

@testable import Conversation

@Suite struct TurnMachineTests {
    private typealias Event = TurnMachine.Event
    private typealias Action = TurnMachine.Action

    private let start = ContinuousClock.now
    private static let new = Event.began(.received, isFailure: false, posted: [])

    /// A machine that has taken `events`, all at the same time.
    private func machine(after events: [Event]) -> TurnMachine {
        var machine = TurnMachine()
        for event in events { _ = machine.handle(event, now: start) }
        return machine
    }

    private func expect(_ event: Event, after events: [Event], does actions: [Action]) {
        var machine = machine(after: events)
        #expect(machine.handle(event, now: start) == actions, "\(event) after \(events)")
    }

    // MARK: The straight way

    @Test func aNewTurnAsksTheModel() {
        expect(Self.new, after: [], does: [.tellBegan, .ask, .startTimer(.progress, .seconds(2))])
    }

    @Test func aLongAnswerIsToldAfterTwoSecondsAndThenEveryEight() {
        expect(.timerFired(.progress), after: [Self.new], does: [.tellTakesLong, .startTimer(.progress, .seconds(8))])
    }

    @Test func anOutcomeIsStoredBeforeItIsPosted() {
        expect(.outcome(isFailure: false), after: [Self.new], does: [.stopTimer(.progress), .store])
        expect(.stored(pieces: 2), after: [Self.new, .outcome(isFailure: false)], does: [.post(piece: 0)])
    }

    @Test func piecesArePostedInOrderAndTheLastOneEndsTheTurn() {
        let stored: [Event] = [Self.new, .outcome(isFailure: false), .stored(pieces: 2)]
        let first = Event.posted(piece: 0, messageID: "a")
        expect(first, after: stored, does: [.record(piece: 0, messageID: "a", finish: nil), .post(piece: 1)])
        expect(
            .posted(piece: 1, messageID: "b"), after: stored + [first],
            does: [.record(piece: 1, messageID: "b", finish: .posted), .end(.posted)])
    }

    @Test func aFailuresSentenceIsPostedLikeAnAnswerAndEndsInFailed() {
        expect(
            .posted(piece: 0, messageID: "a"), after: [Self.new, .outcome(isFailure: true), .stored(pieces: 1)],
            does: [.record(piece: 0, messageID: "a", finish: .failed), .end(.failed)])
    }

    @Test func anAnswerWithoutPiecesEndsAtOnce() {
        expect(
            .stored(pieces: 0), after: [Self.new, .outcome(isFailure: false)],
            does: [.finish(.posted, failure: nil), .end(.posted)])
    }

    // MARK: After a restart

    @Test func anAnsweredTurnPostsThePiecesThatHaveNoMessage() {
        expect(.began(.answered, isFailure: false, posted: [true, false, false]), after: [], does: [.post(piece: 1)])
        expect(
            .posted(piece: 0, messageID: "a"), after: [.began(.answered, isFailure: true, posted: [false, true])],
            does: [.record(piece: 0, messageID: "a", finish: .failed), .end(.failed)])
    }

    @Test func anAnsweredTurnWhosePiecesAreAllPostedOnlyEnds() {
        expect(
            .began(.answered, isFailure: false, posted: [true]), after: [],
            does: [.finish(.posted, failure: nil), .end(.posted)])
    }

    @Test(arguments: [TurnState.posted, .failed, .cancelled]) func aTurnThatIsOverStaysOver(state: TurnState) {
        expect(.began(state, isFailure: false, posted: []), after: [], does: [.end(state)])
    }

    // MARK: Posting fails

    private static let posting: [Event] = [new, .outcome(isFailure: false), .stored(pieces: 2)]

    @Test func aPieceThatFailsIsPostedAgainAfterAPause() {
        expect(.postFailed(retryAfter: nil), after: Self.posting, does: [.startTimer(.retry, .seconds(1))])
        expect(
            .timerFired(.retry), after: Self.posting + [.postFailed(retryAfter: nil)], does: [.post(piece: 0)])
    }

    @Test func thePlatformsOwnPauseIsObeyed() {
        expect(
            .postFailed(retryAfter: .milliseconds(300)), after: Self.posting,
            does: [.startTimer(.retry, .milliseconds(300))])
    }

    @Test func thePausesGrowUntilTwoMinutesHavePassed() {
        var machine = machine(after: Self.posting)
        var now = start
        var delays: [Duration] = []
        while case .startTimer(.retry, let delay)? = machine.handle(.postFailed(retryAfter: nil), now: now).first {
            delays.append(delay)
            now += delay
            let left = Duration.seconds(120) - start.duration(to: now)
            #expect(machine.handle(.timerFired(.retry), now: now) == [.post(piece: 0, within: left)])
        }
        #expect(delays == [1, 2, 4, 8, 16, 30, 30].map { .seconds($0) })
        #expect(machine.handle(.timerFired(.retry), now: now) == [])
    }

    @Test func aPieceThatKeepsFailingFailsTheTurn() {
        var machine = machine(after: Self.posting + [.postFailed(retryAfter: nil)])
        #expect(
            machine.handle(.postFailed(retryAfter: nil), now: start + .seconds(119)) == [
                .finish(.failed, failure: "post"), .end(.failed),
            ])
    }

    @Test func aPauseThatIsTooLongFailsTheTurnAtOnce() {
        expect(
            .postFailed(retryAfter: .seconds(600)), after: Self.posting,
            does: [.finish(.failed, failure: "post"), .end(.failed)])
    }

    @Test func patienceBeginsAnewWithEachPiece() {
        var machine = machine(after: Self.posting + [.postFailed(retryAfter: nil), .timerFired(.retry)])
        _ = machine.handle(.posted(piece: 0, messageID: "a"), now: start + .seconds(100))
        #expect(
            machine.handle(.postFailed(retryAfter: nil), now: start + .seconds(200)) == [
                .startTimer(.retry, .seconds(1))
            ])
    }

    @Test func aPieceThatCanNeverBePostedFailsTheTurn() {
        expect(.postImpossible, after: Self.posting, does: [.finish(.failed, failure: "post"), .end(.failed)])
    }

    // MARK: Storing fails

    @Test func anOutcomeThatCannotBeStoredIsStoredLater() {
        let storing: [Event] = [Self.new, .outcome(isFailure: false)]
        expect(.storeFailed, after: storing, does: [.startTimer(.retry, .seconds(1))])
        expect(.timerFired(.retry), after: storing + [.storeFailed], does: [.store])
    }

    @Test func anOutcomeThatCannotBeStoredIsToldWhileThePersonStillWaits() {
        var machine = machine(after: [Self.new, .outcome(isFailure: false), .storeFailed])
        #expect(
            machine.handle(.storeFailed, now: start + .seconds(6)) == [
                .tellUnstored, .finish(.failed, failure: "storage"), .end(.failed),
            ])
    }

    // MARK: Cancelling

    @Test func cancellingWhileTheModelIsAskedStopsIt() {
        expect(
            .cancelled, after: [Self.new], does: [.stopTimer(.progress), .stopAsking, .end(.cancelled)])
        expect(.outcome(isFailure: false), after: [Self.new, .cancelled], does: [])
        expect(.timerFired(.progress), after: [Self.new, .cancelled], does: [])
    }

    @Test func cancellingBeforeTheOutcomeIsStoredEndsTheTurn() {
        let storing: [Event] = [Self.new, .outcome(isFailure: false)]
        expect(.storeRefused, after: storing, does: [.end(.cancelled)])
        expect(.cancelled, after: storing, does: [.stopTimer(.retry), .end(.cancelled)])
        expect(.stored(pieces: 1), after: storing + [.cancelled], does: [])
        expect(.storeRefused, after: storing + [.cancelled], does: [])
        expect(.storeFailed, after: storing + [.cancelled], does: [])
    }

    @Test func cancellingBetweenPiecesPostsNoMore() {
        expect(.cancelled, after: Self.posting, does: [.stopTimer(.retry), .stopPosting, .end(.cancelled)])
        expect(
            .posted(piece: 0, messageID: "a"), after: Self.posting + [.cancelled],
            does: [.record(piece: 0, messageID: "a", finish: nil)])
        expect(.postFailed(retryAfter: nil), after: Self.posting + [.cancelled], does: [])
        expect(.postImpossible, after: Self.posting + [.cancelled], does: [])
    }

    @Test func cancellingDuringAPauseEndsTheTurn() {
        let pausing = Self.posting + [.postFailed(retryAfter: nil)]
        expect(.cancelled, after: pausing, does: [.stopTimer(.retry), .stopPosting, .end(.cancelled)])
        expect(.timerFired(.retry), after: pausing + [.cancelled], does: [])
    }

    @Test func cancellingATurnThatIsOverChangesNothing() {
        expect(.cancelled, after: Self.posting + [.postImpossible], does: [])
        expect(.cancelled, after: [.cancelled], does: [])
    }

    @Test func whatDoesNotBelongToTheStateIsIgnored() {
        for event in [Event.stored(pieces: 1), .postFailed(retryAfter: nil), .timerFired(.retry), Self.new] {
            expect(event, after: [Self.new], does: [])
        }
        expect(.posted(piece: 1, messageID: "a"), after: Self.posting, does: [])
    }

    // MARK: Edits

    @Test func anEditWhileTheModelIsAskedAsksItAnew() {
        let anew: [Action] = [.ask, .startTimer(.progress, .seconds(2))]
        expect(.edited, after: [Self.new], does: [.stopTimer(.progress), .stopAsking] + anew)
        expect(.edited, after: [Self.new, .outcome(isFailure: true)], does: [.stopTimer(.retry)] + anew)
        expect(
            .outcome(isFailure: false), after: [Self.new, .outcome(isFailure: true), .edited],
            does: [.stopTimer(.progress), .store])
        expect(.storeRefused, after: [Self.new, .outcome(isFailure: false), .edited], does: [])
    }

    @Test func anEditOfAnAnsweredQuestionChangesNothing() {
        expect(.edited, after: Self.posting, does: [])
        expect(.edited, after: Self.posting + [.postFailed(retryAfter: nil)], does: [])
        expect(.edited, after: [Self.new, .cancelled], does: [])
        #expect(!machine(after: Self.posting).takesEdits)
    }

    @Test func aQuestionIsNotAskedAnewForEver() {
        #expect(machine(after: []).takesEdits)
        #expect(machine(after: [Self.new] + Array(repeating: .edited, count: 4)).takesEdits)
        #expect(!machine(after: [Self.new] + Array(repeating: .edited, count: 5)).takesEdits)
    }

    // MARK: After a long time

    private static func answered(
        _ posted: [Bool], isFailure: Bool = false, for time: Duration, age: Duration? = nil
    ) -> Event {
        .began(.answered, isFailure: isFailure, posted: posted, age: age ?? time, answeredFor: time)
    }

    @Test func aPieceInDoubtIsPostedAgainAsLongAsItsNonceIsKnown() {
        expect(
            Self.answered([false], for: .seconds(70)), after: [], does: [.post(piece: 0, within: .seconds(50))])
        expect(Self.answered([false], for: .seconds(114)), after: [], does: [.post(piece: 0, within: .seconds(6))])
        for seconds in [116, 120, 600] {
            expect(Self.answered([false], for: .seconds(seconds)), after: [], does: [.find(piece: 0)])
        }
    }

    @Test func aPieceInDoubtIsLookedForAndPostedOnlyWhenItIsNotThere() {
        let late = Self.answered([false, false], for: .seconds(600))
        expect(
            .posted(piece: 0, messageID: "a"), after: [late],
            does: [.record(piece: 0, messageID: "a", finish: nil), .find(piece: 1)])
        expect(.absent(piece: 0), after: [late], does: [.post(piece: 0)])
        expect(.absent(piece: 1), after: [late], does: [])
        expect(
            .timerFired(.retry), after: [late, .absent(piece: 0), .postFailed(retryAfter: nil)], does: [.post(piece: 0)]
        )
        expect(.timerFired(.retry), after: [late, .postFailed(retryAfter: nil)], does: [.find(piece: 0)])
        expect(.postImpossible, after: [late], does: [.finish(.failed, failure: "post"), .end(.failed)])
    }

    @Test func aPieceWhoseNonceIsForgottenDuringItsRetriesIsLookedFor() {
        var machine = machine(after: Self.posting)
        _ = machine.handle(.postFailed(retryAfter: .seconds(100)), now: start + .seconds(18))
        #expect(machine.handle(.timerFired(.retry), now: start + .seconds(118)) == [.find(piece: 0)])
        #expect(machine.handle(.absent(piece: 0), now: start + .seconds(119)) == [.post(piece: 0)])
        // What this run has never tried is not in doubt.
        #expect(
            machine.handle(.posted(piece: 0, messageID: "a"), now: start + .seconds(300)).last == .post(piece: 1))
    }

    private static let old = Event.began(.received, isFailure: false, posted: [], age: .seconds(900))

    @Test func aQuestionThatIsTooOldIsInterrupted() {
        expect(Self.old, after: [], does: [.interrupt])
        expect(.stored(pieces: 1), after: [Self.old], does: [.post(piece: 0)])
        expect(
            .posted(piece: 0, messageID: "a"), after: [Self.old, .stored(pieces: 1)],
            does: [.record(piece: 0, messageID: "a", finish: .failed), .end(.failed)])
        expect(.edited, after: [Self.old], does: [])
        expect(.timerFired(.retry), after: [Self.old, .storeFailed], does: [.store])
        expect(
            .timerFired(.retry), after: [Self.old, .stored(pieces: 1), .postFailed(retryAfter: nil)],
            does: [.post(piece: 0)])
    }

    @Test func anAnswerThatIsTooOldIsInterruptedUnlessAllOfItIsThere() {
        let old = Self.answered([true, false], for: .seconds(900))
        expect(old, after: [], does: [.find(piece: 1)])
        expect(.absent(piece: 1), after: [old], does: [.interrupt])
        expect(
            .posted(piece: 1, messageID: "a"), after: [old],
            does: [.record(piece: 1, messageID: "a", finish: .posted), .end(.posted)])
        // The answer may be younger than its question.
        expect(
            Self.answered([false], for: .seconds(60), age: .seconds(900)), after: [], does: [.find(piece: 0)])
    }

    @Test func aSentenceAboutAFailureIsToldHoweverOldItIs() {
        let old = Self.answered([false], isFailure: true, for: .seconds(900))
        expect(old, after: [], does: [.find(piece: 0)])
        expect(.absent(piece: 0), after: [old], does: [.post(piece: 0)])
    }
}
