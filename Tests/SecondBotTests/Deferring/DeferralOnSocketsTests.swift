import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

/// What people see of actions that say `defers`, over the gateway and over HTTP.
@Suite(.onLoop) struct DeferralOnSocketsTests {
    @Test(arguments: GardenStage.Way.allCases, [("announce openly", false), ("announce quietly", true)])
    @LoopActor func theBotThinksUntilItsWorkIsDone(
        way: GardenStage.Way, command: (name: String, isEphemeral: Bool)
    ) async throws {
        try await GardenStage.run(by: way) { stage in
            let gate = stage.holdPosts()
            let interaction = try stage.begin(command.name, as: stage.alice)
            let acknowledged = try await stage.acknowledgement(of: interaction)
            #expect(acknowledged.callback == 5)
            let thought = try #require(stage.thoughts(seenBy: stage.alice).first)
            #expect(thought.isEphemeral == command.isEphemeral)
            #expect(stage.thoughts(seenBy: stage.bob).isEmpty == command.isEphemeral)
            gate.open()
            let answer = try await stage.discord.answer(to: interaction)
            let message = try #require(answer.message)
            #expect(message.id == thought.id && message.isEphemeral == command.isEphemeral)
            #expect(message.embeds.first?["title"].string == "The board")
            #expect(try #require(answer.firstResponseAfter) < .seconds(3))
            #expect(stage.thoughts(seenBy: stage.alice).isEmpty)
        }
    }

    @Test(arguments: GardenStage.Way.allCases)
    @LoopActor func aButtonLeavesItsPanelUntilItsWorkIsDone(way: GardenStage.Way) async throws {
        try await GardenStage.run(by: way) { stage in
            let shown = try await stage.discord.run("announce openly", as: stage.alice, in: stage.general)
            let panel = try #require(shown.message)
            let gate = stage.holdPosts()
            let press = try stage.discord.beginPress("Tell", on: panel, as: stage.alice)
            #expect(try await stage.acknowledgement(of: press).callback == 6)
            #expect(stage.discord.current(panel)?.editedAt == nil)
            gate.open()
            let told = try await stage.discord.answer(to: press)
            #expect(told.message?.id == panel.id)
            #expect(stage.discord.current(panel)?.editedAt != nil)

            // Whoever may not gets a sentence of their own, and the panel stays.
            let refused = try await stage.discord.press("Tell", on: panel, as: stage.bob)
            #expect(refused.isEphemeral && refused.text == "That is somebody else's garden.")
            let question = try await stage.discord.press("Tell again", on: panel, as: stage.alice)
            #expect(question.interaction.callback == 4)
            let again = try await stage.discord.press(
                "Confirm", on: try #require(question.message), as: stage.alice)
            #expect(again.interaction.callback == 6 && again.message?.id == question.message?.id)
            let open = try await stage.discord.press("Show the shed", on: panel, as: stage.alice)
            #expect(open.interaction.callback == 6 && !open.isEphemeral && open.message?.id != panel.id)
            // The garden was posted by the command and by two presses; the shed followed in the open.
            #expect(stage.discord.messages(in: stage.general).count == 5)
        }
    }

    @Test(arguments: GardenStage.Way.allCases)
    @LoopActor func aFormThatIsSentIsDeferred(way: GardenStage.Way) async throws {
        try await GardenStage.run(by: way) { stage in
            let form = try await stage.discord.run("announce written", as: stage.alice, in: stage.general)
            let sent = try await stage.discord.submit(form, values: ["motto": "Grow"], as: stage.alice)
            #expect(sent.interaction.callback == 5 && sent.isEphemeral && sent.text == "Everybody knows now.")
            let shown = try await stage.discord.run("announce quietly", as: stage.alice, in: stage.general)
            let panel = try #require(shown.message)
            let other = try await stage.discord.press("With a new motto", on: panel, as: stage.alice)
            let changed = try await stage.discord.submit(other, values: ["motto": "Sow"], as: stage.alice)
            #expect(changed.interaction.callback == 6 && changed.message?.id == panel.id)
            #expect(changed.message?.field("Motto") == "Sow")
        }
    }

    @Test(arguments: GardenStage.Way.allCases)
    @LoopActor func aRefusalIsForThePersonAloneAlsoWhereAllWereToldToWait(way: GardenStage.Way) async throws {
        try await GardenStage.run(by: way) { stage in
            let answer = try await stage.discord.run("announce openly", as: stage.bob, in: stage.general)
            #expect(answer.interaction.callback == 5)
            #expect(answer.isEphemeral && answer.text == "That is somebody else's garden.")
            #expect(stage.discord.messages(in: stage.general).isEmpty)
            #expect(stage.thoughts(seenBy: stage.bob).isEmpty)
        }
    }

    @Test(arguments: GardenStage.Way.allCases)
    @LoopActor func aFailureTakesThePlaceOfTheAnswer(way: GardenStage.Way) async throws {
        try await GardenStage.run(by: way) { stage in
            stage.discord.restFault = {
                $0.route == GardenStage.posting ? .status(403, body: #"{"code": 50013}"#, headers: []) : nil
            }
            for command in ["announce openly", "announce quietly"] {
                let answer = try await stage.discord.run(command, as: stage.alice, in: stage.general)
                #expect(answer.isEphemeral && answer.message?.embeds.isEmpty == true && !answer.text.isEmpty)
            }
            #expect(stage.discord.messages(in: stage.general).isEmpty)
        }
    }

    @Test(arguments: GardenStage.Way.allCases)
    @LoopActor func anEditThatFailsInPassingIsSentAgain(way: GardenStage.Way) async throws {
        try await GardenStage.run(by: way) { stage in
            var failures = 2
            stage.discord.restFault = { request in
                guard request.route == GardenStage.editing, failures > 0 else { return nil }
                failures -= 1
                return failures == 1 ? .status(503, body: "", headers: []) : .cutBefore
            }
            let answer = try await stage.discord.run("announce openly", as: stage.alice, in: stage.general)
            #expect(answer.message?.embeds.first?["title"].string == "The board")
            #expect(failures == 0)
            #expect(stage.discord.messages(in: stage.general).count == 2)
        }
    }

    @Test(arguments: GardenStage.Way.allCases)
    @LoopActor func aStopWaitsForWhatIsUnderWay(way: GardenStage.Way) async throws {
        try await GardenStage.run(by: way) { stage in
            let gate = stage.holdPosts()
            let interaction = try stage.begin("announce openly", as: stage.alice)
            _ = try await stage.acknowledgement(of: interaction)
            let stop = EventLoop.main.spawn { await stage.stop() }
            try await stage.discord.wait(for: "the end of the connection") { event in
                if case .gatewayClosed = event { () } else { nil }
            }
            gate.open()
            await stop.value
            let answer = try await stage.discord.answer(to: interaction, within: .seconds(1))
            #expect(answer.message?.embeds.first?["title"].string == "The board")
        }
    }

    @Test @LoopActor func aRequestThatIsSentAgainDoesNothingTwice() async throws {
        try await GardenStage.run(by: .http) { stage in
            let gate = stage.holdPosts()
            let interaction = try stage.begin("announce openly", as: stage.alice)
            _ = try await stage.acknowledgement(of: interaction)
            #expect(try await stage.discord.sendAgain(interaction) == 409)
            gate.open()
            _ = try await stage.discord.answer(to: interaction)
            #expect(try await stage.discord.sendAgain(interaction) == 409)
            #expect(stage.discord.messages(in: stage.general).count == 2)
        }
    }
}
