// Generated from Schema/Examples/tickets/bot.json by botgen; edit that file instead.

public import BotRuntime
internal import Database
internal import Discord

extension GeneratedBot {
    /// How a panel looks to the person who acts.
    ///
    /// /views
    public func content(of panel: Panel, page: PanelPages, in context: Context) async throws -> PanelOutcome {
        let language = context.language
        switch panel {
        case .desk(let key):
            guard let record = try context.database.read({ try PersonRow.find(key, in: $0) }) else {
                return .gone
            }
            guard maySeeDesk(record, in: context) else {
                return .denied(Texts.deskDenied(in: language))
            }
            return .shown(try await deskPanel(of: record, page: page, in: context))
        case .ticket(let key):
            guard let record = try context.database.read({ try TicketRow.find(key, in: $0) }) else {
                return .gone
            }
            guard maySeeTicket(record, in: context) else {
                return .denied(Texts.ticketDenied(in: language))
            }
            return .shown(try await ticketPanel(of: record, page: page, in: context))
        }
    }

    /// Whether the person who acts may see the panel.
    ///
    /// /views/desk/allow
    nonisolated func maySeeDesk(_ record: PersonRow, in context: Context) -> Bool {
        if context.permits(.manageThreads) { return true }
        return context.isAmong(settings.staff)
    }

    /// A row of `person` as a panel.
    ///
    /// /views/desk
    private func deskPanel(of record: PersonRow, page: PanelPages, in context: Context) async throws -> PanelContent {
        let language = context.language
        return try context.database.read { connection in
            var panel = PanelBuilder<DeskControl>(of: record.key, page: page, title: Texts.deskHeading(in: language))
            // /views/desk/fields/0
            let waiting = try Queries.waiting(
                guild: context.interaction.guildID,
                limit: 20,
                in: connection
            ).map { row in
                let openerRow = try PersonRow.find(row.openerID, in: connection)
                return "#\(row.id.shown) \(row.subject): \(row.priority.label(in: language)), \(openerRow?.name ?? "")"
            }
            panel.list(
                Texts.deskWaiting(in: language),
                waiting,
                count: try Queries.waitingCount(guild: context.interaction.guildID, in: connection),
                empty: Texts.deskNone(in: language)
            ) { more in
                Texts.deskMore(count: more, in: language)
            }
            // /views/desk/rows/0/ticket
            let ticketPage = try ListPage<TicketRow>(page, of: "ticket") { window, limit in
                try Queries.waiting(window, guild: context.interaction.guildID, limit: limit, in: connection)
            }
            try panel.select("ticket", ticketPage, placeholder: Texts.deskChoose(in: language)) { row in
                let openerRow = try PersonRow.find(row.openerID, in: connection)
                return SelectOption(
                    "#\(row.id.shown) \(row.subject)",
                    description: "\(openerRow?.name ?? ""), \(row.priority.label(in: language))"
                )
            }
            return panel.content(previous: Texts.panelPrevious(in: language), next: Texts.panelNext(in: language))
        }
    }

    /// Whether the person who acts may see the panel.
    ///
    /// /views/ticket/allow
    nonisolated func maySeeTicket(_ record: TicketRow, in context: Context) -> Bool {
        if context.isSending { return true }
        if record.openerID == context.actor.id { return true }
        if context.permits(.manageThreads) { return true }
        return context.isAmong(settings.staff)
    }

    /// A row of `ticket` as a panel.
    ///
    /// /views/ticket
    private func ticketPanel(
        of record: TicketRow,
        page: PanelPages,
        in context: Context
    ) async throws -> PanelContent {
        let language = context.language
        return try context.database.read { connection in
            var panel = PanelBuilder<TicketControl>(
                of: record.key,
                page: page,
                title: "#\(record.id.shown) \(record.subject)"
            )
            // /views/ticket/fields/0
            panel.block(Texts.ticketBody(in: language), record.body)
            // /views/ticket/fields/1
            let openerRow = try PersonRow.find(record.openerID, in: connection)
            panel.field(
                Texts.ticketOpener(in: language),
                openerRow?.name ?? "",
                empty: Texts.ticketNobody(in: language),
                isInline: true
            )
            // /views/ticket/fields/2
            panel.field(Texts.ticketState(in: language), record.state.label(in: language), isInline: true)
            // /views/ticket/fields/3
            panel.field(Texts.ticketPriority(in: language), record.priority.label(in: language), isInline: true)
            // /views/ticket/fields/4
            panel.field(
                Texts.ticketStaff(in: language),
                record.staffID?.shown(as: .mention) ?? "",
                empty: Texts.ticketNobody(in: language),
                isInline: true
            )
            // /views/ticket/rows/0
            panel.row([
                .button(Texts.ticketClaim(in: language), .claim, style: .primary, isVisible: record.state == .open),
                .button(Texts.ticketClose(in: language), .close, style: .danger, isVisible: record.state != .closed),
                .button(
                    Texts.ticketReopen(in: language),
                    .reopen,
                    style: .secondary,
                    isVisible: record.state == .closed
                ),
            ])
            // /views/ticket/rows/1
            panel.row(of: Priority.allCases) { value in
                .choice(
                    value.label(in: language),
                    .priority(value),
                    isCurrent: value == record.priority,
                    isEnabled: record.state != .closed
                )
            }
            // /views/ticket/rows/2/assign
            panel.select(
                "assign",
                .users,
                selected: record.staffID,
                placeholder: Texts.ticketAssign(in: language),
                isEnabled: record.state != .closed
            )
            return panel.content(previous: Texts.panelPrevious(in: language), next: Texts.panelNext(in: language))
        }
    }
}
