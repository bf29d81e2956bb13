public import Database

/// How far a message has come on its way to its answer.
public enum TurnState: String, Sendable, Hashable, CaseIterable, ValueConvertible {
    /// The question is kept; a model has still to be asked.
    case received
    /// The answer, or the sentence about a failure, is kept and has still to be posted.
    case answered
    /// The whole answer is in the channel.
    case posted
    /// The sentence about a failure is in the channel, or nothing could be posted at all.
    case failed
    /// The session or the question was removed before the turn was over.
    case cancelled

    /// Whether nothing more happens to the turn.
    public var isFinal: Bool { self != .received && self != .answered }
}

/// A message that is to be answered: a row of the table `turn`.
public struct Turn: Sendable, Hashable {
    public let id: Int64
    /// The platform's id of the message; a turn for it exists once.
    public let questionID: String
    /// nil once the session has been removed.
    public let sessionID: Int64?
    public let channelID: String
    /// The platform's id of the group that the channel belongs to; nil in direct messages.
    public let guildID: String?
    public let authorID: String
    /// The language that the author read when the message came, as the platform names it; nil where it was not known.
    public let locale: String?
    public var state: TurnState
    /// The kind of failure, in words of the program; nil when there was none.
    public var failure: String?
    /// Milliseconds since 1970.
    public let createdAt: Int64
    /// When it came into its state, or its question was edited last; no two of these are the same in one turn.
    public var updatedAt: Int64
}

extension Turn {
    /// The failure of a turn that was not over within ``TurnMachine/Timing/lifetime``.
    public static let interrupted = "interrupted"
}

/// What a turn begins with.
public struct Question: Sendable, Hashable {
    /// The platform's id of the message.
    public var id: String
    public var sessionID: Int64
    public var channelID: String
    /// See ``Turn/guildID``.
    public var guildID: String?
    public var authorID: String
    /// See ``Turn/locale``.
    public var locale: String?

    public init(
        id: String, sessionID: Int64, channelID: String, guildID: String? = nil, authorID: String, locale: String? = nil
    ) {
        self.id = id
        self.sessionID = sessionID
        self.channelID = channelID
        self.guildID = guildID
        self.authorID = authorID
        self.locale = locale
    }
}

/// One message of an answer: a row of the table `piece`.
public struct Piece: Sendable, Hashable {
    /// Counted from 0.
    public let number: Int
    /// How many pieces the answer has.
    public let count: Int
    /// At most 25 characters, the same at every attempt to post the piece, so that the platform can recognise a
    /// repetition. (Discord, resources/message: `nonce` with `enforce_nonce`.)
    public let nonce: String
    public let content: String
    /// The platform's id of the posted message; nil before.
    public var messageID: String?

    public var isFirst: Bool { number == 0 }
    public var isLast: Bool { number == count - 1 }
}
