import BotDriving
import BotRuntime
import Database
import Discord
import EventLoop
import JSON
import TestSupport
import Testing

@Suite(.onLoop) struct StaffTests {
    @Test @LoopActor func everybodySeesTheirOwnTickets() async throws {
        let desk = try await Desk()
        let ticket = try await desk.openTicket()
        #expect(try await desk.stage.use("tickets", as: Desk.ada).fields["Open"]?.contains("<#4000>") == true)
        let denied = try await desk.stage.use("tickets", [.user("member", Desk.ada)], as: Desk.eve)
        #expect(denied.content == "Only the staff sees other people's tickets.")
        #expect(
            try await desk.stage.use("tickets", [.user("member", Desk.ada)], as: Desk.bob).title == "Tickets of user100"
        )
        let unread = try await desk.stage.use("transcript", [.text("ticket", "\(ticket.id)")], as: Desk.eve)
        #expect(unread.content == "Only the staff reads other people's tickets.")
    }

    @Test @LoopActor func ticketsAreOfferedToWhoMaySeeThem() async throws {
        let desk = try await Desk()
        let ticket = try await desk.openTicket()
        let typing: [GivenOption] = [.text("ticket", "")]
        let own = try await desk.stage.complete("transcript", typing, as: Desk.ada)
        #expect(own.map { $0["value"].string } == ["\(ticket.id)"])
        try await desk.stage.use("help", as: Desk.eve)
        #expect(try await desk.stage.complete("transcript", typing, as: Desk.eve).isEmpty)
        try await desk.stage.use("help", as: Desk.bob)
        #expect(try await desk.stage.complete("transcript", typing, as: Desk.bob).count == 1)
        let other = typing + [.user("member", Desk.eve)]
        #expect(try await desk.stage.complete("transcript", other, as: Desk.bob).isEmpty)
    }

    @Test @LoopActor func categoriesOfThisServerAreOfferedAndMovedTo() async throws {
        let desk = try await Desk()
        let ticket = try await desk.openTicket()
        try await desk.stage.use("help", as: Desk.bob)
        let offered = try await desk.stage.complete("move", [.text("category", "")], as: Desk.bob)
        #expect(offered.map { $0["name"].string } == ["Billing", "Support"])
        let moved = try await desk.stage.use("move", [.integer("category", 1)], as: Desk.bob)
        #expect(moved.title == "Billing #\(ticket.id)")
        #expect(try desk.ticket(ticket.id).categoryID == 1)
    }

    @Test @LoopActor func quietTicketsAreClosedTogether() async throws {
        let desk = try await Desk()
        let ticket = try await desk.openTicket()
        desk.stage.channel = 3
        #expect(
            try await desk.stage.use("force-close", [.text("time", "1d")], as: Desk.bob).content
                == "There is no open ticket to close.")
        let hourAgo = Timestamp.now.adding(seconds: -7200)
        try await desk.stage.database.write {
            try $0.execute("UPDATE ticket SET used_at = ?1", [hourAgo])
        }
        let unread = try await desk.stage.use("force-close", [.text("time", "soon")], as: Desk.bob)
        #expect(unread.content == "I cannot read \"soon\". Write it as 30m, 12h, 5d or 1w.")
        try await desk.stage.use("force-close", [.integer("category", 1), .text("time", "1 hour")], as: Desk.bob)
        #expect(try desk.ticket(ticket.id).status == .open, "it is of another category")
        try await desk.stage.use("force-close", [.text("time", "1 hour")], as: Desk.ada)
        #expect(try desk.ticket(ticket.id).status == .open, "only the staff closes without asking")
        try await desk.stage.use("force-close", [.text("reason", "quiet"), .text("time", "1 hour")], as: Desk.bob)
        let row = try desk.ticket(ticket.id)
        #expect(row.status == .closed && row.closeReason == "quiet")
    }

    @Test @LoopActor func aTicketIsGivenToSomebodyElse() async throws {
        let desk = try await Desk()
        let ticket = try await desk.openTicket()
        try await desk.stage.use("transfer", [.user("member", Desk.eve)], as: Desk.ada)
        #expect(try desk.ticket(ticket.id).creatorID == Desk.eve)
        try await desk.stage.use("rename", [.text("name", "printer")], as: Desk.ada)
        #expect(try desk.ticket(ticket.id).name == nil, "it is Eve's now")
        try await desk.stage.use("rename", [.text("name", "printer")], as: Desk.eve)
        #expect(try desk.ticket(ticket.id).name == "printer")
    }
}
