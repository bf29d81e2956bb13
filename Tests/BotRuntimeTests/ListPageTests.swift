import Database
import Testing

@testable import BotRuntime

@Suite struct ListPageTests {
    struct Item: TableRow {
        var key: Int64
        static func find(_ key: Int64, in connection: Connection) throws -> Item? { nil }
    }

    private func page(_ turn: PageTurn?, _ count: Int) -> ListPage<Item> {
        let all = (0..<Int64(count)).map { Item(key: $0 + 1) }
        return ListPage(PanelPages(turn.map { [$0] } ?? []), of: "list") { window, limit in
            switch window {
            case .first: Array(all.prefix(limit))
            case .last: all.suffix(limit)
            case .from(let key): Array(all.filter { $0.key >= key }.prefix(limit))
            case .through(let key): all.filter { $0.key <= key }.suffix(limit)
            }
        }
    }

    @Test(arguments: [0, 1, 24, 25, 26, 49, 50, 51, 75, 100, 101])
    func nextReachesEveryRowOnceAndPreviousLeadsBack(count: Int) {
        var pages = [page(nil, count)]
        while let next = pages.last?.next { pages.append(page(next, count)) }
        #expect(pages.flatMap { $0.elements.map(\.key) } == (0..<Int64(count)).map { $0 + 1 })
        #expect(pages.allSatisfy { $0.elements.count <= 25 })
        #expect(pages[0].previous == nil)
        var back = [pages[pages.count - 1]]
        while let previous = back[0].previous { back.insert(page(previous, count), at: 0) }
        #expect(back.map { $0.elements.map(\.key) } == pages.map { $0.elements.map(\.key) })
    }

    @Test func aTurnOfAnotherListOrToNothingOpensTheFirstPage() {
        for turn in [
            PageTurn("other", .after, Int64(25)), PageTurn("list", .after, Int64(60)),
            PageTurn("list", .before, Int64(1)),
            PageTurn("list", .before, Int64(5)), PageTurn("list", .after, "x"),
        ] {
            let page = page(turn, 60)
            #expect(page.elements.first?.key == 1)
            #expect(page.elements.count == 25)
        }
    }
}
