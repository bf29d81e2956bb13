internal import EventLoop

extension TurnMachine {
    public enum Timer: Sendable, Hashable { case progress, retry }

    public enum Event: Sendable, Hashable {
        /// The turn was taken up, new or after a restart.
        ///
        /// - Parameters:
        ///   - isFailure: of an answered turn, whether its answer is the sentence about a failure.
        ///   - posted: of an answered turn, which of its pieces have a message.
        ///   - age: how long ago the question came.
        ///   - answeredFor: of an answered turn, how long ago its answer was kept. Pieces may have been posted since then.
        case began(
            TurnState, isFailure: Bool, posted: [Bool], age: Duration = .zero, answeredFor: Duration = .zero)
        case outcome(isFailure: Bool)
        /// The question has other words now, and that is kept.
        case edited
        case stored(pieces: Int)
        /// The turn was cancelled before its outcome was kept.
        case storeRefused
        case storeFailed
        case posted(piece: Int, messageID: String)
        /// The piece is not in the channel.
        case absent(piece: Int)
        /// Posting or looking did not work.
        case postFailed(retryAfter: Duration?)
        case postImpossible
        case timerFired(Timer)
        /// The session or the question was removed.
        case cancelled
    }

    public enum Action: Sendable, Hashable {
        case tellBegan
        case tellTakesLong
        /// There is an answer, and it cannot be kept.
        case tellUnstored
        case ask
        case stopAsking
        case store
        /// Keeps the sentence about an interruption in place of an answer, or of what is not posted of one.
        case interrupt
        /// Posts a piece; after so long a time it must not be tried any more.
        case post(piece: Int, within: Duration = .seconds(120))
        case stopPosting
        /// Looks in the channel for a piece that may have been posted.
        case find(piece: Int)
        /// Keeps the message of a piece, and in the same transaction the end of the turn where `finish` is given.
        case record(piece: Int, messageID: String, finish: TurnState?)
        /// Keeps the end of the turn.
        case finish(TurnState, failure: String?)
        case startTimer(Timer, Duration)
        case stopTimer(Timer)
        /// The turn is over; always the last action that has an effect on others.
        case end(TurnState)
    }

    /// How long things take.
    public struct Timing: Sendable, Hashable {
        public var firstProgress: Duration = .seconds(2)
        /// Discord, resources/channel: the typing indicator lasts 10 s.
        public var nextProgress: Duration = .seconds(8)
        public var firstRetry: Duration = .seconds(1)
        public var longestRetry: Duration = .seconds(30)
        /// How long after its first failure posting is given up.
        public var patience: Duration = .seconds(120)
        /// How long after its first failure storing an answer is given up: whoever asked is told while they still wait.
        public var storagePatience: Duration = .seconds(6)
        /// How long after its first attempt a piece can be posted again by its nonce alone. (Discord, resources/message:
        /// a nonce is remembered for a few minutes.)
        public var nonceLifetime: Duration = .seconds(120)
        /// An attempt that would have less time than this is not worth beginning.
        public var shortestAttempt: Duration = .seconds(5)
        /// A turn that is taken up after so long is not answered any more: its author has gone on.
        public var lifetime: Duration = .seconds(15 * 60)
        /// How often a question is asked anew because it was edited.
        public var maximumRestarts = 5

        public init() {}

        /// The pause before something is tried again that had failed so many times before its last failure.
        func retryPause(after earlierFailures: Int) -> Duration {
            firstRetry.doubled(times: earlierFailures, upTo: longestRetry)
        }
    }
}
