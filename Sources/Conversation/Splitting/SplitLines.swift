/// A text taken apart for the splitter: its grapheme clusters with their lengths, its lines, and the code blocks that
/// they belong to.
struct SplitLines {
    struct Line {
        enum Kind { case text, opensFence, closesFence, code }

        /// The line's first character.
        let start: Int
        /// The character after its last one: its line break, or the end of the text.
        let end: Int
        let kind: Kind
        /// The code block that is open after the line.
        let fenceAfter: CodeFence?
        let isBlank: Bool
        /// Begins like a fence but is none; a part of it could be one.
        let resemblesFence: Bool
    }

    let characters: [Character]
    let lines: [Line]
    /// How many UTF-16 units stand before each character, and in all.
    private let offsets: [Int]

    /// - Parameters:
    ///   - fenceLimit: the longest line, in UTF-16 units, that is taken for a fence.
    ///   - characterLimit: a grapheme cluster that is longer counts as several characters.
    init(_ text: String, fenceLimit: Int, characterLimit: Int) {
        let characters = Self.characters(of: text, limit: characterLimit)
        var lines: [Line] = []
        var fence: CodeFence?
        var start = 0
        while start <= characters.count {
            let end = characters[start...].firstIndex(where: Self.isLineBreak) ?? characters.count
            let content = characters[start..<end]
            var kind = fence == nil ? Line.Kind.text : .code
            var resemblesFence = false
            if Self.mayBeFence(content) {
                let line = String(content)
                resemblesFence = CodeFence.hasMarker(line)
                if let open = fence {
                    if open.isClosed(by: line, limit: fenceLimit) { (kind, fence) = (.closesFence, nil) }
                } else if let opening = CodeFence(opening: line, limit: fenceLimit) {
                    (kind, fence) = (.opensFence, opening)
                }
            }
            lines.append(
                Line(
                    start: start, end: end, kind: kind, fenceAfter: fence,
                    isBlank: content.allSatisfy(\.isWhitespace), resemblesFence: resemblesFence))
            start = end + 1
        }
        self.characters = characters
        self.lines = lines
        var offset = 0
        offsets =
            [0]
            + characters.map {
                offset += $0.utf16.count; return offset
            }
    }

    /// The length of some of the characters in UTF-16 units.
    func length(_ range: Range<Int>) -> Int { offsets[range.upperBound] - offsets[range.lowerBound] }

    private static func characters(of text: String, limit: Int) -> [Character] {
        guard text.contains(where: { $0.utf16.count > limit }) else { return Array(text) }
        return text.flatMap { character -> [Character] in
            guard character.utf16.count > limit else { return [character] }
            var parts = [""]
            for scalar in character.unicodeScalars {
                if parts[parts.count - 1].utf16.count + UTF16.width(scalar) > limit { parts.append("") }
                parts[parts.count - 1].unicodeScalars.append(scalar)
            }
            return parts.flatMap(Array.init)
        }
    }

    private static func mayBeFence(_ content: ArraySlice<Character>) -> Bool {
        content.contains(where: \.marksFence)
    }

    static func isLineBreak(_ character: Character) -> Bool {
        character == "\n" || character == "\r\n" || character == "\r"
    }
}
