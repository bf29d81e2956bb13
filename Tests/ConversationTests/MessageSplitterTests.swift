import TestSupport
import Testing

@testable import Conversation

@Suite struct MessageSplitterTests {
    private func split(_ text: String, limit: Int = 2000) -> [String] { MessageSplitter(limit: limit).pieces(of: text) }

    @Test func aTextThatFitsIsOnePiece() {
        #expect(split("hello") == ["hello"])
        #expect(split(String(repeating: "a", count: 2000)).count == 1)
    }

    @Test func aBlankTextHasNoPieces() {
        #expect(split("") == [] && split(" \n\t\r\n ") == [])
        #expect(split(String(repeating: " \n", count: 5000)) == [])
    }

    @Test func paragraphsArePreferredToLines() {
        let text = "first paragraph is here\n\nsecond begins\nsecond goes on"
        #expect(split(text, limit: 40) == ["first paragraph is here", "second begins\nsecond goes on"])
    }

    @Test func linesArePreferredToSentencesAndSentencesToWords() {
        #expect(
            split("A line of words. So.\nAnother one. Yes it is.", limit: 32) == [
                "A line of words. So.", "Another one. Yes it is.",
            ])
        #expect(
            split("It began very well. Then it went on for long.", limit: 32) == [
                "It began very well.", "Then it went on for long.",
            ])
        #expect(
            split("no sentence ends here so words are cut", limit: 32) == ["no sentence ends here so words", "are cut"])
    }

    @Test func aSentenceMayEndInsideABracketOrAQuote() {
        #expect(
            split("He said so (and meant it.) Then nothing came of it.", limit: 36) == [
                "He said so (and meant it.)", "Then nothing came of it.",
            ])
    }

    @Test func tenThousandCharactersArriveWhole() {
        let text = (0..<1700).map { "word\($0 % 10)" }.joined(separator: " ")
        let pieces = split(text)
        #expect(text.utf16.count > 10_000 && pieces.count == 6)
        #expect(pieces.allSatisfy { $0.utf16.count <= 2000 })
        #expect(pieces.joined(separator: " ") == text)
    }

    @Test func aWordWithoutEndIsCutBetweenCharacters() {
        let text = String(repeating: "x", count: 10_000)
        let pieces = split(text)
        #expect(pieces.count == 5 && pieces.joined() == text)
    }

    @Test func aFamilyIsNeverSeparated() {
        let family = "👨‍👩‍👧‍👦"
        let pieces = split(String(repeating: family, count: 1000))
        #expect(pieces.joined() == String(repeating: family, count: 1000))
        #expect(pieces.allSatisfy { $0.utf16.count <= 2000 && $0.allSatisfy { String($0) == family } })
    }

    @Test func aCharacterThatIsTooLongIsCutAndNothingOfItLost() {
        let character = "a" + String(repeating: "\u{0301}", count: 5000)
        let pieces = split("before " + character + " after")
        #expect(pieces.allSatisfy { $0.utf16.count <= 2000 })
        let scalars = pieces.joined().unicodeScalars.filter { $0 != " " }
        #expect(Array(scalars) == Array("before\(character)after".unicodeScalars))
        let long = "a" + String(repeating: "\u{0301}", count: 1800)
        #expect(split("some words before it " + String(repeating: "w ", count: 200) + long).last == long)
    }

    @Test func chineseIsCutAfterSentencesAndNeverBeforeAMark() {
        let sentence = "今天的天气非常好，我们一起去公园散步吧。"
        let pieces = split(String(repeating: sentence, count: 30), limit: 100)
        #expect(pieces.joined() == String(repeating: sentence, count: 30))
        #expect(pieces.allSatisfy { $0.hasSuffix("。") && $0.hasPrefix("今天") })
        let plain = split(String(repeating: "字字，字", count: 100), limit: 35)
        #expect(plain.joined() == String(repeating: "字字，字", count: 100))
        #expect(plain.allSatisfy { !$0.hasPrefix("，") && $0.utf16.count <= 35 })
    }

    @Test func carriageReturnsEndLinesToo() {
        let text = "first paragraph is here\r\n\r\nsecond begins\r\nsecond goes on"
        #expect(split(text, limit: 40) == ["first paragraph is here", "second begins\r\nsecond goes on"])
    }

    @Test func indentationAfterACutIsKept() {
        #expect(
            split("- first item of the list here\n    - nested item", limit: 32) == [
                "- first item of the list here", "    - nested item",
            ])
    }

    @Test func theSameTextGivesTheSamePieces() {
        var random = SeededGenerator(seed: 7)
        let text = randomText(&random, parts: 400)
        #expect(split(text) == split(text))
    }
}
