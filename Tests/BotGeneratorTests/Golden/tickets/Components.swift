// Generated from Schema/Examples/tickets/bot.json by botgen; edit that file instead.

internal import BotRuntime
internal import Database
internal import Discord

/// The controls of the view `desk`, each with the value that it sets.
///
/// /views/desk/rows
enum DeskControl: PanelControl {
    /// /views/desk/rows/0/ticket
    case ticket(Int64)

    static let view = "desk"

    var id: ControlID {
        switch self {
        case .ticket(let value): ControlID("ticket", value)
        }
    }

    init?(_ id: ControlID) {
        switch id.name {
        case "ticket":
            guard let value = Int64(controlText: id.value) else { return nil }
            self = .ticket(value)
        default: return nil
        }
    }
}

/// The controls of the view `ticket`, each with the value that it sets.
///
/// /views/ticket/rows
enum TicketControl: PanelControl {
    /// /views/ticket/rows/0/claim
    case claim
    /// /views/ticket/rows/0/close
    case close
    /// /views/ticket/rows/0/reopen
    case reopen
    /// /views/ticket/rows/1/priority
    case priority(Priority)
    /// /views/ticket/rows/2/assign
    case assign(Snowflake)

    static let view = "ticket"

    var id: ControlID {
        switch self {
        case .claim: ControlID("claim")
        case .close: ControlID("close")
        case .reopen: ControlID("reopen")
        case .priority(let value): ControlID("priority", value)
        case .assign(let value): ControlID("assign", value)
        }
    }

    init?(_ id: ControlID) {
        switch id.name {
        case "claim":
            self = .claim
        case "close":
            self = .close
        case "reopen":
            self = .reopen
        case "priority":
            guard let value = Priority(controlText: id.value) else { return nil }
            self = .priority(value)
        case "assign":
            guard let value = Snowflake(controlText: id.value) else { return nil }
            self = .assign(value)
        default: return nil
        }
    }
}

extension GeneratedBot {
    /// A use of a control in a panel of whatever age; nothing that its id says is believed.
    func press(_ press: ComponentPress, in context: Context) async throws -> Answer {
        guard let id = ComponentID(press.customID) else { return try await outdated(nil, in: context) }
        switch id.view {
        case DeskControl.view: return try await pressDesk(id, press.values, in: context)
        case TicketControl.view: return try await pressTicket(id, press.values, in: context)
        default: return try await outdated(nil, in: context)
        }
    }

