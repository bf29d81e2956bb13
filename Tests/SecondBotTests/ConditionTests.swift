import BotRuntime
import Database
import Discord
import EventLoop
import JSON
import TestSupport
import Testing

/// Components that are there, or do something, under a condition.
@Suite(.onLoop) struct ConditionTests {
    @LoopActor private func change(_ changes: [GardenerRow.Change], of user: UInt64 = Garden.ada, in garden: Garden)
        async throws
    {
        try await garden.database.write {
            _ = try GardenerRow.update(Snowflake(user), changes, at: .now, in: $0)
        }
    }

    /// Which of the controls with these labels or names are grey; what is not there is not said.
    @LoopActor private func states(_ shown: Shown) -> [String: Bool] {
        var states: [String: Bool] = [:]
        for control in shown.controls {
            let name = control["label"].string ?? control["custom_id"].string.flatMap(ComponentID.init)?.control.name
            if let name { states[name] = control["disabled"].bool ?? false }
        }
        return states
    }

    @Test @LoopActor func whatIsNotVisibleIsLeftOutWithItsRow() async throws {
        let garden = try await Garden()
        let shown = try await garden.run("shed")
        #expect(shown.problems == [])
        #expect(
            states(shown) == [
                "Lend a bed": false, "Meet": false, "clay": false, "sand": false, "whatever there is": false,
                "patron": false,
            ])
        #expect(shown.data["components"].array?.count == 3)
        let plant = try await garden.plant("fern")
        try await change([.patronID(7), .isAway(true), .favouriteID(plant.id)], in: garden)
        let other = try await garden.run("shed")
        #expect(other.problems == [])
        #expect(
            states(other) == [
                "Dismiss": false, "Meet": false, "Away": false, "About": false, "patron": false,
                "favourite": false,
            ])
        #expect(other.data["components"].array?.allSatisfy { $0["components"].array?.isEmpty == false } == true)
        #expect(other.fields["Favourite"] == "fern")
    }

    @Test @LoopActor func whatIsNotEnabledIsGrey() async throws {
        let garden = try await Garden()
        try await garden.run("shed")
        let plant = try await garden.plant("fern")
        try await change([.beds(0), .favouriteID(plant.id), .meetingID(5)], in: garden)
        let shown = try await garden.run("shed")
        #expect(shown.problems == [])
        #expect(
            states(shown) == [
                "Lend a bed": true, "Meet": true, "About": true, "clay": true, "sand": true, "whatever there is": true,
                "patron": true, "favourite": true,
            ])
        // The favourite is looked up for the condition.
        try await change([.beds(1)], in: garden)
        #expect(states(try await garden.run("shed"))["Lend a bed"] == true)
        try await garden.database.write { _ = try PlantRow.update(plant.id, [.isEdible(true)], at: .now, in: $0) }
        #expect(states(try await garden.run("shed"))["Lend a bed"] == false)
    }

    @Test @LoopActor func aButtonOfAnOlderPanelChangesNothingAndIsAnsweredByAFreshOne() async throws {
        let garden = try await Garden()
        let lend = try #require(try await garden.run("shed").button("Lend a bed"))
        try await change([.patronID(7)], in: garden)
        let shown = try await garden.press(lend)
        #expect(shown.type == 7 && shown.problems == [])
        #expect(shown.content == "This panel is out of date.")
        #expect(shown.title == "Your shed" && shown.button("Lend a bed") == nil && shown.button("Dismiss") != nil)
        #expect(try garden.gardener()?.beds == 1)
        // It is there again, but grey.
        try await change([.patronID(nil), .beds(0)], in: garden)
        #expect(try await garden.press(lend).content == "This panel is out of date.")
        try await change([.beds(2)], in: garden)
        #expect(try await garden.press(lend).content == "")
        #expect(try garden.gardener()?.beds == 1)
    }

    @Test(arguments: [("soil", "sand", []), ("patron", "", ["200"]), ("favourite", "", ["1"])])
    @LoopActor func valuesAndSelectsAreAskedAgainToo(name: String, value: String, chosen: [String]) async throws {
        let garden = try await Garden()
        try await garden.run("shed")
        try await garden.plant("fern")
        let id = "1:shed:\(Garden.ada):\(name):\(value)"
        try await change([.beds(0)], in: garden)
        let before = try garden.gardener()
        #expect(try await garden.press(id, choosing: chosen).content == "This panel is out of date.")
        #expect(try garden.gardener() == before)
        try await change([.beds(1)], in: garden)
        #expect(try await garden.press(id, choosing: chosen).content == "")
        #expect(try garden.gardener() != before)
    }

    @Test @LoopActor func aConditionIsAskedAgainBehindAQuestion() async throws {
        let garden = try await Garden()
        try await garden.run("shed")
        try await change([.patronID(7)], in: garden)
        let question = try await garden.press(try #require(try await garden.run("shed").button("Dismiss")))
        #expect(question.content == "Really alone?")
        let confirm = try #require(question.button("Confirm"))
        #expect(try await garden.press(confirm).content == "")
        #expect(try garden.gardener()?.patronID == nil)
        // Nobody is there to be dismissed any more: it is not even asked.
        #expect(try await garden.press(confirm).content == "This panel is out of date.")
        let again = try await garden.press("1:shed:\(Garden.ada):dismiss:")
        #expect(again.content == "This panel is out of date." && again.type == 7)
    }

    @Test @LoopActor func aConditionOnThePersonHoldsForWhoeverPresses() async throws {
        let garden = try await Garden()
        try await garden.run("shed")
        try await garden.run("shed", as: Garden.bob)
        try await change([.isAway(true)], in: garden)
        let away = try #require(try await garden.run("shed").button("Away"))
        #expect(try await garden.press(away, as: Garden.bob).content == "This panel is out of date.")
        #expect(try garden.gardener()?.isAway == true)
        #expect(try await garden.press(away).content == "")
        #expect(try garden.gardener()?.isAway == false)
    }

    @Test @LoopActor func anActionThatEndsItsOwnConditionIsDoneToItsEnd() async throws {
        let garden = try await Garden()
        let meet = try #require(try await garden.run("shed").button("Meet"))
        let shown = try await garden.press(meet)
        #expect(shown.content == "" && states(shown)["Meet"] == true)
        #expect(try garden.gardener()?.meetingID == 8000)
        #expect(try garden.gardener()?.beds == 2)
        #expect(try await garden.press(meet).content == "This panel is out of date.")
        #expect(garden.channels.threads.count == 1)
    }

    @Test @LoopActor func whatChangesBetweenThePressAndItsTransactionCounts() async throws {
        let garden = try await Garden()
        let lend = try #require(try await garden.run("shed").button("Lend a bed"))
        // The press waits behind this write, which ends its condition.
        garden.database.enqueueWrite { connection in
            _ = try GardenerRow.update(Snowflake(Garden.ada), [.patronID(7)], at: .now, in: connection)
        } completion: { _ in
        }
        let shown = try await garden.press(lend)
        #expect(shown.content == "This panel is out of date.")
        #expect(try garden.gardener()?.beds == 1)
    }
}
