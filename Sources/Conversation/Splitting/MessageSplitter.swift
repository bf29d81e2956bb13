/// Cuts a text into messages that a chat platform accepts.
///
/// A cut stands, by preference, between paragraphs, lines, sentences, words; a grapheme cluster is cut only when it alone
/// is too long. A code block that is cut is closed at the end of the one piece and opened again, with its info string, at
/// the beginning of the next. White space at a cut is dropped outside code; nothing else is ever lost. The same text
/// gives the same pieces every time, which the recovery of a half-posted answer relies on.
public struct MessageSplitter: Sendable {
    /// The longest piece, in UTF-16 units: the safe bound, because no platform counts more for a character.
    public let limit: Int

    /// - Parameter limit: Discord, resources/message: 2000 characters. At least 32.
    public init(limit: Int = 2000) {
        self.limit = max(32, limit)
    }

    /// The pieces in order, none of them blank; none at all for a blank text. A code block that the text leaves open is
    /// closed.
    public func pieces(of text: String) -> [String] {
        let mayHaveFences = Self.mayHaveFences(text)
        if !mayHaveFences, text.utf16.count <= limit { return text.allSatisfy(\.isWhitespace) ? [] : [text] }
        var cutter = PieceCutter(text, limit: limit, mayHaveFences: mayHaveFences)
        var pieces: [String] = []
        while let piece = cutter.next() {
            if !piece.allSatisfy(\.isWhitespace) { pieces.append(piece) }
        }
        return pieces
    }

    /// Whether three backticks or tildes stand in a row. Looked for in bytes: most texts have none, and characters are slow.
    private static func mayHaveFences(_ text: String) -> Bool {
        var (last, count) = (UInt8(0), 0)
        for byte in text.utf8 {
            count = byte == last ? count + 1 : 1
            last = byte
            if count == 3, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") { return true }
        }
        return false
    }
}
