public import Database

/// What became of a question: an answer, or a failure with the sentence that the person reads instead.
///
/// Both are kept and posted in the same way, so that a crash can neither lose nor double either.
public struct TurnOutcome: Sendable {
    /// What is posted; not blank, of any length.
    public var text: String
    /// The kind of failure, in words of the program; nil for an answer.
    public var failure: String?
    /// Writes what belongs to the outcome, such as the transcript's row and the usage, in the same transaction that keeps
    /// the outcome. It may run again when that transaction fails, and not at all when the turn was cancelled.
    public var record: @Sendable (Connection) throws -> Void

    public static func answer(
        _ text: String, record: @escaping @Sendable (Connection) throws -> Void = { _ in }
    ) -> TurnOutcome {
        TurnOutcome(text: text, failure: nil, record: record)
    }

    public static func failure(
        _ kind: String, sentence: String, record: @escaping @Sendable (Connection) throws -> Void = { _ in }
    ) -> TurnOutcome {
        TurnOutcome(text: sentence, failure: kind, record: record)
    }
}

/// What became of looking for a piece in its channel.
public enum FindResult: Sendable, Hashable {
    case found(messageID: String)
    case absent
    /// The platform is out of reach, or asked to wait for so long.
    case retry(after: Duration?)
    /// The channel is gone or closed to us.
    case impossible(reason: String)
}

/// What became of an attempt to post a piece.
public enum PostResult: Sendable, Hashable {
    case posted(messageID: String)
    /// It may work later: the platform is out of reach, or asked to wait for so long.
    case retry(after: Duration?)
    /// It never will: the channel is gone or closed to us.
    case impossible(reason: String)
}
