import BotRuntime
import Database
import Discord
import EventLoop
import JSON
import TestSupport
import Testing

@Suite(.onLoop) struct EffectTests {
    @Test @LoopActor func effectsOfAListAreDoneTogether() async throws {
        let garden = try await Garden()
        let panel = try await garden.run("garden")
        let shown = try await garden.press(try #require(panel.button("Sow")))
        #expect(shown.type == 4 && shown.isEphemeral && shown.problems == [])
        #expect(shown.title == "Ada")
        #expect(shown.content == "Ada is sown, in 2 beds.")
        let ada = try #require(try garden.gardener())
        #expect(ada.beds == 2 && ada.patience == 0.25)
        let plant = try #require(try garden.database.read { try PlantRow.find(1, in: $0) })
        #expect(ada.favouriteID == plant.id && plant.gardenerID == ada.id && plant.plantedAt != nil)
    }

    @Test @LoopActor func numbersStayWithinTheirBounds() async throws {
        let garden = try await Garden()
        let sow = try #require(try await garden.run("garden").button("Sow"))
        for _ in 0..<6 { try await garden.press(sow) }
        #expect(try garden.gardener()?.patience == 0)
        #expect(try garden.gardener()?.beds == 7)
    }

    @Test @LoopActor func theRowsOfAQueryAreRemoved() async throws {
        let garden = try await Garden()
        let clear = try #require(try await garden.run("garden").button("Clear"))
        try await garden.plant("fern")
        try await garden.run("garden", as: Garden.bob)
        try await garden.plant("moss", of: Garden.bob)
        let shown = try await garden.press(clear)
        #expect(shown.content == "All that was not planted is gone.")
        #expect(try garden.plants() == ["moss"])
    }

    @Test @LoopActor func aPermissionInTheChannelLetsOthersDoIt() async throws {
        let garden = try await Garden()
        let clear = try #require(try await garden.run("garden").button("Clear"))
        let denied = try await garden.press(clear, as: Garden.bob)
        #expect(denied.content == "That is somebody else's garden.")
        garden.permissions[Garden.bob] = "32"
        #expect(try await garden.press(clear, as: Garden.bob).content == "All that was not planted is gone.")
        garden.permissions[Garden.bob] = "8"
        #expect(try await garden.press(clear, as: Garden.bob).content == "All that was not planted is gone.")
    }

    @Test @LoopActor func aSettingNamesPeopleAndRoles() async throws {
        let garden = try await Garden()
        try await garden.run("garden", as: Garden.bob)
        let plant = try await garden.plant("fern", of: Garden.bob)
        let grow = "1:bed:\(plant.id):grow:"
        #expect(try await garden.press(grow, as: Garden.bob).content == "That is somebody else's garden.")
        garden.roles[Garden.bob] = ["77"]
        #expect(try await garden.press(grow, as: Garden.bob).type == 7)
        #expect(try garden.database.read { try PlantRow.find(plant.id, in: $0) }?.height == 5)
    }

    @Test @LoopActor func whatIsDoneTooOftenWaits() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("fern")
        let grow = "1:bed:\(plant.id):grow:"
        try await garden.press(grow)
        try await garden.press(grow)
        let refused = try await garden.press(grow)
        #expect(refused.content?.hasPrefix("That was a little too often. You can do it again <t:") == true)
        #expect(refused.isEphemeral)
        #expect(try garden.database.read { try PlantRow.find(plant.id, in: $0) }?.height == 10)
        try await garden.database.write { try $0.execute(#"UPDATE "cooldown" SET "until_at" = 1"#) }
        #expect(try await garden.press(grow).type == 7)
    }

    @Test @LoopActor func whatIsThereAlreadyIsUpdated() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("fern")
        let care = "1:bed:\(plant.id):care:"
        let shown = try await garden.press(care)
        #expect(shown.content == "Cared for by Ada, ✓")
        let find = { try garden.database.read { try CareRow.find(plantID: plant.id, gardenerID: 100, in: $0) } }
        let first = try #require(try find())
        #expect(first.until > Timestamp.now.adding(seconds: 129_500))
        try await garden.database.write {
            _ = try CareRow.update(
                plantID: plant.id, gardenerID: 100, [.isDaily(false), .until(.init(milliseconds: 5))], at: .now, in: $0)
        }
        #expect(try await garden.press(care).content == "Cared for by Ada, ✗")
        #expect(try #require(try find()).until >= first.until)
    }

    @Test @LoopActor func aRefusalTakesBackWhatWasDoneBefore() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("fern")
        let harvest = "1:bed:\(plant.id):harvest:"
        #expect(try await garden.press(harvest).content == "Harvested in 2026: fern")
        #expect(try garden.plants() == ["Ada"])
        try await garden.database.write { _ = try PlantRow.update(plant.id, [.name("moss")], at: .now, in: $0) }
        let refused = try await garden.press(harvest)
        #expect(refused.content == "That is harvested already." && refused.isEphemeral)
        #expect(try garden.plants() == ["moss"])
    }

    @Test @LoopActor func aRowThatIsRemovedMakesPlaceForWhatStandsForIt() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("fern")
        let question = try await garden.press("1:bed:\(plant.id):uproot:")
        #expect(question.content == "Really?")
        #expect(try garden.plants() == ["fern"])
        let shown = try await garden.press(try #require(question.button("Confirm")))
        #expect(shown.type == 7 && shown.content == "fern is gone." && shown.title == "Your \"garden\"")
        #expect(try garden.plants() == [])
        let shared = try await garden.plant("moss")
        let gone = try await garden.press("1:bed:\(shared.id):uproot!:", isEphemeral: false)
        #expect(gone.type == 7 && gone.content == "moss is gone." && gone.title == nil)
    }

    @Test @LoopActor func theChosenRowIsChanged() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("fern", height: 30)
        let other = try await garden.plant("moss", height: 1)
        let shown = try await garden.press("1:bed:\(plant.id):neighbour:", choosing: ["\(other.id)"])
        #expect(shown.type == 7 && shown.title == "Your \"garden\"")
        #expect(try garden.database.read { try PlantRow.find(other.id, in: $0) }?.height == 30)
        // Somebody else's is not among those that are offered.
        try await garden.run("garden", as: Garden.bob)
        let foreign = try await garden.plant("ivy", of: Garden.bob)
        let outdated = try await garden.press("1:bed:\(plant.id):neighbour:", choosing: ["\(foreign.id)"])
        #expect(outdated.content == "This panel is out of date.")
        #expect(try garden.database.read { try PlantRow.find(foreign.id, in: $0) }?.height == 0)
    }

    @Test @LoopActor func aRowThatIsThereAlreadyIsNamedByItsWords() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("fern")
        func insert(_ year: Int64, _ note: String) async throws {
            try await garden.database.write {
                _ = try HarvestRow.insert(plantID: plant.id, year: year, note: note, in: $0)
            }
        }
        try await insert(2025, "much")
        let words = await #expect(throws: TakenValue.self) { try await insert(2026, "much") }
        #expect(words?.given == "much" && words?.columns == ["harvest.note"])
        let key = await #expect(throws: TakenValue.self) { try await insert(2025, "little") }
        #expect(key?.given == "\(plant.id), 2025" && key?.columns == ["harvest.plant_id", "harvest.year"])
        // What is said to the operator has no contents.
        #expect(words?.description == "what harvest.note should hold is there already")
    }
}

extension Garden {
    func plants() throws -> [String] {
        try database.read { try $0.query(#"SELECT "name" FROM "plant" ORDER BY "id""#) { $0.text(0) } }
    }
}
