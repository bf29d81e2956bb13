internal import Discord

/// What a message asks, as the model is to read it.
struct QuestionText: Sendable, Equatable {
    /// The person's words, with a note before them on each attached file; empty when there is neither.
    let text: String
    /// The words alone.
    let words: String

    /// - Parameter attachmentNotes: What the model is told of each file.
    init(words: String, attachmentNotes: [String]) {
        self.words = words
        text = (attachmentNotes + (words.isEmpty ? [] : [words])).joined(separator: "\n")
    }

    /// - Parameters:
    ///   - bot: The bot's own id; a mention of it at the start is an address, not a part of the question.
    ///   - contents: What is in each of the message's files, in their order; nil for those that were not read.
    ///   - language: Of the lines that tell the model of files.
    init(_ message: Message, bot: Snowflake, contents: [String?], in language: Language) {
        self.init(
            words: Self.withoutAddress(message.content, bot: bot),
            attachmentNotes: zip(message.attachments, contents).map { file, content in
                AttachedFile(attachment: file, content: content).text(in: language)
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
