import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

@Suite(.onLoop) struct TicketsTests {
    private static let words = ["subject": "Lamp", "body": "It does not light."]

    /// Opens a ticket by its form.
    @discardableResult
    @LoopActor private static func open(as member: Member, in channel: LocalChannel? = nil) async throws
        -> LocalMessage
    {
        let form = try await member.run("ticket open", in: channel)
        return try Member.shown(await member.submit(form, words))
    }

    @LoopActor private static func thread(of number: Int = 0, on stage: ExampleStage) throws -> LocalChannel {
        let id = try #require(try stage.rows("ticket")[number]["thread_id"])
        return try #require(stage.discord.world.channels.values.first { "\($0.id)" == id })
    }

    @Test @LoopActor func aTicketLivesInAPrivateThreadFromItsOpeningToItsEnd() async throws {
        try await ExampleStage.run("tickets") { stage in
            _ = stage.discord.addRole("Staff", [.manageThreads], to: [stage.bob.user])
            let answer = try await Self.open(as: stage.alice)
            let thread = try Self.thread(on: stage)
            #expect(answer.isEphemeral && answer.content == "Your ticket is open: <#\(thread.id)>")
            #expect(thread.name == "#1 Lamp" && thread.kind == .privateThread)
            #expect(thread.thread?.members.contains(stage.alice.user.id) == true)
            let panel = try #require(stage.posts(in: thread).first)
            #expect(panel.content == "<@\(stage.alice.user.id)>")
            #expect(try stage.rows("ticket").first?["message_id"] == "\(panel.id)")

            // Whoever opened it closes it, but does not take it in hand.
            try await stage.alice.press("Claim", on: panel)
            #expect(try stage.rows("ticket").first?["state"] == "open")
            var shown = try await stage.bob.pressing("Claim", on: panel)
            #expect(shown.field("State") == "in work")
            shown = try await stage.bob.pressing("urgent", on: shown)
            #expect(shown.field("Priority") == "urgent")
            shown = try Member.shown(await stage.bob.choose("\(stage.carol.user.id)", on: shown))
            #expect(shown.field("In the hands of") == "<@\(stage.carol.user.id)>")
            #expect(shown.button("Claim") == nil && shown.button("Reopen") == nil)
            let question = try await stage.alice.pressing("Close", on: shown)
            #expect(question.isEphemeral && question.content == "Close this ticket?")
            let closed = try await stage.alice.pressing("Confirm", on: question)
            #expect(closed.field("State") == "closed")
            #expect(closed.button("Close") == nil && closed.button("low")?["disabled"].bool == true)

            // The panel in the thread still has its button: it shows what has become of the ticket.
            shown = try await stage.bob.pressing("Close", on: shown)
            #expect(shown.content == "This panel is out of date. Here is a fresh one.")
            #expect(shown.field("State") == "closed" && shown.button("Close") == nil)
            shown = try await stage.bob.pressing("Reopen", on: shown)
            #expect(shown.field("State") == "open" && shown.field("In the hands of") == "nobody yet")
        }
    }

    @Test @LoopActor func aFormThatDoesNotFitOpensNoTicket() async throws {
        try await ExampleStage.run("tickets") { stage in
            let form = try await stage.alice.run("ticket open")
            let answer = try Member.shown(
                await stage.alice.submit(form, ["subject": "  a  ", "body": "It does not light."]))
            #expect(answer.content == "What it is about, in a few words takes 3 to 80 characters.")
            #expect(answer.embeds.contains { $0["description"].string?.contains("It does not light.") == true })
            #expect(try stage.rows("ticket").isEmpty)
        }
    }

    @Test @LoopActor func aTicketThatTakesTimeIsAnsweredWhenItIsOpen() async throws {
        try await ExampleStage.run("tickets") { stage in
            let interaction = try await Self.send(on: stage, holdingWith: Gate()) { $0.open() }
            let answer = try await stage.discord.answer(to: interaction)
            #expect(answer.interaction.callback == 5 && answer.isEphemeral)
            let thread = try Self.thread(on: stage)
            #expect(answer.text == "Your ticket is open: <#\(thread.id)>")
        }
    }

    @Test @LoopActor func whoeverWaitedWhenTheBotWasKilledGetsNoSecondTicket() async throws {
        try await ExampleStage.run("tickets") { stage in
            let interaction = try await Self.send(on: stage, holdingWith: Gate()) { gate in
                try await stage.kill()
                gate.open()
            }
            stage.discord.restFault = nil
            try await stage.start()
            // What the gateway repeats comes before this.
            #expect(try await stage.carol.see("ticket list").content == "Only the staff sees the tickets.")
            #expect(try stage.rows("ticket").count == 1)
            // Discord shows that the bot thinks, until the interaction has expired.
            let seen = stage.discord.world.ephemeralMessages(for: stage.alice.user.id, in: stage.general.id)
            #expect(seen.count == 1 && seen.first?.flags.contains(.loading) == true)
            #expect(interaction.kind == .modal)
        }
    }

    /// Sends Alice's form while Discord takes its time with the thread, and does something when the bot waits for that.
    @LoopActor private static func send(
        on stage: ExampleStage, holdingWith gate: Gate, _ meanwhile: (Gate) async throws -> Void
    ) async throws -> LocalInteraction {
        let form = try await stage.alice.run("ticket open")
        let (waiting, waits) = AsyncStream<Void>.makeStream()
        stage.discord.restFault = { request in
            guard request.route == "POST /channels/{channel_id}/threads" else { return nil }
            waits.yield()
            return .held(gate)
        }
        let interaction = try stage.discord.beginSubmit(form.interaction, form.modal, words, as: stage.alice.user)
        for await _ in waiting { break }
        let thoughts = stage.discord.world.ephemeralMessages(for: stage.alice.user.id, in: stage.general.id)
        #expect(thoughts.last?.flags.contains(.loading) == true)
        try await meanwhile(gate)
        return interaction
    }

    @Test @LoopActor func theDeskIsForStaff() async throws {
        try await ExampleStage.run("tickets") { stage in
            _ = stage.discord.addRole("Staff", [.manageThreads], to: [stage.bob.user])
            try await Self.open(as: stage.alice)
            #expect(try await stage.carol.see("ticket list").content == "Only the staff sees the tickets.")
            let desk = try await stage.bob.see("ticket list")
            #expect(desk.field("Waiting")?.hasPrefix("#1 Lamp: normal, ") == true)
            let ticket = try Member.shown(await stage.bob.choose("#1 Lamp", on: desk))
            #expect(ticket.field("Question") == "It does not light.")
        }
    }

    @Test @LoopActor func aSettingNamesStaffToo() async throws {
        try await ExampleStage.run("tickets") { stage in
            try await stage.stop()
            stage.settings["TICKETS_STAFF"] = "\(stage.carol.user.id)"
            try await stage.start()
            #expect(try await stage.carol.see("ticket list").field("Waiting") == "nothing to do")
        }
    }

    @Test @LoopActor func whatDiscordDoesNotAllowIsSaidAndTheTicketStays() async throws {
        try await ExampleStage.run("tickets") { stage in
            try await Self.open(as: stage.alice)
            let thread = try Self.thread(on: stage)
            // No thread opens in a thread.
            let answer = try await Self.open(as: stage.alice, in: thread)
            #expect(answer.isEphemeral && !answer.content.isEmpty)
            #expect(try stage.rows("ticket").count == 2)
            #expect(try stage.rows("ticket")[1]["thread_id"] == nil)
            #expect(stage.complaints.count == 1)
            try await stage.restart()
        }
    }
}
