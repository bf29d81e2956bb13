import Discord
import TestSupport
import Testing

@testable import BotRuntime

@Suite struct ComponentIDTests {
    static let pages = [
        PanelPages(), PanelPages([PageTurn("conversation", .before, Int64(12), offset: 340)]),
        PanelPages([PageTurn("a", .after, Int64(1)), PageTurn("b", .before, Int64(-2), offset: 7)]),
    ]

    @Test(arguments: pages, [ComponentID.Step.press, .confirm, .cancel])
    func anIDIsReadBackAsItWasWritten(page: PanelPages, step: ComponentID.Step) throws {
        let keys = ["80351110224678912", "-9223372036854775808", "a:b%c", ""]
        for key in keys {
            for value in ["", "1", "gpt-3.5-turbo-instruct", "ft:gpt:me%3A"] {
                let id = ComponentID(
                    view: "user", record: key, control: ControlID("model", value), step: step, page: page)
                let found = try #require(ComponentID(id.customID))
                #expect(found.control == id.control && found.record == key && found.step == step)
                // Only in an id as long as this some pages are missing.
                #expect(found.page == page || id.customID.utf16.count > 60)
                #expect(id.customID.utf16.count <= 100)
            }
        }
    }

    @Test func anIDIsCompactAndNamesWhatItMeans() {
        let id = ComponentID(view: "user", record: "80351110224678912", control: ControlID("show_public", true))
        #expect(id.customID == "1:user:80351110224678912:show_public:1")
        let confirm = id.with(ControlID("clear"), step: .confirm)
        #expect(confirm.customID == "1:user:80351110224678912:clear!:")
        let turn = ComponentID(
            view: "session", record: "5", control: ControlID(""),
            page: PanelPages([PageTurn("conversation", .before, Int64(12), offset: 340)]))
        #expect(turn.customID == "1:session:5:::conversation<12.340")
        #expect(turn.isPageTurn)
    }

    @Test func aPageThatDoesNotFitIsLeftOut() {
        let name = String(repeating: "v", count: 24)
        let id = ComponentID(
            view: name, record: String(Int64.min), control: ControlID(name, String(repeating: "m", count: 24)),
            page: PanelPages([PageTurn(name, .after, Int64.min, offset: 99999)]))
        #expect(id.customID.utf16.count <= 100)
        #expect(ComponentID(id.customID)?.page == PanelPages())
        #expect(ComponentID(id.customID)?.control == id.control)
    }

    @Test func theListThatWasTurnedLastKeepsItsPageLongest() {
        var pages = PanelPages()
        for number in 1...9 { pages = pages.turning(PageTurn("list_\(number)", .after, Int64(1_000_000 + number))) }
        pages = pages.turning(PageTurn("list_2", .before, Int64(5)))
        #expect(pages["list_2"] == PageTurn("list_2", .before, Int64(5)))
        let id = ComponentID(view: "view", record: "1", control: ControlID("control"), page: pages)
        let kept = ComponentID(id.customID)?.page
        #expect(kept?["list_2"] == pages["list_2"] && kept?["list_9"] == pages["list_9"])
        #expect(kept?["list_1"] == nil)
    }

    @Test func whatOlderProgramsWroteIsRead() {
        let id = ComponentID("1:user:1:a:1:session>12.0")
        #expect(id?.page["session"] == PageTurn("session", .after, Int64(12)))
    }

    @Test(arguments: [
        "", ":", "1", "1:", "1::::", "2:user:1:a:1", "1:user:1:a", "1:user:1:a:1:", "1:user:1:a:1:page",
        "1:a:b:c:d:e:f",
        "1:user:1:a:%", "1:user:1:a:%2", "1:user:1:a:%3a", "1:user:1:a:1:<12", "1:user:1:a:1:a<1,a<2",
        "1:user:1:a:1:a<1,", "1:user:1:a:1:conversation<12.00",
        "1:user:1:a:1:conversation<12.-1",
        "1:user:1:a:1:conversation<12.+1", "1:user:1:a:1:<12.999999999999999999999", "hello", "🧑‍🧑‍🧒‍🧒",
        String(repeating: "1:", count: 60),
    ])
    func garbageIsNoIDOrAHarmlessOne(text: String) {
        guard let id = ComponentID(text) else { return }
        // The empty names of `1::::` mean no view.
        #expect(id.view.isEmpty)
    }

    @Test func randomTextNeverStopsTheReader() {
        var generator = SeededGenerator(seed: 7)
        let alphabet = Array("1:%3A!~<>.abc_é🧒")
        for _ in 0..<5000 {
            let length = Int.random(in: 0...40, using: &generator)
            let text = String((0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
            if let id = ComponentID(text), ComponentID(id.customID) != id {
                Issue.record("\(text) is read in two ways")
            }
        }
    }

    @Test func aSelectHasItsValueInThePress() {
        let id = ComponentID(view: "user", record: "1", control: ControlID("session"))
        #expect(id.control(choosing: ["17"]) == ControlID("session", "17"))
        #expect(id.control(choosing: []) == ControlID("session"))
        let button = ComponentID(view: "user", record: "1", control: ControlID("attach", true))
        #expect(button.control(choosing: ["0"]) == ControlID("attach", "1"))
    }

    @Test func valuesAreReadOnlyAsTheyAreWritten() {
        #expect(Bool(controlText: "1") == true)
        #expect(Bool(controlText: "true") == nil)
        #expect(Int64(controlText: "-5") == -5)
        #expect(Int64(controlText: "+5") == nil)
        #expect(Int64(controlText: "007") == nil)
        #expect(Snowflake(controlText: "18446744073709551615") == Snowflake(.max))
        #expect(Snowflake(controlText: "18446744073709551616") == nil)
        #expect(Snowflake(controlText: "-1") == nil)
    }
}
