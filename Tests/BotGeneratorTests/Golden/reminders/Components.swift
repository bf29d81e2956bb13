// Generated from Schema/Examples/reminders/bot.json by botgen; edit that file instead.

internal import BotRuntime
internal import Database
internal import Discord

/// The controls of the view `list`, each with the value that it sets.
///
/// /views/list/rows
enum ListControl: PanelControl {
    /// /views/list/rows/0/forget
    case forget(Int64)

    static let view = "list"

    var id: ControlID {
        switch self {
        case .forget(let value): ControlID("forget", value)
        }
    }

    init?(_ id: ControlID) {
        switch id.name {
        case "forget":
            guard let value = Int64(controlText: id.value) else { return nil }
            self = .forget(value)
        default: return nil
        }
    }
}

/// The controls of the view `due`, each with the value that it sets.
///
/// /views/due/rows
enum DueControl: PanelControl {
    /// /views/due/rows/0/snooze
    case snooze
    /// /views/due/rows/0/done
    case done

    static let view = "due"

    var id: ControlID {
        switch self {
        case .snooze: ControlID("snooze")
        case .done: ControlID("done")
        }
    }

    init?(_ id: ControlID) {
        switch id.name {
        case "snooze":
            self = .snooze
        case "done":
            self = .done
        default: return nil
        }
    }
}

extension GeneratedBot {
    /// A use of a control in a panel of whatever age; nothing that its id says is believed.
    func press(_ press: ComponentPress, in context: Context) async throws -> Answer {
        guard let id = ComponentID(press.customID) else { return try await outdated(nil, in: context) }
        switch id.view {
        case ListControl.view: return try await pressList(id, press.values, in: context)
        case DueControl.view: return try await pressDue(id, press.values, in: context)
        default: return try await outdated(nil, in: context)
        }
    }

    /// A use of a control in a panel of `list`.
    ///
    /// /views/list/rows
    private func pressList(_ id: ComponentID, _ values: [String], in context: Context) async throws -> Answer {
        let language = context.language
        guard let key = Snowflake(controlText: id.record) else {
            return try await outdated(nil, in: context)
        }
        let panel = Panel.list(key)
        guard let record = try context.database.read({ try PersonRow.find(key, in: $0) }) else {
            return try await outdated(panel, in: context)
        }
        guard maySeeList(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if id.isPageTurn { return try await present(panel, page: id.page, in: context) }
        guard let control = ListControl(id.control(choosing: values)) else {
            return try await outdated(panel, in: context)
        }
        guard mayUse(control, of: record, in: context) else {
            return .text(Texts.panelDenied(in: language))
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
        // /views/list/rows/0/forget
        case .forget(let value):
            let choice = try await context.database.write { connection in
                _ = try current(record, for: control, in: context, connection)
                let found = try Queries.pending(having: value, recordID: record.id, in: connection)
                guard let chosen = found else { throw Refusal.outdated(panel) }
                try ReminderRow.delete(chosen.key, in: connection)
                return chosen
            }
            return try await present(
                panel,
                page: id.page,
                notice: Texts.listForgotten(what: choice.what, in: language),
                in: context
            )
        }
    }

    /// Whether the person who acts may use the control.
    ///
    /// /views/list/rows
    private nonisolated func mayUse(_ control: ListControl, of record: PersonRow, in context: Context) -> Bool {
        switch control {
        case .forget:
            record.id == context.actor.id
        }
    }

    /// The row as it is in the transaction, if the control may still be used.
    private nonisolated func current(
        _ record: PersonRow,
        for control: ListControl,
        in context: Context,
        _ connection: Connection
    ) throws -> PersonRow {
        guard let record = try PersonRow.find(record.key, in: connection) else {
            throw Refusal.outdated(.list(record.key))
        }
        let language = context.language
        guard maySeeList(record, in: context) else {
            throw Refusal.text(Texts.panelDenied(in: language))
        }
        guard mayUse(control, of: record, in: context) else {
            throw Refusal.text(Texts.panelDenied(in: language))
        }
        return record
    }

    /// What to ask before the control's effect; nil where nothing is asked.
    private func question(before control: ListControl, in language: Language) -> String? {
        switch control {
        case .forget: Texts.listForgetConfirm(in: language)
        }
    }

    /// A use of a control in a panel of `due`.
    ///
    /// /views/due/rows
    private func pressDue(_ id: ComponentID, _ values: [String], in context: Context) async throws -> Answer {
        let language = context.language
        guard let key = Int64(controlText: id.record) else {
            return try await outdated(nil, in: context)
        }
        let panel = Panel.due(key)
        guard let record = try context.database.read({ try ReminderRow.find(key, in: $0) }) else {
            return try await outdated(panel, in: context)
        }
        guard maySeeDue(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if id.isPageTurn { return try await present(panel, page: id.page, in: context) }
        guard let control = DueControl(id.control(choosing: values)) else {
            return try await outdated(panel, in: context)
        }
        guard mayUse(control, of: record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        switch control {
        // /views/due/rows/0/snooze
        case .snooze:
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                try ReminderRow.update(
                    record.key,
                    [.dueAt(context.now.adding(seconds: 600)), .messageID(nil)],
                    at: context.now,
                    in: connection
                )
                try ScheduleStore.plan(
                    "remind",
                    for: record.key,
                    at: context.now.adding(seconds: 600),
                    by: context.actor.id,
                    in: context,
                    connection
                )
            }
            return try await present(panel, page: id.page, notice: Texts.dueSnoozed(in: language), in: context)
        // /views/due/rows/0/done
        case .done:
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                try ReminderRow.delete(record.key, in: connection)
            }
            return try await leave(panel, notice: Texts.dueFinished(what: record.what, in: language), in: context)
        }
    }

    /// Whether the person who acts may use the control.
    ///
    /// /views/due/rows
    private nonisolated func mayUse(_ control: DueControl, of record: ReminderRow, in context: Context) -> Bool {
        switch control {
        case .snooze, .done:
            record.personID == context.actor.id
        }
    }

    /// The row as it is in the transaction, if the control may still be used.
    private nonisolated func current(
        _ record: ReminderRow,
        for control: DueControl,
        in context: Context,
        _ connection: Connection
    ) throws -> ReminderRow {
        guard let record = try ReminderRow.find(record.key, in: connection) else {
            throw Refusal.outdated(.due(record.key))
        }
        let language = context.language
        guard maySeeDue(record, in: context) else {
            throw Refusal.text(Texts.panelDenied(in: language))
        }
        guard mayUse(control, of: record, in: context) else {
            throw Refusal.text(Texts.panelDenied(in: language))
        }
        return record
    }
}
