/// What of a conversation a model is shown: the newest utterances that fit a number of tokens and of messages.
///
/// Utterances are offered from the newest to the oldest, so a long conversation is never read further than it is shown:
///
///     var window = ContextWindow(limitTokens: 3000, limitMessages: 50)
///     while let row = next(), window.accepts(tokens: row.tokens) { … }
///
/// The first one offered is the question. It is always accepted, even alone over the limit: a prompt without it would
/// answer something else.
public struct ContextWindow: Sendable {
    private var tokensLeft: Int
    private var messagesLeft: Int
    private var hasQuestion = false
    private var isFull = false

    /// - Parameters:
    ///   - limitTokens: for all messages together, without the answer.
    ///   - limitMessages: at least 1 is assumed.
    public init(limitTokens: Int, limitMessages: Int) {
        tokensLeft = limitTokens
        messagesLeft = limitMessages
    }

    /// Whether the next older utterance, of so many tokens, is shown. After the first refusal everything is refused,
    /// because a conversation with a hole in it misleads.
    public mutating func accepts(tokens: Int) -> Bool {
        if hasQuestion && (isFull || tokens > tokensLeft || messagesLeft <= 0) {
            isFull = true
            return false
        }
        hasQuestion = true
        tokensLeft -= tokens
        messagesLeft -= 1
        return true
    }

    /// The utterances that are shown, oldest first as a prompt has them.
    ///
    /// - Parameter newestFirst: read only as far as needed, and one beyond.
    public static func choose<Utterances: Sequence>(
        from newestFirst: Utterances, limitTokens: Int, limitMessages: Int,
        tokens: (Utterances.Element) throws -> Int
    ) rethrows -> [Utterances.Element] {
        var window = ContextWindow(limitTokens: limitTokens, limitMessages: limitMessages)
        var chosen: [Utterances.Element] = []
        for utterance in newestFirst {
            guard window.accepts(tokens: try tokens(utterance)) else { break }
            chosen.append(utterance)
        }
        chosen.reverse()
        return chosen
    }
}
