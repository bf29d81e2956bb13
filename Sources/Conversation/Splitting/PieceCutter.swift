/// The splitter at work: where the next piece begins, and which code block is open there.
struct PieceCutter {
    private let limit: Int
    private let text: SplitLines
    private var position = 0
    private var lineIndex = 0
    private var fence: CodeFence?

    init(_ text: String, limit: Int, mayHaveFences: Bool) {
        self.limit = limit
        // Closing a block and opening it again takes at most half of a piece, so the other half takes any character.
        self.text = SplitLines(
            text, fenceLimit: limit / 4 - 1, characterLimit: mayHaveFences ? limit / 2 : limit)
    }

    /// The next piece; nil at the end.
    mutating func next() -> String? {
        guard position < text.characters.count else { return nil }
        let head = fence.map { $0.openingLine + "\n" } ?? ""
        var search = CutSearch(text, limit: limit, head: head.utf16.count, start: position)
        let cut = search.best(from: lineIndex)
        var piece = head
        for character in text.characters[position..<cut.contentEnd] { piece.append(character) }
        if let open = cut.closes {
            // A line break before a cut ends a line of the code; one at the very end has nothing to end but the block.
            let isAtEnd = cut.contentEnd == text.characters.count
            if !isAtEnd || piece.last?.isNewline != true { piece += "\n" }
            piece += open.closingLine
        }
        position = cut.nextStart
        fence = cut.opens
        while lineIndex + 1 < text.lines.count, text.lines[lineIndex + 1].start <= position { lineIndex += 1 }
        return piece
    }
}
