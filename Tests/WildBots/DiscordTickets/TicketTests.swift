import BotDriving
import BotRuntime
import Database
import Discord
import EventLoop
import JSON
import TestSupport
import Testing

@Suite(.onLoop) struct TicketTests {
    @Test @LoopActor func aNewTicketAsksForItsCategory() async throws {
        let desk = try await Desk()
        let shown = try await desk.stage.use("new", [.text("references", "12")], as: Desk.ada)
        #expect(shown.title == "A new ticket" && shown.isEphemeral && shown.problems == [])
        let labels = shown.controls.flatMap { $0["options"].array ?? [] }.compactMap { $0["label"].string }
        #expect(labels == ["Billing", "Support"], "those of this server, by name")
        let ticket = try desk.ticket(1)
        #expect(ticket.creatorID == Desk.ada && ticket.reference == "12" && ticket.status == .draft)
    }

    @Test @LoopActor func onlyTheStaffClaimsAndReleases() async throws {
        let desk = try await Desk()
        let ticket = try await desk.openTicket()
        try await desk.stage.use("claim", as: Desk.ada)
        #expect(try desk.ticket(ticket.id).claimedByID == nil)
        #expect(try await desk.stage.use("claim", as: Desk.bob).content == "user200 has taken this ticket.")
        #expect(try desk.ticket(ticket.id).claimedByID == Desk.bob)
        try await desk.stage.use("release", as: Desk.bob)
        #expect(try desk.ticket(ticket.id).claimedByID == nil)
    }

    @Test @LoopActor func outsideOfATicketThereIsNothingToClaim() async throws {
        let desk = try await Desk()
        #expect(try await desk.stage.use("claim", as: Desk.bob).content == "This channel is not an open ticket.")
    }

    @Test @LoopActor func thePriorityIsSetAndSaid() async throws {
        let desk = try await Desk()
        let ticket = try await desk.openTicket()
        let shown = try await desk.stage.use("priority", [.text("priority", "high")], as: Desk.bob)
        #expect(shown.content == "The priority is 🔴 High now.")
        #expect(try desk.ticket(ticket.id).priority == .high)
    }

    @Test @LoopActor func theOtherSideAgreesBeforeATicketIsClosed() async throws {
        let desk = try await Desk()
        let ticket = try await desk.openTicket()
        let asked = try await desk.stage.use("close", [.text("reason", "It works again")], as: Desk.bob)
        #expect(asked.fields["Reason"] == "It works again" && !asked.isEphemeral)
        try await desk.stage.press("Accept", on: asked, as: Desk.bob)
        try await desk.stage.press("Accept", on: asked, as: Desk.eve)
        #expect(try desk.ticket(ticket.id).status == .open)
        try await desk.stage.press("Accept", on: asked, as: Desk.ada)
        let closed = try desk.ticket(ticket.id)
        #expect(closed.status == .closed && closed.closedByID == Desk.ada && closed.closedAt != nil)
        #expect(desk.stage.errors == [])
    }

    @Test @LoopActor func aRefusalLeavesTheTicketOpen() async throws {
        let desk = try await Desk()
        let ticket = try await desk.openTicket()
        let asked = try await desk.stage.use("close", as: Desk.ada)
        try await desk.stage.press("Reject", on: asked, as: Desk.bob)
        let row = try desk.ticket(ticket.id)
        #expect(row.status == .open && row.closeRequestedByID == nil)
    }

    @Test @LoopActor func peopleComeAndGo() async throws {
        let desk = try await Desk()
        let ticket = try await desk.openTicket()
        func isIn() throws -> Bool? {
            try desk.stage.database.read {
                try TicketMemberRow.find(ticketID: ticket.id, memberID: Desk.eve, in: $0)?.isIn
            }
        }
        try await desk.stage.use("add", [.user("member", Desk.eve)], as: Desk.eve)
        #expect(try isIn() == nil, "nobody lets themselves in")
        try await desk.stage.use("add", [.user("member", Desk.eve)], as: Desk.ada)
        #expect(try isIn() == true)
        desk.stage.channel = 3
        try await desk.stage.use("remove", [.user("member", Desk.eve), .text("ticket", "\(ticket.id)")], as: Desk.bob)
        #expect(try isIn() == false)
    }

    @Test @LoopActor func aMessageIsPinnedOnce() async throws {
        let desk = try await Desk()
        let ticket = try await desk.openTicket()
        let shown = try await desk.stage.apply("Pin message", to: 777, kind: .message, as: Desk.ada)
        #expect(shown.content == "Pinned: it stands in the transcript of ticket \(ticket.id).")
        let again = try await desk.stage.apply("Pin message", to: 777, kind: .message, as: Desk.bob)
        #expect(again.content == "This message is pinned already.")
        let transcript = try await desk.stage.use("transcript", [.text("ticket", "\(ticket.id)")], as: Desk.ada)
        #expect(transcript.fields["Pinned messages"] == "777")
    }

    @Test @LoopActor func aMessageBecomesATicket() async throws {
        let desk = try await Desk()
        try await desk.stage.apply("Create a ticket from message", to: 778, kind: .message, as: Desk.ada)
        #expect(try desk.ticket(1).messageID == 778)
    }

    @Test @LoopActor func aChosenCategoryOpensAPrivateThread() async throws {
        let desk = try await Desk()
        let ticket = try await desk.openTicket()
        #expect(ticket.status == .open && ticket.categoryID == 2 && ticket.threadID == Desk.thread)
        let thread = try #require(desk.stage.channels.threads.first)
        #expect(thread.name == "ticket-\(ticket.id)" && thread.isPrivate && thread.user == Desk.ada)
        #expect(desk.stage.channels.posts.map(\.channel) == [Desk.thread])
        #expect(desk.stage.errors == [])
    }

    @Test @LoopActor func whoIsAskedToOpensATicket() async throws {
        let desk = try await Desk()
        try await desk.stage.apply("Create a ticket for user", to: Desk.ada, kind: .user, as: Desk.eve)
        #expect(desk.stage.channels.posts.isEmpty, "only the staff asks")
        try await desk.stage.apply("Create a ticket for user", to: Desk.ada, kind: .user, as: Desk.bob)
        #expect(desk.stage.channels.posts.count == 1)
    }
}
