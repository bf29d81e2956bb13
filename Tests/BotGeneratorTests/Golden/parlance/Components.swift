// Generated from Schema/bot.json by botgen; edit that file instead.

internal import BotRuntime
internal import Database
internal import Discord

/// The controls of the view `user`, each with the value that it sets.
///
/// /views/user/rows
enum UserControl: PanelControl {
    /// /views/user/rows/0/show_public
    case showPublic(Bool)
    /// /views/user/rows/0/attach
    case attach(Bool)
    /// /views/user/rows/0/clear
    case clear
    /// /views/user/rows/1/model
    case model(Model)
    /// /views/user/rows/2/status
    case status(Status)
    /// /views/user/rows/3/session
    case session(Int64)

    static let view = "user"

    var id: ControlID {
        switch self {
        case .showPublic(let value): ControlID("show_public", value)
        case .attach(let value): ControlID("attach", value)
        case .clear: ControlID("clear")
        case .model(let value): ControlID("model", value)
        case .status(let value): ControlID("status", value)
        case .session(let value): ControlID("session", value)
        }
    }

    init?(_ id: ControlID) {
        switch id.name {
        case "show_public":
            guard let value = Bool(controlText: id.value) else { return nil }
            self = .showPublic(value)
        case "attach":
            guard let value = Bool(controlText: id.value) else { return nil }
            self = .attach(value)
        case "clear":
            self = .clear
        case "model":
            guard let value = Model(controlText: id.value) else { return nil }
            self = .model(value)
        case "status":
            guard let value = Status(controlText: id.value) else { return nil }
            self = .status(value)
        case "session":
            guard let value = Int64(controlText: id.value) else { return nil }
            self = .session(value)
        default: return nil
        }
    }
}

/// The controls of the view `session`, each with the value that it sets.
///
/// /views/session/rows
enum SessionControl: PanelControl {
    /// /views/session/rows/0/public
    case `public`(Bool)
    /// /views/session/rows/0/remove
    case remove
    /// /views/session/rows/1/model
    case model(Model)

    static let view = "session"

    var id: ControlID {
        switch self {
        case .public(let value): ControlID("public", value)
        case .remove: ControlID("remove")
        case .model(let value): ControlID("model", value)
        }
    }

    init?(_ id: ControlID) {
        switch id.name {
        case "public":
            guard let value = Bool(controlText: id.value) else { return nil }
            self = .public(value)
        case "remove":
            self = .remove
        case "model":
            guard let value = Model(controlText: id.value) else { return nil }
            self = .model(value)
        default: return nil
        }
    }
}

extension GeneratedBot {
    /// A use of a control in a panel of whatever age; nothing that its id says is believed.
    func press(_ press: ComponentPress, in context: Context) async throws -> Answer {
        guard let id = ComponentID(press.customID) else { return try await outdated(nil, in: context) }
        switch id.view {
        case UserControl.view: return try await pressUser(id, press.values, in: context)
        case SessionControl.view: return try await pressSession(id, press.values, in: context)
        default: return try await outdated(nil, in: context)
        }
    }

