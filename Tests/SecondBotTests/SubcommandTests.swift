import Database
import Discord
import EventLoop
import JSON
import TestSupport
import Testing

@Suite(.onLoop) struct SubcommandTests {
    private func number(_ number: Int64) -> JSON { ["name": "number", "type": 4, "value": JSON(Int(number))] }

    @Test @LoopActor func aSubcommandIsAboutTheRowWhoseKeyAnOptionHolds() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("Fern")
        let shown = try await garden.use("plant show", [number(plant.id)])
        #expect(shown.title == "Fern" && shown.isEphemeral)
        #expect(try await garden.use("plant show", [number(plant.id + 1)]).content == "There is no such plant.")
    }

    @Test @LoopActor func itsOtherOptionsSetColumnsOfThatRow() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("Fern")
        try await garden.use(
            "plant show",
            [
                number(plant.id), ["name": "label", "type": 3, "value": " a fern "],
                ["name": "height", "type": 4, "value": 100],
            ])
        let row = try garden.database.read { try PlantRow.find(plant.id, in: $0) }
        #expect(row?.label == "a fern" && row?.height == 100)
        let refused = try await garden.use(
            "plant show", [number(plant.id), ["name": "height", "type": 4, "value": 50]])
        #expect(refused.content == "This panel is out of date.", "50 is none of the choices")
    }

    @Test @LoopActor func aRowIsFoundByTheValueOfAUniqueColumn() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("Fern")
        try await garden.use("plant show", [number(plant.id), ["name": "label", "type": 3, "value": "green"]])
        let text: JSON = ["name": "text", "type": 3, "value": "green"]
        #expect(try await garden.use("plant find label", [text]).title == "Fern")
        #expect(try await garden.use("plant find label").content == "There is no such plant.")
    }

    @Test @LoopActor func theFirstRowOfAQueryIsMeant() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        #expect(try await garden.use("plant find oldest").content == "There is no such plant.")
        try await garden.plant("Fern")
        try await garden.plant("Moss")
        #expect(try await garden.use("plant find oldest").title == "Fern")
    }

    @Test @LoopActor func aQueryLooksAtWhatIsFilledIn() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        try await garden.plant("Moss")
        try await garden.plant("Fern")
        let text: JSON = ["name": "text", "type": 3, "value": "mo"]
        #expect(try await garden.use("plant find like", [text]).title == "Moss")
    }

    @Test @LoopActor func aSubcommandThatIsNoLongerThereIsAnsweredByAFreshPanel() async throws {
        let garden = try await Garden()
        for path in ["plant", "plant weed", "plant find", "plant find tallest"] {
            #expect(try await garden.use(path).content == "This panel is out of date.", "\(path)")
        }
    }

    @Test @LoopActor func aPersonIsChosenInAnOptionOrInTheirMenu() async throws {
        let garden = try await Garden()
        let bob: JSON = ["name": "who", "type": 6, "value": JSON(String(Garden.bob))]
        let resolved: JSON = ["users": ["200": ["id": "200", "username": "bob", "global_name": "Bob"]]]
        #expect(try await garden.use("neighbour", [bob], resolved: resolved).content == "They have no garden.")
        #expect(try await garden.apply("Garden of", to: Garden.bob).content == "They have no garden.")
        try await garden.run("garden", as: Garden.bob)
        #expect(try await garden.use("neighbour", [bob], resolved: resolved).fields["Gardener"] == "Bob (200)")
        #expect(try await garden.apply("Garden of", to: Garden.bob).fields["Gardener"] == "Bob (200)")
    }

    @Test @LoopActor func whatIsChosenInDiscordIsKeptAsItsID() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        try await garden.use(
            "neighbour",
            [
                ["name": "who", "type": 6, "value": "100"], ["name": "patron", "type": 6, "value": "200"],
                ["name": "meeting", "type": 7, "value": "300"],
            ],
            resolved: [
                "users": ["100": ["id": "100", "username": "ada"], "200": ["id": "200", "username": "bob"]],
                "channels": ["300": ["id": "300", "type": 0, "name": "general"]],
            ])
        let row = try garden.gardener()
        #expect(row?.patronID == Snowflake(200) && row?.meetingID == Snowflake(300))
    }
}
