@testable import Conversation
import TestSupport

/// What every split must keep, whatever the text.
struct SplitCheck {
    private let text: String
    private let limit: Int

    init(_ text: String, limit: Int) {
        self.text = text
        self.limit = limit
    }

    func problems(of pieces: [String]) -> [String] {
        var problems: [String] = []
        for (number, piece) in pieces.enumerated() {
            if piece.utf16.count > limit { problems.append("piece \(number) has \(piece.utf16.count) units") }
            if piece.allSatisfy(\.isWhitespace) { problems.append("piece \(number) is blank") }
            if contents(of: piece).isOpen { problems.append("piece \(number) leaves a code block open") }
        }
        if pieces.flatMap({ contents(of: $0).scalars }) != contents(of: text).scalars {
            problems.append("the pieces do not hold the text")
        }
        return problems
    }

    /// Everything but white space and fence lines, and whether a code block is open at the end.
    private func contents(of text: String) -> (scalars: [Unicode.Scalar], isOpen: Bool) {
        var fence: CodeFence?
        var scalars: [Unicode.Scalar] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: SplitLines.isLineBreak) {
            if let open = fence {
                if open.isClosed(by: line, limit: limit / 4 - 1) {
                    fence = nil
                    continue
                }
            } else if let opening = CodeFence(opening: line, limit: limit / 4 - 1) {
                fence = opening
                continue
            }
            scalars += line.unicodeScalars.filter { !$0.properties.isWhitespace }
        }
        return (scalars, fence != nil)
    }
}

/// A text of everything that models write, and of what they should not.
func randomText(_ random: inout SeededGenerator, parts: Int) -> String {
    let short = [
        "word", "a", "Sentence.", "Really?", "(bracket.)", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r\n\r\n",
        "\n\n\n\n",
        "👨‍👩‍👧‍👦", "👍🏽", "é", "e\u{0301}\u{0327}", "漢字", "。", "、かな", "「引用」", "한국어", "שלום", "🇩🇪", "- item", "    ", "`code`",
        "~", "> quote",
    ]
    let fences = [
        "\n```\n", "\n```swift\n", "\n````\n", "\n~~~\n", "\n~~~py\n", "\n  ```\n", "\n> ```\n", "\n- ```js\n",
        "\n```\r\n", "\n1. ```\n",
        "\n``` not closing\n",
    ]
    var text = ""
    for _ in 0..<parts {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<8: text += fences.randomElement(using: &random) ?? ""
        case 8..<10:
            let count = Int.random(in: 1...300, using: &random)
            let part = short.randomElement(using: &random) ?? ""
            // A run of tildes that is too long for a fence may become one where it is cut.
            text += part == "~" ? part : String(repeating: part, count: count)
        case 10..<40: text += " "
        default: text += short.randomElement(using: &random) ?? ""
        }
    }
    return text
}
