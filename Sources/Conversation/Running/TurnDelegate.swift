public import EventLoop

/// The bot's side of a turn: asking the model, and talking to the platform.
///
/// Everything is called on the event loop. What only tells (`turn…`) must return at once.
@LoopActor public protocol TurnDelegate: AnyObject {
    /// Asks the model. It must return within a time that the bot bounds; its task is cancelled when the session is
    /// removed or the program stops, and then what it returns is ignored.
    func answer(_ turn: Turn) async -> TurnOutcome

    /// The sentence for somebody whose question was not answered in time, as after a long stop of the program; its kind
    /// is ``Turn/interrupted``.
    func interruption(of turn: Turn) -> TurnOutcome

    /// Posts one piece, and tries to for no longer than `limit`. The pieces of a turn are posted one after the other, in
    /// order; the task is cancelled when the turn is.
    ///
    /// After a crash a piece that was posted, but not yet known to be, is given again with the same nonce.
    func post(_ piece: Piece, of turn: Turn, within limit: Duration) async -> PostResult

    /// Looks in the channel for a piece that may have been posted so long ago that its nonce is no help: an answer of the
    /// bot to the question, with the same content.
    ///
    /// - Parameter others: The messages that are known to be other pieces of the turn.
    func find(_ piece: Piece, of turn: Turn, besides others: Set<String>) async -> FindResult

    /// A question is about to be answered. It is told again when the program was restarted before there was an answer.
    func turnBegan(_ turn: Turn)

    /// There is no answer yet: 2 s after the beginning, and every 8 s from then on.
    func turnTakesLong(_ turn: Turn)

    /// What was found for an answer cannot be kept, so it is not posted, and the turn ends now. Nothing else has told the
    /// person.
    func turnIsUnstored(_ turn: Turn)

    /// The turn is over: `turn.state` is `posted`, `failed` or `cancelled`.
    func turnEnded(_ turn: Turn)

    /// The database could not be read or written. Writes are tried again for a while; for the log.
    func storageFailed(_ error: any Error)
}
