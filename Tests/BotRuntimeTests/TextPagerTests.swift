import TestSupport
import Testing

@testable import BotRuntime

@Suite struct TextPagerTests {
    /// Utterances with keys 1, 2, …
    final class Text {
        let utterances: [String]
        var rowsRead = 0

        init(utterances: [String]) { self.utterances = utterances }

        func rows(_ window: RowWindow<Int64>, _ limit: Int) -> [(Int64, String)] {
            let all = utterances.enumerated().map { (Int64($0 + 1), $1) }
            let found: [(Int64, String)] =
                switch window {
                case .first: Array(all.prefix(limit))
                case .last: all.suffix(limit)
                case .from(let key): all.contains { $0.0 == key } ? Array(all.filter { $0.0 >= key }.prefix(limit)) : []
                case .through(let key): all.contains { $0.0 == key } ? all.filter { $0.0 <= key }.suffix(limit) : []
                }
            rowsRead += found.count
            return found
        }

        func page(_ turn: PageTurn? = nil, size: Int = 100) -> TextPage {
            TextPage(PanelPages(turn.map { [$0] } ?? []), of: "talk", size: size) { self.rows($0, $1) }
        }
    }

    private static func randomText(_ generator: inout SeededGenerator) -> Text {
        let words = ["a", "word", "and", "another", "👩‍👩‍👧‍👦", "日本語", "e\u{301}", "\r\n", "  ", "supercalifragilistic"]
        let count = Int.random(in: 1...40, using: &generator)
        return Text(
            utterances: (0..<count).map { number in
                let length = Int.random(in: 0...60, using: &generator) * (Bool.random(using: &generator) ? 1 : 4)
                let words = (0..<length).map { _ in words.randomElement(using: &generator) ?? "" }
                return "\(number): " + words.joined(separator: Bool.random(using: &generator) ? " " : "")
            })
    }

    /// What the pages say together, without the marks of cuts.
    private static func joined(_ pages: [TextPage]) -> String {
        var result = ""
        for (index, page) in pages.enumerated() {
            var text = page.text
            let continues = text.hasPrefix("…")
            if continues { text.removeFirst() }
            if index < pages.count - 1, text.hasSuffix("…"), pages[index + 1].text.hasPrefix("…") { text.removeLast() }
            result += (index > 0 && !continues ? "\n" : "") + text
        }
        return result
    }

    @Test(arguments: 0..<40)
    func turningBackFromTheNewestPageShowsEverythingOnce(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let text = Self.randomText(&generator)
        var pages = [text.page()]
        while let older = pages[0].older, pages.count < 2000 { pages.insert(text.page(older), at: 0) }
        #expect(Self.joined(pages) == text.utterances.joined(separator: "\n"))
        #expect(pages.allSatisfy { $0.text.utf16.count <= 100 })
        #expect(pages[0].older == nil)
    }

    @Test(arguments: 0..<40)
    func turningForwardAgainShowsEverythingOnce(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let text = Self.randomText(&generator)
        var oldest = text.page()
        while let older = oldest.older { oldest = text.page(older) }
        var pages = [oldest]
        while let newer = pages.last?.newer, pages.count < 2000 { pages.append(text.page(newer)) }
        #expect(Self.joined(pages) == text.utterances.joined(separator: "\n"))
        #expect(pages.allSatisfy { $0.text.utf16.count <= 100 })
    }

    @Test func itOpensOnTheNewestPage() {
        let text = Text(utterances: (1...50).map { "utterance \($0)" })
        let page = text.page()
        #expect(page.text.hasSuffix("utterance 50"))
        #expect(page.newer == nil)
        #expect(page.older != nil)
    }

    @Test func aShortTextHasOnePage() {
        let text = Text(utterances: ["hello", "you"])
        let page = text.page()
        #expect(page.text == "hello\nyou")
        #expect(page.older == nil && page.newer == nil)
    }

    @Test func aLongUtteranceGoesOverSeveralPagesWithMarks() {
        let long = (1...100).map { "word\($0)" }.joined(separator: " ")
        let text = Text(utterances: ["before", long, "after"])
        var pages = [text.page()]
        while let older = pages[0].older { pages.insert(text.page(older), at: 0) }
        #expect(pages.count > 5)
        #expect(pages.last?.text == "after")
        #expect(pages[pages.count - 2].text.hasPrefix("…"))
        // Words are kept whole.
        #expect(Self.joined(pages) == ["before", long, "after"].joined(separator: "\n"))
        #expect(pages.dropFirst(2).dropLast().allSatisfy { $0.text.dropFirst().hasPrefix("word") })
    }

    @Test func oneCharacterThatIsLongerThanAPageIsTakenApart() {
        let monster = "x" + String(repeating: "\u{301}", count: 500)
        let text = Text(utterances: ["a", monster, "b"])
        var pages = [text.page()]
        while let older = pages[0].older, pages.count < 100 { pages.insert(text.page(older), at: 0) }
        #expect(pages.count < 30)
        #expect(pages.allSatisfy { $0.text.utf16.count <= 100 })
        let marks = pages.reduce(0) { $0 + $1.text.unicodeScalars.count { $0 == "\u{301}" } }
        #expect(marks == 500)
    }

    @Test func aPageCostsTheSameAtAnyLength() {
        let short = Text(utterances: (1...100).map { "utterance \($0)" })
        let long = Text(utterances: (1...10_000).map { "utterance \($0)" })
        _ = short.page()
        _ = long.page()
        #expect(long.rowsRead == short.rowsRead)
        let middle = PageTurn("talk", .before, Int64(5000))
        long.rowsRead = 0
        _ = long.page(middle)
        #expect(long.rowsRead <= 24)
    }

    @Test func aTurnWhoseRowIsGoneOpensTheNewestPage() {
        let text = Text(utterances: ["one", "two"])
        for turn in [
            PageTurn("talk", .before, Int64(77)), PageTurn("talk", .after, Int64(77)), PageTurn("talk", .before, "x"),
            PageTurn("other", .before, Int64(1)), PageTurn("talk", .before, Int64(1)),
            PageTurn("talk", .after, Int64(2), offset: 3),
        ] {
            #expect(text.page(turn).text == "one\ntwo")
        }
    }

    @Test func aForgedPlaceInsideOfACharacterIsHarmless() {
        let text = Text(utterances: ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "end"])
        for offset in 0...40 {
            _ = text.page(PageTurn("talk", .before, Int64(1), offset: offset))
            _ = text.page(PageTurn("talk", .after, Int64(1), offset: offset))
        }
    }

    @Test func nothingHasNoPages() {
        let text = Text(utterances: [])
        let page = text.page()
        #expect(page.text.isEmpty)
        #expect(page.older == nil && page.newer == nil)
    }
}
