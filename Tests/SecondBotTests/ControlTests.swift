import BotRuntime
import Database
import Discord
import EventLoop
import JSON
import TestSupport
import Testing

@Suite(.onLoop) struct ControlTests {
    @Test @LoopActor func aToggleSetsTheValueThatItCarries() async throws {
        let garden = try await Garden()
        let panel = try await garden.run("garden")
        #expect(panel.style("Water at night") == 2)
        let id = try #require(panel.button("Water at night"))
        let shown = try await garden.press(id)
        #expect(shown.type == 7)
        #expect(shown.content == "")
        #expect(shown.style("Water at night") == 3)
        #expect(try garden.gardener()?.watersAtNight == true)
        // The same button again, of a panel that has not been drawn anew, says the same.
        try await garden.press(id)
        #expect(try garden.gardener()?.watersAtNight == true)
        try await garden.press(try #require(shown.button("Water at night")))
        #expect(try garden.gardener()?.watersAtNight == false)
    }

    @Test @LoopActor func aPressByWhoMayNotChangesNothing() async throws {
        let garden = try await Garden()
        let id = try #require(try await garden.run("garden").button("Water at night"))
        let shown = try await garden.press(id, as: Garden.bob)
        #expect(shown.type == 4 && shown.isEphemeral)
        #expect(shown.content == "That is somebody else's garden.")
        #expect(try garden.gardener()?.watersAtNight == false)
    }

    @Test @LoopActor func aQuestionIsAskedBeforeTheEffect() async throws {
        let garden = try await Garden()
        let panel = try await garden.run("garden")
        #expect(panel.style("clay") == 1 && panel.style("sand") == 2)
        let question = try await garden.press(try #require(panel.button("sand")))
        #expect(question.type == 4 && question.isEphemeral)
        #expect(question.content == "Really dig up the whole garden?")
        #expect(question.problems == [])
        #expect(try garden.gardener()?.soil == .clay)
        let cancelled = try await garden.press(try #require(question.button("Cancel")))
        #expect(cancelled.type == 7 && cancelled.content == "Nothing was changed." && cancelled.controls.isEmpty)
        #expect(try garden.gardener()?.soil == .clay)
        let confirmed = try await garden.press(try #require(question.button("Confirm")))
        #expect(confirmed.type == 7)
        #expect(confirmed.style("sand") == 1)
        #expect(try garden.gardener()?.soil == .sand)
    }

    @Test @LoopActor func aValueThatRequiresSomethingIsRefusedWithoutIt() async throws {
        let garden = try await Garden()
        let panel = try await garden.run("garden")
        let question = try await garden.press(try #require(panel.button("whatever there is")))
        let confirm = try #require(question.button("Confirm"))
        let refused = try await garden.press(confirm)
        #expect(refused.content == "You have no favourite plant." && refused.isEphemeral)
        #expect(try garden.gardener()?.soil == .clay)
        let plant = try await garden.plant("fern")
        try await garden.database.write {
            _ = try GardenerRow.update(Snowflake(Garden.ada), [.favouriteID(plant.id)], at: .now, in: $0)
        }
        #expect(try await garden.press(confirm).fields["Favourite"] == "fern")
        #expect(try garden.gardener()?.soil == .default)
    }

    @Test @LoopActor func aPanelWhoseRowIsGoneIsAnsweredByAFreshOne() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("fern")
        try await garden.database.write { _ = try PlantRow.delete(plant.id, in: $0) }
        let shown = try await garden.press("1:plant:\(plant.id):edible:1")
        #expect(shown.type == 7)
        #expect(shown.content == "This panel is out of date.")
        #expect(shown.title == "Your \"garden\"")
        #expect(shown.problems == [])
    }

    @Test @LoopActor func aFreshPanelOfOnesOwnNeverReplacesWhatOthersSee() async throws {
        let garden = try await Garden()
        let shown = try await garden.press("1:plant:99:edible:1", isEphemeral: false)
        #expect(shown.type == 4 && shown.isEphemeral)
        #expect(shown.title == "Your \"garden\"")
    }

    @Test(arguments: [
        "", "x", "1:garden:100:night:2", "1:garden:100:tractor:1", "1:garden:me:night:1", "1:orchard:100:night:1",
        "1:garden:100:night!:1:", "1:garden:100:soil:mud", "1:garden:100::", "9:garden:100:night:1",
        "1:garden:999:night:1",
    ])
    @LoopActor func aForgedOrForeignIDIsAnsweredPolitely(id: String) async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let before = try garden.gardener()
        let shown = try await garden.press(id)
        #expect(shown.content == "This panel is out of date.")
        #expect(shown.problems == [])
        #expect(try garden.gardener() == before)
    }

    @Test @LoopActor func anUnknownButtonOfAPanelThatExistsShowsThatPanelAnew() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        let plant = try await garden.plant("fern")
        let shown = try await garden.press("1:plant:\(plant.id):colour:red")
        #expect(shown.type == 7 && shown.title == "fern")
    }

    @Test @LoopActor func aPressThatIsDeliveredTwiceIsHandledOnce() async throws {
        let garden = try await Garden()
        let id = try #require(try await garden.run("garden").button("Water at night"))
        #expect(try await garden.press(id, id: 5).responses.count == 1)
        #expect(try await garden.press(id, id: 5).responses.isEmpty)
    }

    @Test @LoopActor func whoIsNotAllowedIsToldSoAndNotStored() async throws {
        let garden = try await Garden(isAllowed: { user, guild in user.id != Snowflake(Garden.bob) && guild == 9 })
        let shown = try await garden.run("garden", as: Garden.bob)
        #expect(shown.content == "There is no garden here." && shown.isEphemeral)
        #expect(try garden.gardener(Garden.bob) == nil)
        #expect(try await garden.run("garden").title != nil)
    }

    @Test @LoopActor func aFailureIsToldAndReported() async throws {
        let garden = try await Garden()
        let id = try #require(try await garden.run("garden").button("Water at night"))
        try await garden.database.close()
        let shown = try await garden.press(id)
        #expect(shown.content == "Something went wrong." && shown.isEphemeral)
        #expect(garden.responder.errors.count == 1)
    }

    @Test @LoopActor func anAnswerThatTakesTooLongIsReplacedInTime() async throws {
        let garden = try await Garden(
            isAllowed: { _, _ in
                try? await EventLoop.main.sleep(for: .seconds(60))
                return true
            }, deadline: .milliseconds(20))
        let shown = try await garden.run("garden")
        #expect(shown.content == "Something went wrong." && shown.isEphemeral)
        #expect(shown.responses.count == 1)
        #expect(garden.responder.errors.first == "the answer to an interaction was not ready in time")
    }

    @Test @LoopActor func aLongTextIsTurnedPageByPage() async throws {
        let garden = try await Garden()
        try await garden.run("garden")
        for number in 1...60 {
            try await garden.plant(
                "plant \(number) " + String(repeating: "x", count: 60), height: Int64(number / 7), isEdible: true)
        }
        var shown = try await garden.run("garden")
        var pages = [try #require(shown.description)]
        #expect(shown.button("Next") == nil)
        #expect(pages[0].hasSuffix("\(60 / 7 - 8)") || pages[0].contains(": 0"))
        while let previous = shown.button("Previous"), pages.count < 20 {
            shown = try await garden.press(previous)
            #expect(shown.type == 7 && shown.problems == [])
            pages.insert(try #require(shown.description), at: 0)
        }
        #expect(pages.count > 2)
        let names = pages.joined(separator: "\n").split(separator: "\n").compactMap { line -> Int? in
            line.hasPrefix("plant ") ? Int(line.dropFirst(6).prefix { $0.isNumber }) : nil
        }
        #expect(names.sorted() == Array(1...60))
        // Highest first, and by name among the same height.
        #expect(names.first == 56)
        // A control keeps the page.
        let toggled = try await garden.press(try #require(shown.button("Water at night")))
        #expect(toggled.description == shown.description)
        #expect(try await garden.press(try #require(shown.button("Next"))).description == pages[1])
    }
}
