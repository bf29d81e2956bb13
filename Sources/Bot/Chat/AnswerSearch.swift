internal import Conversation
internal import Discord
internal import EventLoop

/// Looks in a channel for a piece of an answer that may have been posted.
@LoopActor struct AnswerSearch {
    private static let pageLength = 100
    /// How far after the answer was kept: a piece is posted within minutes, and few channels have more messages in them.
    private static let maximumPages = 5
    /// How much this machine's clock may go before Discord's, in milliseconds.
    private static let clockDifference: Int64 = 60_000

    let rest: DiscordREST
    let bot: Snowflake

    /// The message that the piece was posted as; nil when it is not there.
    ///
    /// - Parameter others: The messages that are known to be other pieces of the turn.
    func message(
        of piece: Piece, of turn: Turn, besides others: Set<String>
    ) async throws(DiscordError) -> Snowflake? {
        guard let channel = Snowflake(turn.channelID), let question = Snowflake(turn.questionID) else { return nil }
        let content = piece.content.trimmingWhitespace()
        var last = max(question, .first(at: turn.updatedAt - Self.clockDifference))
        for _ in 1...Self.maximumPages {
            let page = try await rest.messages(in: channel, .after(last), limit: Self.pageLength)
            let found = page.filter { message in
                message.author.id == bot && message.content.trimmingWhitespace() == content
                    // Where the question is gone, an answer refers to nothing.
                    && (message.referencedMessageID ?? question) == question && !others.contains("\(message.id)")
            }
            if let first = found.map(\.id).min() { return first }
            guard page.count == Self.pageLength, let newest = page.map(\.id).max() else { return nil }
            last = newest
        }
        return nil
    }
}
