import Discord
import TestSupport
import Testing

@testable import BotRuntime

@Suite struct PanelBuilderTests {
    enum Control: PanelControl {
        case on(Bool)
        case choose(Int64)

        static let view = "things"

        var id: ControlID {
            switch self {
            case .on(let value): ControlID("on", value)
            case .choose(let value): ControlID("choose", value)
            }
        }

        init?(_ id: ControlID) { nil }
    }

    private func builder(title: String = "Title", page: PanelPages = PanelPages()) -> PanelBuilder<Control> {
        PanelBuilder(of: Int64(5), page: page, title: title)
    }

    private func problems(_ content: PanelContent) -> [String] {
        Answer.message(content, isEphemeral: true).response.problems
    }

    private func buttons(_ content: PanelContent) -> [Button] {
        content.rows.flatMap { row -> [Button] in
            guard case .actionRow(let components) = row else { return [] }
            return components.compactMap { if case .button(let button) = $0 { button } else { nil } }
        }
    }

    @Test func discordAcceptsWhateverPeopleHaveWritten() {
        var generator = SeededGenerator(seed: 3)
        let pieces = ["a", "👩‍👩‍👧‍👦", "\n", " ", "日", "@everyone", "```", "\u{200B}"]
        for _ in 0..<30 {
            let text = { (length: Int) in
                (0..<Int.random(in: 0...length, using: &generator)).map { _ in
                    pieces.randomElement(using: &generator) ?? ""
                }.joined()
            }
            var panel = builder(title: text(400))
            for _ in 0..<Int.random(in: 0...12, using: &generator) { panel.field(text(50) + "l", text(2000)) }
            panel.block("b", text(5000))
            panel.block("c", text(5000))
            panel.list("l", (0..<20).map { _ in text(200) }, count: 100)
            let size = TextPage.size
            let whole = String(repeating: "x", count: size)
            panel.text("t", TextPage(PanelPages(), of: "t") { (_: RowWindow<Int64>, _: Int) in [(Int64(1), whole)] })
            panel.row([.toggle(text(100), .on(true), isOn: false)])
            let content = panel.content(previous: "Previous", next: "Next")
            #expect(problems(content) == [])
            #expect(content.embed.description?.contains(whole) == true)
        }
    }

    @Test func anEmptyValueIsSaidToBeEmpty() {
        var panel = builder()
        panel.field("a", "  \n", empty: "none")
        panel.block("b", "", empty: "nothing")
        let embed = panel.content(previous: "", next: "").embed
        #expect(embed.fields.map(\.value) == ["none"])
        #expect(embed.description == "**b**\nnothing")
    }

    @Test func aListSaysHowManyItDoesNotShow() {
        var panel = builder()
        panel.list("a", ["x", "y"], count: 7) { "… and \($0) more" }
        panel.list("b", ["x", "y"], count: 2)
        panel.list("c", [], count: 0, empty: "none")
        panel.list("d", Array(repeating: String(repeating: "w", count: 100), count: 20), count: 20) { "+\($0)" }
        let values = panel.content(previous: "", next: "").embed.fields.map(\.value)
        #expect(values[0] == "x\ny\n… and 5 more")
        #expect(values[1] == "x\ny")
        #expect(values[2] == "none")
        #expect(values[3].hasSuffix("\n+10"))
        #expect(values[3].utf16.count <= 1024)
    }

    @Test func aToggleKeepsItsLabelAndCarriesTheValueToSet() {
        var panel = builder()
        panel.row([.toggle("light", .on(false), isOn: true), .choice("x", .choose(1), isCurrent: true)])
        let found = buttons(panel.content(previous: "", next: ""))
        #expect(found.map(\.label) == ["light", "x"])
        #expect(found.map(\.style) == [.success, .primary])
        #expect(found[0].customID == "1:things:5:on:0")
    }

    @Test func everyControlKeepsThePageOfThePanel() {
        let turn = PanelPages([PageTurn("talk", .before, Int64(9), offset: 3)])
        var panel = builder(page: turn)
        panel.row([.choice("x", .choose(1))])
        let found = buttons(panel.content(previous: "", next: ""))
        #expect(found[0].customID.flatMap { ComponentID($0) }?.page == turn)
    }

    @Test func aSelectWithoutRowsIsLeftOut() {
        var panel = builder()
        panel.select("choose", ListPage<ListPageTests.Item>(PanelPages(), of: "choose") { _, _ in [] }) { _ in
            SelectOption("x")
        }
        #expect(panel.content(previous: "", next: "").rows.isEmpty)
    }

    @Test func aSelectIsCutToSizeAndTurned() throws {
        var panel = builder()
        let rows = (1...Int64(30)).map { ListPageTests.Item(key: $0) }
        let page = ListPage<ListPageTests.Item>(PanelPages(), of: "choose") { _, limit in Array(rows.prefix(limit)) }
        panel.select("choose", page, placeholder: "p") { row in
            SelectOption(String(repeating: "👩‍👩‍👧‍👦", count: 20), description: "", isSelected: row.key < 3)
        }
        let content = panel.content(previous: "Previous", next: "Next")
        #expect(problems(content) == [])
        guard case .actionRow(let components) = content.rows[0], case .stringSelect(let select) = components[0] else {
            Issue.record("no select")
            return
        }
        #expect(select.options.count == 25)
        #expect(select.options.count(where: \.isDefault) == 1)
        #expect(select.options[0].label.hasSuffix("👩‍👩‍👧‍👦…"))
        #expect(buttons(content).map(\.label) == ["Next"])
    }
}
