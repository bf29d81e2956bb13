import BotRuntime
import Database
import Discord
import EventLoop
import JSON

/// What the document leaves to be decided.
struct Functions: BotFunctions {
    let settings: Settings

    private func isStaff(_ context: Context) -> Bool { context.isAmong(settings.staff) }

    /// The ticket whose number is given, or else the one of this channel.
    func ticketMeant(in context: Context) async throws -> Int64? {
        guard let number = given("ticket", in: context)?.string else {
            let channel = context.interaction.channelID
            return try context.database.read { try Queries.here(channel: channel, limit: 1, in: $0).first?.id }
        }
        return Int64(number)
    }

    /// The person whose tickets are asked for.
    func memberMeant(in context: Context) async throws -> Snowflake? {
        given("member", in: context)?.string.flatMap { Snowflake($0) } ?? context.actor.id
    }

    /// Tickets of this server by number or topic: the person's own, and to staff everybody's.
    func ticketsLike(_ typed: String, in context: Context) async throws -> [AutocompleteChoice] {
        let owner = isStaff(context) ? given("member", in: context)?.string.flatMap { Snowflake($0) } : context.actor.id
        let select = """
            SELECT \(TicketRow.columns) FROM ticket
            WHERE guild_id = ?1 AND status <> 'draft' AND (?2 IS NULL OR creator_id = ?2)
            ORDER BY used_at DESC, id DESC LIMIT 200
            """
        let rows = try context.database.read {
            try $0.query(select, [context.interaction.guildID, owner], TicketRow.init)
        }
        return Suggestions.matching(
            typed,
            in: rows.map { row in
                AutocompleteChoice("#\(row.id) \(row.topic ?? row.name ?? "")", value: .text(String(row.id)))
            })
    }

    /// Whoever did not ask for it agrees: the staff where the person did, the person where the staff did.
    func mayAcceptClosing(_ record: TicketRow, in context: Context) async throws -> Bool {
        guard let asking = record.closeRequestedByID, asking != context.actor.id else { return false }
        return asking == record.creatorID ? isStaff(context) : context.actor.id == record.creatorID
    }

    /// Closes one ticket, or with a time all that nobody has used for so long.
    func forceClose(options: ForceCloseOptions, in context: Context) async throws -> Reply {
        var tickets: [TicketRow] = []
        if let time = options.time, options.ticket == nil {
            guard let length = Length(time) else {
                return .text("I cannot read \"\(time)\". Write it as 30m, 12h, 5d or 1w.")
            }
            tickets = try quiet(since: context.now.adding(seconds: -length.seconds), options.category, in: context)
        } else if let key = try await ticketMeant(in: context) {
            tickets = try context.database.read { try TicketRow.find(key, in: $0) }.map { [$0] } ?? []
        }
        tickets = tickets.filter { $0.status == .open && $0.guildID == context.interaction.guildID }
        guard !tickets.isEmpty else { return .text("There is no open ticket to close.") }
        let (closing, person, now) = (tickets, context.actor.id, context.now)
        try await context.database.write { connection in
            for ticket in closing {
                let changes: [TicketRow.Change] = [
                    .status(.closed), .closedAt(now), .closedByID(person), .closeReason(options.reason),
                ]
                _ = try TicketRow.update(ticket.id, changes, at: now, in: connection)
            }
        }
        return .text(
            tickets.count == 1 ? "Ticket #\(tickets[0].id) is closed." : "\(tickets.count) tickets are closed.")
    }

    private func quiet(since time: Timestamp, _ category: Int64?, in context: Context) throws -> [TicketRow] {
        let select = """
            SELECT \(TicketRow.columns) FROM ticket
            WHERE guild_id = ?1 AND status = 'open' AND used_at <= ?2 AND (?3 IS NULL OR category_id = ?3)
            """
        return try context.database.read {
            try $0.query(select, [context.interaction.guildID, time, category], TicketRow.init)
        }
    }

    /// What stands in an option.
    private func given(_ option: String, in context: Context) -> JSON? {
        switch context.interaction.data {
        case .command(let invocation), .autocomplete(let invocation): invocation[option]?.value
        default: nil
        }
    }
}
