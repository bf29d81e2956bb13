internal import Discord

/// What a message asks, as the model is to read it.
struct QuestionText: Sendable, Equatable {
    /// The person's words, with a line before them for each attached file; empty when there is neither.
    let text: String
    /// The words alone.
    let words: String

    init(words: String, attachmentNotes: [String]) {
        self.words = words
        text = (attachmentNotes + (words.isEmpty ? [] : [words])).joined(separator: "\n")
    }

    /// - Parameters:
    ///   - bot: The bot's own id; a mention of it at the start is an address, not a part of the question.
    ///   - language: Of the lines that tell the model of files.
    init(_ message: Message, bot: Snowflake, in language: Language) {
        self.init(
            words: Self.withoutAddress(message.content, bot: bot),
            attachmentNotes: message.attachments.map { file in
                Texts.chatAttachment(
                    name: file.filename, type: file.contentType ?? "application/octet-stream", size: file.size,
                    in: language)
            })
    }

    static func withoutAddress(_ content: String, bot: Snowflake) -> String {
        let trimmed = content.trimmingWhitespace()
        for mention in ["<@\(bot)>", "<@!\(bot)>"] where trimmed.hasPrefix(mention) {
            return trimmed.dropFirst(mention.count).trimmingWhitespace()
        }
        return trimmed
    }
}

extension StringProtocol {
    func trimmingWhitespace() -> String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
