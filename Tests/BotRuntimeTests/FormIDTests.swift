import BotRuntime
import Testing

@Suite struct FormIDTests {
    @Test func itComesBackAsItWasWritten() throws {
        let place = ComponentID(view: "tasks", record: "12", control: ControlID("edit"))
        for id in [FormID(form: "edit", record: "34", place: place), FormID(form: "add")] {
            #expect(FormID(id.customID) == id)
        }
        #expect(FormID(form: "edit", place: place).place?.control == ControlID(""))
    }

    @Test func theLongestNamesFitAndPagesAreLeftOutFirst() throws {
        let name = String(repeating: "n", count: 24)
        let key = String(Int64.min)
        let turn = PageTurn("list", .after, Int64.max)
        let place = ComponentID(
            view: name, record: key, control: ControlID("x"), page: PanelPages([turn]))
        let id = FormID(form: name, record: key, place: place).customID
        #expect(id.utf16.count <= 100)
        let read = try #require(FormID(id))
        #expect(read.place?.view == name && read.place?.record == key && read.place?.page == PanelPages())
    }

    @Test(arguments: ["", "m", "m:a:b", "x:a:b:", "m:a:b:c", "m:a:b:1:v:r:c", String(repeating: "m:", count: 60)])
    func whatThisProgramDidNotWriteIsNoForm(text: String) { #expect(FormID(text) == nil) }
}
