import Discord
import JSON
import Testing

@testable import BotRuntime

@Suite struct PanelLookTests {
    enum Control: PanelControl {
        case go

        static let view = "things"
        var id: ControlID { ControlID("go") }
        init?(_ id: ControlID) { nil }
    }

    private func builder() -> PanelBuilder<Control> { PanelBuilder(of: Int64(5), page: PanelPages(), title: "Title") }

    private func content(_ build: (inout PanelBuilder<Control>) throws -> Void) rethrows -> PanelContent {
        var panel = builder()
        try build(&panel)
        return panel.content(previous: "Previous", next: "Next")
    }

    private func problems(_ content: PanelContent) -> [String] {
        Answer.message(content, isEphemeral: true).response.problems
    }

    @Test func whatStandsAroundTheTextIsShown() {
        let shown = content { panel in
            panel.color(0x58_65F2)
            panel.author(" Ada ")
            panel.footer("below")
            panel.description("first")
            panel.block("Label", "second")
            panel.timestamp(Timestamp(milliseconds: 951_782_400_999))
            panel.url("https://example.org/a")
            panel.image("http://example.org/b.png")
            panel.thumbnail(" https://example.org ")
            panel.message("above")
        }
        let embed = shown.embed
        #expect(problems(shown) == [])
        #expect(embed.color == 0x58_65F2 && embed.author == "Ada" && embed.footer == "below")
        #expect(embed.description == "first\n\n**Label**\nsecond")
        #expect(embed.timestamp == "2000-02-29T00:00:00Z")
        #expect(embed.url == "https://example.org/a" && embed.imageURL == "http://example.org/b.png")
        #expect(embed.thumbnailURL == "https://example.org")
        #expect(Answer.update(shown, notice: "notice").response.json["data"]["content"].string == "notice\nabove")
    }

    @Test(arguments: [
        "", "example.org", "ftp://example.org", "https://", "https:///path", "https://a b", "https://<x>",
        "https://" + String(repeating: "a", count: 2048), "javascript:alert(1)", "https://:80", "HTTPS://example.org",
    ])
    func anAddressThatDiscordWouldRefuseIsLeftOut(text: String) {
        let shown = content { panel in
            panel.url(text)
            panel.image(text)
            panel.row([.link("Open", text), .button("Go", .go)])
        }
        #expect(problems(shown) == [])
        #expect(shown.embed.url == nil && shown.embed.imageURL == nil)
        #expect(shown.rows == content { $0.row([.button("Go", .go)]) }.rows)
    }

    @Test func aRowOfNothingButALinkThatLeadsNowhereIsLeftOut() {
        #expect(content { $0.row([.link("Open", "nowhere")]) }.rows.isEmpty)
    }

    @Test func everythingTogetherStaysWithinTheEmbed() {
        let long = String(repeating: "word ", count: 2000)
        let shown = content { panel in
            panel.author(long)
            panel.footer(long)
            panel.description(long)
            panel.message(long)
            for number in 1...25 { panel.field("\(number)", long) }
        }
        #expect(problems(shown) == [])
    }

    @Test(arguments: [
        (Int64(0), "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (1_709_164_799_000, "2024-02-28T23:59:59Z"),
        (1_709_251_199_000, "2024-02-29T23:59:59Z"), (4_107_542_400_000, "2100-03-01T00:00:00Z"),
        (253_402_300_799_000, "9999-12-31T23:59:59Z"),
    ])
    func aMomentIsWrittenInUTC(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).iso8601 == text)
    }

    @Test(arguments: [Int64.min, .max, 253_402_300_800_000, -62_167_219_200_001])
    func aMomentBeyondTheCalendarIsLeftOut(milliseconds: Int64) {
        #expect(Timestamp(milliseconds: milliseconds).iso8601 == nil)
    }

    @Test func aListIsNumberedOrSeparatedAsAskedFor() {
        let shown = content { panel in
            panel.list("a", ["x", "y"], isNumbered: true)
            panel.list("b", ["x", "y"], separator: " · ")
            panel.list("c", ["x", ""], count: 9, separator: ", ", isNumbered: true) { "and \($0)" }
        }
        #expect(shown.embed.fields.map(\.value) == ["1. x\n2. y", "x · y", "1. x, 2. —, and 7"])
    }

    @Test func aListOverPagesIsTurnedInARowOfItsOwn() {
        let rows = (1...Int64(9)).map { ListPageTests.Item(key: $0) }
        let page = ListPage<ListPageTests.Item>(PanelPages(), of: "list", size: 3) { _, limit in
            Array(rows.prefix(limit))
        }
        let shown = content { $0.list("a", page) { "row \($0.key)" } }
        #expect(shown.embed.fields.map(\.value) == ["row 1\nrow 2\nrow 3"])
        #expect(shown.rows.count == 1)
        #expect(problems(shown) == [])
    }

    @Test func aPageOfLongRowsFits() {
        let rows = (1...Int64(25)).map { ListPageTests.Item(key: $0) }
        let page = ListPage<ListPageTests.Item>(PanelPages(), of: "list") { _, _ in rows }
        let shown = content { $0.list("a", page) { _ in String(repeating: "long ", count: 100) } }
        #expect(problems(shown) == [])
    }

    @Test func selectsOfDiscordsOwnNameWhatIsChosen() {
        let shown = content { panel in
            panel.select("who", .users, selected: 7, placeholder: "Who?")
            panel.select("role", .roles, selected: nil)
            panel.select("where", .channels(types: [.guildText]), selected: 9)
            panel.select("any", .mentionables, selected: 9)
        }
        #expect(problems(shown) == [])
        let selects = shown.rows.map { $0.json["components"][0] }
        #expect(selects.map { $0["type"].int } == [5, 6, 8, 7])
        #expect(selects.map { $0["custom_id"].string } == ["who", "role", "where", "any"].map { "1:things:5:\($0):" })
        #expect(selects[0]["default_values"].text == #"[{"id":"7","type":"user"}]"#)
        #expect(!selects[1]["default_values"].exists)
        #expect(selects[2]["channel_types"].text == "[0]")
        #expect(!selects[3]["default_values"].exists)
    }

    @Test func aSelectOfFixedValuesHasOneDefaultAtMost() {
        let shown = content { panel in
            panel.select("flag", of: [true, false]) { SelectOption("\($0)", isSelected: true) }
        }
        #expect(problems(shown) == [])
        let selects = shown.rows.map { $0.json["components"][0] }
        #expect(selects.map { $0["options"].array?.count { $0["default"].bool == true } } == [1])
    }

    @Test func anEmojiStandsBesideTheLabel() {
        let shown = content { panel in
            panel.row([
                .button("a", .go, emoji: Emoji("🔒")), .link("b", "https://example.org", emoji: Emoji("party", id: 5)),
            ])
        }
        #expect(problems(shown) == [])
        let buttons = shown.rows[0].json["components"].array ?? []
        #expect(buttons.map { $0["emoji"]["name"].string } == ["🔒", "party"])
        #expect(buttons[1]["style"].int == 5 && buttons[1]["emoji"]["id"].string == "5")
    }
}