    /// A use of a control in a panel of `desk`.
    ///
    /// /views/desk/rows
    private func pressDesk(_ id: ComponentID, _ values: [String], in context: Context) async throws -> Answer {
        let language = context.language
        guard let key = Snowflake(controlText: id.record) else {
            return try await outdated(nil, in: context)
        }
        let panel = Panel.desk(key)
        guard let record = try context.database.read({ try PersonRow.find(key, in: $0) }) else {
            return try await outdated(panel, in: context)
        }
        guard maySeeDesk(record, in: context) else {
            return .text(Texts.deskDenied(in: language))
        }
        if id.isPageTurn { return try await present(panel, page: id.page, in: context) }
        guard let control = DeskControl(id.control(choosing: values)) else {
            return try await outdated(panel, in: context)
        }
        guard mayUse(control, of: record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        switch control {
        // /views/desk/rows/0/ticket
        case .ticket(let value):
            let chosen = try context.database.read { connection in
                try Queries.waiting(having: value, guild: context.interaction.guildID, in: connection)
            }
            guard let chosen else { return try await outdated(panel, in: context) }
            return try await present(Panel.ticket(chosen.key), as: .message(isEphemeral: true), in: context)
        }
    }

    /// Whether the person who acts may use the control.
    ///
    /// /views/desk/rows
    private nonisolated func mayUse(_ control: DeskControl, of record: PersonRow, in context: Context) -> Bool {
        switch control {
        case .ticket:
            if context.permits(.manageThreads) { return true }
            return context.isAmong(settings.staff)
        }
    }

    /// A use of a control in a panel of `ticket`.
    ///
    /// /views/ticket/rows
    private func pressTicket(_ id: ComponentID, _ values: [String], in context: Context) async throws -> Answer {
        let language = context.language
        guard let key = Int64(controlText: id.record) else {
            return try await outdated(nil, in: context)
        }
        let panel = Panel.ticket(key)
        guard let record = try context.database.read({ try TicketRow.find(key, in: $0) }) else {
            return try await outdated(panel, in: context)
        }
        guard maySeeTicket(record, in: context) else {
            return .text(Texts.ticketDenied(in: language))
        }
        if id.isPageTurn { return try await present(panel, page: id.page, in: context) }
        guard let control = TicketControl(id.control(choosing: values)) else {
            return try await outdated(panel, in: context)
        }
        guard mayUse(control, of: record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        guard try context.database.read({ try offers(control, of: record, in: context, $0) }) else {
            return try await outdated(panel, in: context)
        }
        switch id.step {
        case .press:
            if let question = question(before: control, in: language) {
                return .question(
                    question,
                    id.with(control.id),
                    confirm: Texts.panelConfirm(in: language),
                    cancel: Texts.panelCancel(in: language)
                )
            }
        case .cancel: return .replacement(Texts.panelCancelled(in: language))
        case .confirm: break
        }
        switch control {
        // /views/ticket/rows/0/claim
        case .claim:
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                guard try offers(control, of: record, in: context, connection) else {
                    throw Refusal.outdated(panel)
                }
                try TicketRow.update(
                    record.key,
                    [.staffID(context.actor.id), .state(.claimed)],
                    at: context.now,
                    in: connection
                )
            }
            return try await present(panel, page: id.page, in: context)
        // /views/ticket/rows/0/close
        case .close:
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                guard try offers(control, of: record, in: context, connection) else {
                    throw Refusal.outdated(panel)
                }
                try TicketRow.update(record.key, [.state(.closed)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        // /views/ticket/rows/0/reopen
        case .reopen:
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                guard try offers(control, of: record, in: context, connection) else {
                    throw Refusal.outdated(panel)
                }
                try TicketRow.update(record.key, [.state(.open), .staffID(nil)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        // /views/ticket/rows/1/priority
        case .priority(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                guard try offers(control, of: record, in: context, connection) else {
                    throw Refusal.outdated(panel)
                }
                try TicketRow.update(record.key, [.priority(value)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        // /views/ticket/rows/2/assign
        case .assign(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                guard try offers(control, of: record, in: context, connection) else {
                    throw Refusal.outdated(panel)
                }
                try TicketRow.update(record.key, [.staffID(value)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        }
    }

    /// Whether the person who acts may use the control.
    ///
    /// /views/ticket/rows
    private nonisolated func mayUse(_ control: TicketControl, of record: TicketRow, in context: Context) -> Bool {
        switch control {
        case .claim, .priority, .assign:
            if context.permits(.manageThreads) { return true }
            return context.isAmong(settings.staff)
        case .close, .reopen:
            if record.openerID == context.actor.id { return true }
            if context.permits(.manageThreads) { return true }
            return context.isAmong(settings.staff)
        }
    }

    /// The row as it is in the transaction, if the control may still be used.
    private nonisolated func current(
        _ record: TicketRow,
        for control: TicketControl,
        in context: Context,
        _ connection: Connection
    ) throws -> TicketRow {
        guard let record = try TicketRow.find(record.key, in: connection) else {
            throw Refusal.outdated(.ticket(record.key))
        }
        let language = context.language
        guard maySeeTicket(record, in: context) else {
            throw Refusal.text(Texts.ticketDenied(in: language))
        }
        guard mayUse(control, of: record, in: context) else {
            throw Refusal.text(Texts.panelDenied(in: language))
        }
        return record
    }

    /// Whether the row's panel would have the control now, and enabled.
    ///
    /// /views/ticket/rows
    private nonisolated func offers(
        _ control: TicketControl,
        of record: TicketRow,
        in context: Context,
        _ connection: Connection
    ) throws -> Bool {
        switch control {
        case .claim:
            return record.state == .open
        case .close:
            return record.state != .closed
        case .reopen:
            return record.state == .closed
        case .priority:
            return record.state != .closed
        case .assign:
            return record.state != .closed
        }
    }

    /// What to ask before the control's effect; nil where nothing is asked.
    private func question(before control: TicketControl, in language: Language) -> String? {
        switch control {
        case .close: Texts.ticketCloseConfirm(in: language)
        case .claim, .reopen, .priority, .assign: nil
        }
    }
}
