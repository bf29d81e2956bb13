import BotRuntime
import Database
import EventLoop
import JSON
import TestSupport
import Testing

@Suite(.onLoop) struct FormTests {
    private func number(_ number: Int64) -> JSON { ["name": "number", "type": 4, "value": JSON(Int(number))] }

    @LoopActor private func value(_ name: String, in form: Shown) -> JSON {
        (form.data["components"].array ?? []).first { $0["component"]["custom_id"].string == name }?["component"][
            "value"]
            ?? .missing
    }

    @Test @LoopActor func aFormShowsWhatTheRowHoldsAndSetsWhatIsWritten() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("Fern", height: 12)
        let form = try await garden.use("plant edit", [number(plant.id)])
        #expect(form.type == 9)
        #expect(form.problems == [])
        #expect(form.data["title"].string == "Edit a plant")
        #expect(value("name", in: form).string == "Fern")
        #expect(value("height", in: form).string == "12")
        let shown = try await garden.send(form, ["name": " Moss ", "label": "", "height": "14"])
        #expect(shown.title == "Moss" && shown.isEphemeral && shown.type == 4)
        let row = try garden.database.read { try PlantRow.find(plant.id, in: $0) }
        #expect(row?.name == "Moss" && row?.label == nil && row?.height == 14)
    }

    @Test @LoopActor func whatDoesNotFitIsSaidAndEverythingWrittenIsQuoted() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("Fern", height: 12)
        let form = try await garden.use("plant edit", [number(plant.id)])
        let shown = try await garden.send(form, ["name": "A long name", "label": "x", "height": "tall"])
        #expect(shown.content == "“tall” is no whole number from 0 to 300, which Its height takes.")
        #expect(shown.isEphemeral && shown.problems == [])
        #expect(
            shown.data["embeds"].array?.map { $0["description"].string }.contains("**A new name**\nA long name") == true
        )
        #expect(try garden.database.read { try PlantRow.find(plant.id, in: $0) }?.name == "Fern")
        let empty = try await garden.send(form, ["name": "  ", "label": "", "height": "1"])
        #expect(empty.content == "A new name takes 1 to 80 characters.")
    }

    @Test @LoopActor func aFormThatAControlOpensShowsItsPanelAgain() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("Fern")
        let panel = try await garden.use("plant show", [number(plant.id)])
        let form = try await garden.press(try #require(panel.button("Edit a plant")))
        #expect(form.type == 9 && form.problems == [])
        let shown = try await garden.send(form, ["name": "Moss", "height": "1"], isOnPanel: true)
        #expect(shown.type == 7 && shown.title == "Moss")
    }

    @Test @LoopActor func onlyWhoMaySendAFormDoesAndOnlyWhileItsRowIsThere() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        try await garden.run("garden", as: Garden.bob)
        let plant = try await garden.plant("Fern")
        let form = try await garden.use("plant edit", [number(plant.id)])
        let refused = try await garden.send(form, ["name": "Mine", "height": "1"], as: Garden.bob)
        #expect(refused.content == "That is somebody else's garden.")
        #expect(try await garden.use("plant edit", [number(plant.id)], as: Garden.bob).content == refused.content)
        try await garden.database.write { _ = try PlantRow.delete(plant.id, in: $0) }
        let gone = try await garden.send(form, ["name": "Moss", "height": "1"])
        #expect(gone.content == "This panel is out of date.")
    }

    @Test @LoopActor func aFormMakesARowOfWhatIsWritten() async throws {
        let garden = try await Garden()
        let form = try await garden.use("plant sow")
        #expect(form.problems == [])
        let shown = try await garden.send(form, ["name": "Oak", "days": ""])
        #expect(shown.title == "Oak")
        let later = try await garden.send(form, ["name": "Elm", "days": "3"])
        #expect(later.title == "Elm")
        let rows = try garden.database.read { connection in
            try ["Oak", "Elm"].map { name in
                try connection.queryOne("SELECT planted_at IS NULL FROM plant WHERE name = ?1", [name]) { $0.bool(0) }
            }
        }
        #expect(rows == [true, false])
    }

    @Test @LoopActor func aFormCountsWhenItIsSentAndNothingWrittenIsLost() async throws {
        let garden = try await Garden()
        let early = try await garden.use("plant sow")
        #expect(try await garden.send(early, ["name": "Oak", "days": "soon"]).title == nil)
        #expect(try await garden.send(try await garden.use("plant sow"), ["name": "Oak", "days": ""]).title == "Oak")
        #expect(try await garden.send(try await garden.use("plant sow"), ["name": "Elm", "days": ""]).title == "Elm")
        // A form that was open already: what was written stands below the refusal.
        let refused = try await garden.send(early, ["name": "Ash", "days": "3"])
        #expect(refused.content?.hasPrefix("That was a little too often. You can do it again <t:") == true)
        #expect(refused.isEphemeral && refused.problems == [])
        let quotes = refused.data["embeds"].array?.map { $0["description"].string ?? "" }.joined(separator: "\n")
        #expect(quotes?.contains("**A new name**\nAsh") == true && quotes?.contains("3") == true)
        // A new one does not open, so that nobody fills it in in vain.
        let closed = try await garden.use("plant sow")
        #expect(closed.type == 4 && closed.content == refused.content)
        // Others are not held up.
        #expect(try await garden.use("plant sow", as: Garden.bob).type == 9)
        try await garden.database.write { try $0.execute(#"UPDATE "cooldown" SET "until_at" = 1"#) }
        #expect(try await garden.send(early, ["name": "Ash", "days": "3"]).title == "Ash")
    }

    @Test @LoopActor func aValueThatIsTakenIsSaidAndEverythingWrittenIsQuoted() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let (fern, moss) = (try await garden.plant("Fern"), try await garden.plant("Moss"))
        _ = try await garden.send(
            try await garden.use("plant edit", [number(fern.id)]), ["name": "Fern", "label": "F1", "height": "1"])
        let form = try await garden.use("plant edit", [number(moss.id)])
        let shown = try await garden.send(form, ["name": "Green moss", "label": "F1", "height": "1"])
        #expect(shown.content == "“F1” is taken already. Please choose another one.")
        #expect(shown.isEphemeral && shown.problems == [])
        let quotes = shown.data["embeds"].array?.map { $0["description"].string ?? "" }.joined(separator: "\n")
        #expect(quotes?.contains("Green moss") == true)
        #expect(try garden.database.read { try PlantRow.find(moss.id, in: $0) }?.name == "Moss")
        #expect(garden.responder.errors == [])
    }
}
