import EventLoop
import JSON
import TestSupport
import Testing

@Suite(.onLoop) struct SuggestionTests {
    @Test @LoopActor func rowsOfAQueryAreOfferedForWhatIsTyped() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let fern = try await garden.plant("Fern")
        try await garden.plant("Moss")
        let shown = try await garden.suggestions(for: "number", typing: "ER", in: "plant show")
        #expect(shown.map { $0["name"].string } == ["Fern of Ada"])
        #expect(shown.map { $0["value"].int } == [Int(fern.id)])
        #expect(try await garden.suggestions(for: "number", typing: "", in: "plant show").count == 2)
        #expect(try await garden.suggestions(for: "number", typing: "%", in: "plant show").isEmpty)
    }

    @Test @LoopActor func nothingIsStoredOfWhoOnlyTypes() async throws {
        let garden = try await Garden()
        #expect(try await garden.suggestions(for: "number", typing: "f", in: "plant show", as: Garden.bob).isEmpty)
        #expect(try garden.gardener(Garden.bob) == nil)
    }

    @Test @LoopActor func theValuesOfAnEnumerationAreOfferedByTheirLabels() async throws {
        let garden = try await Garden()
        let shown = try await garden.suggestions(for: "soil", typing: "a", in: "neighbour")
        #expect(shown.map { $0["value"].string } == ["clay", "sand", "default"])
        let japanese = try await garden.suggestions(for: "soil", typing: "砂", in: "neighbour", locale: "ja")
        #expect(japanese.map { $0["name"].string } == ["砂"])
        #expect(japanese.map { $0["value"].string } == ["sand"])
    }

    @Test @LoopActor func nothingIsOfferedForWhatIsNoLongerThere() async throws {
        let garden = try await Garden()
        #expect(try await garden.suggestions(for: "weight", typing: "f", in: "plant show").isEmpty)
        #expect(try await garden.suggestions(for: "number", typing: 4, in: "plant weigh").isEmpty)
        #expect(try await garden.suggestions(for: "text", typing: "f", in: "garden").isEmpty)
    }

    @Test @LoopActor func nothingIsOfferedWhereTheBotDoesNotWork() async throws {
        let garden = try await Garden(isAllowed: { _, _ in false })
        #expect(try await garden.suggestions(for: "soil", typing: "", in: "neighbour").isEmpty)
    }

    @Test @LoopActor func anEnumerationOfferedWhileTypingIsStillChecked() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let who: JSON = ["name": "who", "type": 6, "value": "100"]
        let resolved: JSON = ["users": ["100": ["id": "100", "username": "ada"]]]
        try await garden.use(
            "neighbour", [who, ["name": "soil", "type": 3, "value": "sand"]], resolved: resolved)
        #expect(try garden.gardener()?.soil == .sand)
        let refused = try await garden.use(
            "neighbour", [who, ["name": "soil", "type": 3, "value": "mud"]], resolved: resolved)
        #expect(refused.content == "This panel is out of date.")
    }
}
