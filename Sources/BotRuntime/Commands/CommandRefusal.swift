/// Something that Discord refuses of the bot's commands, by its place in the bot's document.
public struct CommandRefusal: Sendable, Hashable {
    /// An RFC 6901 pointer to what was said, such as `/commands/user/options/max_tokens/description`.
    public let pointer: String
    /// A pointer to its words, where they stand elsewhere: `/texts/en-US/user.option.max_tokens`.
    public let words: String?
    /// The field in question, as Discord calls it, where the document does not say it itself; else empty.
    public let field: String
    /// Such as `BASE_TYPE_BAD_LENGTH`, or a number; may be empty.
    public let code: String
    /// Discord's own sentence.
    public let message: String

    public init(pointer: String, words: String? = nil, field: String = "", code: String, message: String) {
        self.pointer = pointer
        self.words = words
        self.field = field
        self.code = code
        self.message = message
    }
}

extension CommandRefusal: CustomStringConvertible {
    /// `/commands/user/description: Must be between 1 and 100 in length. (BASE_TYPE_BAD_LENGTH)`
    public var description: String {
        let place = field.isEmpty ? pointer : "\(pointer): \(field)"
        return "\(place): \(message)" + (code.isEmpty ? "" : " (\(code))")
    }
}
