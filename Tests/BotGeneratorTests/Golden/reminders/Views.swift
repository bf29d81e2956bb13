// Generated from Schema/Examples/reminders/bot.json by botgen; edit that file instead.

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
        case .list(let key):
            guard let record = try context.database.read({ try PersonRow.find(key, in: $0) }) else {
                return .gone
            }
            guard maySeeList(record, in: context) else {
                return .denied(Texts.panelDenied(in: language))
            }
            return .shown(try await listPanel(of: record, page: page, in: context))
        case .due(let key):
            guard let record = try context.database.read({ try ReminderRow.find(key, in: $0) }) else {
                return .gone
            }
            guard maySeeDue(record, in: context) else {
                return .denied(Texts.panelDenied(in: language))
            }
            return .shown(try await duePanel(of: record, page: page, in: context))
        }
    }

    /// Whether the person who acts may see the panel.
    ///
    /// /views/list/allow
    nonisolated func maySeeList(_ record: PersonRow, in context: Context) -> Bool {
        record.id == context.actor.id
    }

    /// A row of `person` as a panel.
    ///
    /// /views/list
    private func listPanel(of record: PersonRow, page: PanelPages, in context: Context) async throws -> PanelContent {
        let language = context.language
        return try context.database.read { connection in
            var panel = PanelBuilder<ListControl>(of: record.key, page: page, title: Texts.listHeading(in: language))
            // /views/list/fields/0
            let pending = try Queries.pending(recordID: record.id, limit: 20, in: connection).map { row in
                "\(row.dueAt.shown(as: .relative)): \(row.what)"
            }
            panel.list(
                Texts.listPending(in: language),
                pending,
                count: try Queries.pendingCount(recordID: record.id, in: connection),
                empty: Texts.listNone(in: language)
            ) { more in
                Texts.listMore(count: more, in: language)
            }
            // /views/list/rows/0/forget
            let forgetPage = try ListPage<ReminderRow>(page, of: "forget") { window, limit in
                try Queries.pending(window, recordID: record.id, limit: limit, in: connection)
            }
            panel.select("forget", forgetPage, placeholder: Texts.listForget(in: language)) { row in
                SelectOption(row.what)
            }
            return panel.content(previous: Texts.panelPrevious(in: language), next: Texts.panelNext(in: language))
        }
    }

    /// Whether the person who acts may see the panel.
    ///
    /// /views/due/allow
    nonisolated func maySeeDue(_ record: ReminderRow, in context: Context) -> Bool {
        if context.isSending { return true }
        return record.personID == context.actor.id
    }

    /// A row of `reminder` as a panel.
    ///
    /// /views/due
    private func duePanel(of record: ReminderRow, page: PanelPages, in context: Context) async throws -> PanelContent {
        let language = context.language
        return try context.database.read { connection in
            var panel = PanelBuilder<DueControl>(of: record.key, page: page, title: Texts.dueHeading(in: language))
            // /views/due/fields/0
            panel.field(Texts.dueWhat(in: language), record.what)
            // /views/due/rows/0
            panel.row([
                .button(Texts.dueSnooze(in: language), .snooze, style: .secondary),
                .button(Texts.dueDone(in: language), .done, style: .success),
            ])
            return panel.content(previous: Texts.panelPrevious(in: language), next: Texts.panelNext(in: language))
        }
    }
}
