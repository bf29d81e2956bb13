/// Where a piece ends and the next one begins.
struct Cut {
    /// How good a place is; the best first.
    enum Rank: Int, CaseIterable {
        case paragraph, line, codeLine, sentence, word
        /// Between words of a line of code: only where there is nothing else.
        case codeWord
        case character
        /// Where one of the two parts could be taken for a code block's fence.
        case forced
    }

    let contentEnd: Int
    let nextStart: Int
    /// The code block that has to be closed at the end of the piece.
    var closes: CodeFence?
    /// The code block that the next piece has to open again.
    var opens: CodeFence?
}

/// Looks for the best place to end a piece that begins at `start`.
struct CutSearch {
    private let text: SplitLines
    private let limit: Int
    private let head: Int
    private let start: Int
    /// The last place of each rank that leaves the piece within the limit.
    private var cuts = [Cut?](repeating: nil, count: Cut.Rank.allCases.count)

    /// - Parameter head: the length of what the piece begins with beside its part of the text.
    init(_ text: SplitLines, limit: Int, head: Int, start: Int) {
        self.text = text
        self.limit = limit
        self.head = head
        self.start = start
    }

    /// The best cut: the highest rank that fills at least half of the piece, else the highest rank there is.
    mutating func best(from firstLine: Int) -> Cut {
        let end = text.characters.count
        let lastFence = text.lines.last?.fenceAfter
        if fits(end, closing: lastFence) { return Cut(contentEnd: end, nextStart: end, closes: lastFence) }
        for index in firstLine..<text.lines.count {
            let line = text.lines[index]
            guard head + text.length(start..<max(start, line.start)) <= limit else { break }
            visitInside(index)
            visitEnd(index)
        }
        let full = cuts.prefix(through: Cut.Rank.word.rawValue).compactMap(\.self).first {
            text.length(start..<$0.contentEnd) * 2 >= limit
        }
        // One character always fits, so there is a cut; taking one keeps the promise that nothing is lost in any case.
        return full ?? cuts.compactMap(\.self).first ?? Cut(contentEnd: start + 1, nextStart: start + 1)
    }

    private func fits(_ contentEnd: Int, closing fence: CodeFence?) -> Bool {
        let tail = fence.map { $0.closingLine.utf16.count + 1 } ?? 0
        return head + text.length(start..<contentEnd) + tail <= limit
    }

    private mutating func offer(_ rank: Cut.Rank, _ cut: Cut) {
        if fits(cut.contentEnd, closing: cut.closes) { cuts[rank.rawValue] = cut }
    }

    // MARK: Inside a line

    private mutating func visitInside(_ index: Int) {
        let line = text.lines[index]
        guard line.kind == .text || line.kind == .code else { return }
        let fence = line.fenceAfter
        var end = max(start, line.start) + 1
        while end < line.end, fits(end, closing: fence) {
            let rank = line.resemblesFence ? .forced : fence == nil ? rank(at: end) : rankInCode(at: end)
            // White space at a cut goes, but inside code every character counts.
            let next = rank == .sentence || rank == .word ? skipSpaces(from: end, to: line.end) : end
            if next < line.end { offer(rank, Cut(contentEnd: end, nextStart: next, closes: fence, opens: fence)) }
            end += 1
        }
    }

    private func rank(at index: Int) -> Cut.Rank {
        let (before, after) = (text.characters[index - 1], text.characters[index])
        if after.marksFence { return .forced }
        if after.isWhitespace {
            guard !before.isWhitespace else { return .character }
            return before.endsSentence
                || (before.closesBracket && index - 2 >= start && text.characters[index - 2].endsSentence)
                ? .sentence : .word
        }
        if before.isWhitespace { return .character }
        guard before.isIdeographic || after.isIdeographic else { return .character }
        if after.mayNotBeginLine || before.mayNotEndLine { return .character }
        return before.endsSentence ? .sentence : .word
    }

    private func rankInCode(at index: Int) -> Cut.Rank {
        let (before, after) = (text.characters[index - 1], text.characters[index])
        if after.marksFence { return .forced }
        return before.isWhitespace && !after.isWhitespace ? .codeWord : .character
    }

    private func skipSpaces(from index: Int, to end: Int) -> Int {
        var index = index
        while index < end, text.characters[index].isWhitespace { index += 1 }
        return index
    }

    // MARK: At the end of a line

    private mutating func visitEnd(_ index: Int) {
        let line = text.lines[index]
        guard index + 1 < text.lines.count, line.end >= start, line.kind != .opensFence else { return }
        guard let fence = line.fenceAfter else {
            let (rank, next) = afterLine(index)
            offer(rank, Cut(contentEnd: trimmed(line.end), nextStart: next))
            return
        }
        if text.lines[index + 1].kind == .closesFence {
            // The block ends here anyway; opening it again in the next piece would only show an empty one.
            let (rank, next) = afterLine(index + 1)
            offer(rank, Cut(contentEnd: line.end, nextStart: next, closes: fence))
        } else {
            offer(.codeLine, Cut(contentEnd: line.end, nextStart: line.end + 1, closes: fence, opens: fence))
        }
    }

    /// What a cut after a line outside code is worth, and where the next piece begins: after the blank lines.
    private func afterLine(_ index: Int) -> (Cut.Rank, nextStart: Int) {
        var next = index + 1
        while next < text.lines.count, text.lines[next].isBlank, text.lines[next].kind == .text { next += 1 }
        let isParagraph = next > index + 1 || text.lines[index].isBlank
        return (
            isParagraph ? .paragraph : .line,
            next < text.lines.count ? text.lines[next].start : text.characters.count
        )
    }

    private func trimmed(_ end: Int) -> Int {
        var end = end
        while end > start, text.characters[end - 1].isWhitespace { end -= 1 }
        return end
    }
}