    /// A use of a control in a panel of `user`.
    ///
    /// /views/user/rows
    private func pressUser(_ id: ComponentID, _ values: [String], in context: Context) async throws -> Answer {
        let language = context.language
        guard let key = Snowflake(controlText: id.record) else {
            return try await outdated(nil, in: context)
        }
        let panel = Panel.user(key)
        guard let record = try context.database.read({ try UserRow.find(key, in: $0) }) else {
            return try await outdated(panel, in: context)
        }
        guard maySeeUser(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if id.isPageTurn { return try await present(panel, page: id.page, in: context) }
        guard let control = UserControl(id.control(choosing: values)) else {
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
        // /views/user/rows/0/show_public
        case .showPublic(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                try UserRow.update(record.key, [.showPublic(value)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        // /views/user/rows/0/attach
        case .attach(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                try UserRow.update(record.key, [.attach(value)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        // /views/user/rows/0/clear
        case .clear:
            let reply = try await functions.clearSessions(record, in: context)
            return try await settle(reply, id.step, in: context)
        // /views/user/rows/1/model
        case .model(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                try UserRow.update(record.key, [.model(value)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        // /views/user/rows/2/status
        case .status(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                if value == .activate, record.currentSessionID == nil {
                    throw Refusal.text(Texts.userNoSession(in: language))
                }
                try UserRow.update(record.key, [.status(value)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        // /views/user/rows/3/session
        case .session(let value):
            let guildsOfActor = try await context.actor.showPublic ? functions.guildsOfActor(in: context) : []
            let chosen = try context.database.read { connection in
                try Queries.sessions(having: value, actor: context.actor, guildsOfActor: guildsOfActor, in: connection)
            }
            guard let chosen else { return try await outdated(panel, in: context) }
            let reply = try await functions.enterSession(chosen, from: record, in: context)
            return try await settle(reply, id.step, in: context)
        }
    }

    /// Whether the person who acts may use the control.
    ///
    /// /views/user/rows
    private nonisolated func mayUse(_ control: UserControl, of record: UserRow, in context: Context) -> Bool {
        switch control {
        case .showPublic, .attach, .clear, .model, .status, .session:
            record.id == context.actor.id
        }
    }

    /// The row as it is in the transaction, if the control may still be used.
    private nonisolated func current(
        _ record: UserRow,
        for control: UserControl,
        in context: Context,
        _ connection: Connection
    ) throws -> UserRow {
        guard let record = try UserRow.find(record.key, in: connection) else {
            throw Refusal.outdated(.user(record.key))
        }
        let language = context.language
        guard maySeeUser(record, in: context) else {
            throw Refusal.text(Texts.panelDenied(in: language))
        }
        guard mayUse(control, of: record, in: context) else {
            throw Refusal.text(Texts.panelDenied(in: language))
        }
        return record
    }

    /// What to ask before the control's effect; nil where nothing is asked.
    private func question(before control: UserControl, in language: Language) -> String? {
        switch control {
        case .clear: Texts.userClearConfirm(in: language)
        case .showPublic, .attach, .model, .status, .session: nil
        }
    }

    /// A use of a control in a panel of `session`.
    ///
    /// /views/session/rows
    private func pressSession(_ id: ComponentID, _ values: [String], in context: Context) async throws -> Answer {
        let language = context.language
        guard let key = Int64(controlText: id.record) else {
            return try await outdated(nil, in: context)
        }
        let panel = Panel.session(key)
        guard let record = try context.database.read({ try SessionRow.find(key, in: $0) }) else {
            return try await outdated(panel, in: context)
        }
        guard try await maySeeSession(record, in: context) else {
            return .text(Texts.sessionDenied(in: language))
        }
        if id.isPageTurn { return try await present(panel, page: id.page, in: context) }
        guard let control = SessionControl(id.control(choosing: values)) else {
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
        // /views/session/rows/0/public
        case .public(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                try SessionRow.update(record.key, [.isPublic(value)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        // /views/session/rows/0/remove
        case .remove:
            let reply = try await functions.removeSession(record, in: context)
            return try await settle(reply, id.step, in: context)
        // /views/session/rows/1/model
        case .model(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                try SessionRow.update(record.key, [.model(value)], at: context.now, in: connection)
            }
            return try await present(panel, page: id.page, in: context)
        }
    }

    /// Whether the person who acts may use the control.
    ///
    /// /views/session/rows
    private nonisolated func mayUse(_ control: SessionControl, of record: SessionRow, in context: Context) -> Bool {
        switch control {
        case .public, .remove, .model:
            record.creatorID == context.actor.id
        }
    }

    /// The row as it is in the transaction, if the control may still be used.
    private nonisolated func current(
        _ record: SessionRow,
        for control: SessionControl,
        in context: Context,
        _ connection: Connection
    ) throws -> SessionRow {
        guard let record = try SessionRow.find(record.key, in: connection) else {
            throw Refusal.outdated(.session(record.key))
        }
        let language = context.language
        guard mayUse(control, of: record, in: context) else {
            throw Refusal.text(Texts.panelDenied(in: language))
        }
        return record
    }

    /// What to ask before the control's effect; nil where nothing is asked.
    private func question(before control: SessionControl, in language: Language) -> String? {
        switch control {
        case .remove: Texts.sessionRemoveConfirm(in: language)
        case .public, .model: nil
        }
    }
}
