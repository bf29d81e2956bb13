import BotRuntime
import Database
import Discord
import EventLoop
import JSON
import TestSupport
import Testing

@Suite(.onLoop) struct CommandTests {
    @Test @LoopActor func aRowIsMadeAtTheFirstInteractionWithItsDefaults() async throws {
        let garden = try await Garden()
        #expect(try garden.gardener() == nil)
        let shown = try await garden.run("garden")
        let row = try #require(try garden.gardener())
        #expect(row.name == "Ada")
        #expect(row.beds == 1 && row.patience == 0.5 && row.soil == .clay && !row.watersAtNight)
        #expect(row.joinedAt == row.changedAt)
        #expect(try garden.gardener(Garden.bob) == nil)
        #expect(shown.type == 4 && shown.isEphemeral)
        #expect(shown.problems == [])
        #expect(shown.title == "Your \"garden\"")
        #expect(shown.fields["Gardener"] == "Ada (100)")
        #expect(shown.fields["Favourite"] == "none")
        #expect(shown.fields["Not planted yet"] == "none")
    }

    @Test @LoopActor func optionsChangeWhatTheyNameAndLeaveTheRest() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let shown = try await garden.run("garden", ["beds": 12, "motto": " Dig! "])
        var row = try #require(try garden.gardener())
        #expect(row.beds == 12 && row.motto == "Dig!" && row.patience == 0.5)
        #expect(shown.fields["Beds"] == "12")
        #expect(shown.description?.contains("Dig!") == true)
        try await garden.run("garden", ["soil": "sand"])
        try await garden.run("garden", ["patience": 1])
        #expect(try garden.gardener()?.motto == "Dig!")
        try await garden.run("garden", ["motto": "  "])
        row = try #require(try garden.gardener())
        #expect(row.beds == 12 && row.motto == nil && row.patience == 1 && row.soil == .sand)
    }

    @Test @LoopActor func anOptionOutOfBoundsChangesNothing() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let before = try garden.gardener()
        let shown = try await garden.run("garden", ["motto": "x", "beds": 51])
        #expect(try garden.gardener() == before)
        #expect(shown.content == "“51” is no whole number from 0 to 50, which beds takes.")
        #expect(shown.isEphemeral)
        let text = try await garden.run("garden", ["motto": JSON(String(repeating: "x", count: 201))])
        #expect(text.content == "motto takes 0 to 200 characters.")
        let number = try await garden.run("garden", ["patience": 1.5], locale: "ja")
        #expect(number.content == "「patience」には0～1の数値を入力してください（入力値：1.5）。")
        // What is none of the choices has no bounds to be told.
        #expect(try await garden.run("garden", ["soil": "mud"]).content == "This panel is out of date.")
        #expect(try garden.gardener() == before)
    }

    @Test @LoopActor func aValueThatIsTakenIsSaidToBe() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let (fern, moss) = (try await garden.plant("fern"), try await garden.plant("moss"))
        func label(_ plant: PlantRow) -> [JSON] {
            [
                ["name": "number", "type": 4, "value": JSON(Int(plant.id))],
                ["name": "label", "type": 3, "value": "F1"],
            ]
        }
        #expect(try await garden.use("plant show", label(fern)).title == "fern")
        let shown = try await garden.use("plant show", label(moss))
        #expect(shown.content == "“F1” is taken already. Please choose another one." && shown.isEphemeral)
        #expect(try garden.database.read { try PlantRow.find(moss.id, in: $0) } == moss)
        #expect(garden.responder.errors == [])
    }

    @Test @LoopActor func settingAColumnStampsTheRow() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let before = try #require(try garden.gardener())
        try await garden.database.write {
            _ = try GardenerRow.update(
                before.id, [.beds(3)], at: Timestamp(milliseconds: before.joinedAt.milliseconds + 5), in: $0)
        }
        let row = try #require(try garden.gardener())
        #expect(row.changedAt.milliseconds == before.joinedAt.milliseconds + 5)
        #expect(row.joinedAt == before.joinedAt)
        try await garden.database.write {
            _ = try GardenerRow.update(before.id, [.favouriteID(nil)], at: Timestamp(milliseconds: 1), in: $0)
        }
        #expect(try garden.gardener()?.changedAt == row.changedAt)
    }

    @Test @LoopActor func theNameFollowsDiscord() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        garden.names[Garden.ada] = "Ada L."
        try await garden.run("garden")
        #expect(try garden.gardener()?.name == "Ada L.")
        garden.names[Garden.ada] = nil
        try await garden.run("garden")
        #expect(try garden.gardener()?.name == "user100")
    }

    @Test @LoopActor func aCommandThatOnlySetsAColumnNeedsNoSwift() async throws {
        let garden = try await Garden()
        let shown = try await garden.run("night", ["on": true])
        #expect(try garden.gardener()?.watersAtNight == true)
        #expect(!shown.isEphemeral)
        #expect(shown.style("Water at night") == 3)
    }

    @Test @LoopActor func aTargetThatIsMissingIsSaidToBe() async throws {
        let garden = try await Garden()
        let shown = try await garden.run("favourite")
        #expect(shown.content == "You have no favourite plant.")
        #expect(shown.isEphemeral)
    }

    @Test @LoopActor func somebodyElsesRowIsNeitherShownNorChanged() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        try await garden.run("garden", as: Garden.bob)
        let plant = try await garden.plant("fern", of: Garden.bob)
        try await garden.database.write {
            _ = try GardenerRow.update(Snowflake(Garden.ada), [.favouriteID(plant.id)], at: .now, in: $0)
        }
        let shown = try await garden.run("favourite", ["name": "mine"])
        #expect(shown.content == "That is somebody else's garden.")
        #expect(try garden.database.read { try PlantRow.find(plant.id, in: $0) } == plant)
    }

    @Test @LoopActor func repliesAreInTheLanguageOfTheInteraction() async throws {
        let garden = try await Garden()
        #expect(try await garden.run("garden", locale: "ja").title == "あなたの庭")
        #expect(try await garden.run("garden", locale: "de").title == "Your \"garden\"")
    }

    @Test @LoopActor func aCommandThatNoLongerExistsIsAnsweredPolitely() async throws {
        let garden = try await Garden()
        let shown = try await garden.run("tractor")
        #expect(shown.content == "This panel is out of date.")
        #expect(shown.title == "Your \"garden\"")
        #expect(shown.isEphemeral)
    }

    @Test @LoopActor func aListSaysHowManyMoreThereAre() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        for number in 1...5 { try await garden.plant("seed \(number)") }
        #expect(try await garden.run("garden").fields["Not planted yet"] == "seed 1\nseed 2\nseed 3\nand 2 more")
    }
}
