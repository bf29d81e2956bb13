import Testing

@testable import Conversation

@Suite struct CodeBlockSplittingTests {
    private func split(_ text: String, limit: Int) -> [String] { MessageSplitter(limit: limit).pieces(of: text) }

    @Test func aBlockThatIsCutIsClosedAndOpenedAgainWithItsLanguage() {
        let text = "```swift\nlet a = 1\nlet b = 2\nlet c = 3\n```"
        #expect(split(text, limit: 36) == ["```swift\nlet a = 1\nlet b = 2\n```", "```swift\nlet c = 3\n```"])
    }

    @Test func aBlockThatFitsTheNextPieceIsNotCut() {
        let text = "Some words about it, enough of them.\n```\nlet a = 1\nlet b = 2\n```"
        #expect(split(text, limit: 60) == ["Some words about it, enough of them.", "```\nlet a = 1\nlet b = 2\n```"])
    }

    @Test func theIndentationOfCodeSurvivesACut() {
        let lines = (0..<40).map { "    line(\($0))" }
        let pieces = split("```\n" + lines.joined(separator: "\n") + "\n```", limit: 100)
        let code = pieces.flatMap { $0.split(separator: "\n") }.filter { $0 != "```" }
        #expect(code.map(String.init) == lines)
    }

    @Test func blankLinesOfCodeSurviveACut() {
        let code = (0..<20).map { "a\($0)\n\n" }.joined()
        let pieces = split("```\n" + code + "end\n```", limit: 50)
        let kept = pieces.map { $0.dropFirst(4).dropLast(4) }.joined(separator: "\n")
        #expect(kept == code + "end")
    }

    @Test func aLineOfCodeThatIsTooLongLosesNothing() {
        let code = String(repeating: "call(one, two);  ", count: 30) + "end"
        let pieces = split("```js\n" + code + "\n```", limit: 100)
        #expect(pieces.allSatisfy { $0.hasPrefix("```js\n") && $0.hasSuffix("\n```") && $0.utf16.count <= 100 })
        #expect(pieces.map { $0.dropFirst(6).dropLast(4) }.joined() == code)
    }

    @Test func longerFencesHoldShorterOnes() {
        let inner = "```js\nvar a\n```\n"
        let pieces = split("````markdown\n" + String(repeating: inner, count: 10) + "````", limit: 80)
        #expect(pieces.count > 1)
        #expect(pieces.allSatisfy { $0.hasPrefix("````markdown\n") && $0.hasSuffix("\n````") })
    }

    @Test func tildesAreFencesAsWell() {
        let pieces = split("~~~py\n" + String(repeating: "a = '```'\n", count: 20) + "~~~\nend", limit: 80)
        #expect(pieces.dropLast().allSatisfy { $0.hasPrefix("~~~py\n") && $0.hasSuffix("\n~~~") })
        #expect(pieces.last?.hasSuffix("~~~\nend") == true || pieces.last == "end")
    }

    @Test func aBlockInAListIsOpenedAgainAtItsIndentation() {
        let text = "1. ```sh\n" + String(repeating: "   make test\n", count: 10) + "   ```"
        let pieces = split(text, limit: 60)
        #expect(pieces.count > 1)
        #expect(pieces.dropFirst().allSatisfy { $0.hasPrefix("   ```sh\n   make test") && $0.hasSuffix("   ```") })
    }

    @Test func aBlockThatTheTextLeavesOpenIsClosed() {
        #expect(split("```swift\nlet a = 1", limit: 2000) == ["```swift\nlet a = 1\n```"])
        #expect(split("```swift\nlet a = 1\n", limit: 2000) == ["```swift\nlet a = 1\n```"])
    }

    @Test func codeSpansAreNoBlocks() {
        #expect(split("```not a block``` it is\nmore", limit: 2000) == ["```not a block``` it is\nmore"])
    }

    @Test func noEmptyBlockStandsAtACut() {
        let text = "Words before the code, many words.\n```\n" + String(repeating: "x", count: 40) + "\n```\nafter"
        for limit in 48...120 {
            for piece in split(text, limit: limit) { #expect(!piece.contains("```\n```"), "\(limit): \(piece)") }
        }
    }

    @Test func aLineThatOnlyResemblesAFenceDoesNotBecomeOne() {
        let text =
            "```\n" + String(repeating: "code line\n", count: 6)
            + "``` is not the end of it, but goes on and on and on\nmore\n```"
        for limit in 40...120 {
            let pieces = split(text, limit: limit)
            #expect(pieces.allSatisfy { $0.utf16.count <= limit })
            #expect(SplitCheck(text, limit: limit).problems(of: pieces) == [], "\(limit)")
        }
    }
}
