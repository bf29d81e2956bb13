// Generated from Schema/bot.json by botgen; edit that file instead.

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
        case .user(let key):
            guard let record = try context.database.read({ try UserRow.find(key, in: $0) }) else {
                return .gone
            }
            guard maySeeUser(record, in: context) else {
                return .denied(Texts.panelDenied(in: language))
            }
            return .shown(try await userPanel(of: record, page: page, in: context))
        case .session(let key):
            guard let record = try context.database.read({ try SessionRow.find(key, in: $0) }) else {
                return .gone
            }
            guard try await maySeeSession(record, in: context) else {
                return .denied(Texts.sessionDenied(in: language))
            }
            return .shown(try await sessionPanel(of: record, page: page, in: context))
        }
    }

    /// Whether the person who acts may see the panel.
    ///
    /// /views/user/allow
    nonisolated func maySeeUser(_ record: UserRow, in context: Context) -> Bool {
        record.id == context.actor.id
    }

    /// A row of `user` as a panel.
    ///
    /// /views/user
    private func userPanel(of record: UserRow, page: PanelPages, in context: Context) async throws -> PanelContent {
        let language = context.language
        let guildsOfActor = try await context.actor.showPublic ? functions.guildsOfActor(in: context) : []
        return try context.database.read { connection in
            var panel = PanelBuilder<UserControl>(of: record.key, page: page, title: Texts.userTitle(in: language))
            // /views/user/fields/0
            panel.field(Texts.userName(in: language), "\(record.name) (\(record.id.shown))")
            // /views/user/fields/1
            panel.field(Texts.createdAt(in: language), record.createdAt.shown, isInline: true)
            // /views/user/fields/2
            panel.field(Texts.updatedAt(in: language), record.updatedAt.shown, isInline: true)
            // /views/user/fields/3
            panel.field(Texts.modifiedAt(in: language), record.modifiedAt.shown, isInline: true)
            // /views/user/fields/4
            panel.field(Texts.userMaxTokens(in: language), record.maxTokens.shown, isInline: true)
            // /views/user/fields/5
            panel.field(Texts.userTemperature(in: language), record.temperature.shown, isInline: true)
            // /views/user/fields/6
            panel.block(Texts.systemMsg(in: language), record.systemMsg ?? "", empty: Texts.none(in: language))
            // /views/user/fields/7
            let ownSessions = try Queries.ownSessions(actor: context.actor, limit: 10, in: connection).map { row in
                row.name
            }
            panel.list(
                Texts.userSessions(in: language),
                ownSessions,
                count: try Queries.ownSessionsCount(actor: context.actor, in: connection),
                empty: Texts.none(in: language)
            ) { more in
                Texts.userMoreSessions(count: more, in: language)
            }
            // /views/user/rows/0
            panel.row([
                .toggle(Texts.userShowPublic(in: language), .showPublic(!record.showPublic), isOn: record.showPublic),
                .toggle(Texts.userAttach(in: language), .attach(!record.attach), isOn: record.attach),
                .button(Texts.userClear(in: language), .clear, style: .danger),
            ])
            // /views/user/rows/1
            panel.row(of: Model.allCases) { value in
                .choice(value.rawValue, .model(value), isCurrent: value == record.model)
            }
            // /views/user/rows/2
            panel.row(of: Status.allCases) { value in
                .choice(value.label(in: language), .status(value), isCurrent: value == record.status)
            }
            // /views/user/rows/3/session
            let sessionPage = try ListPage<SessionRow>(page, of: "session") { window, limit in
                try Queries.sessions(
                    window,
                    actor: context.actor,
                    guildsOfActor: guildsOfActor,
                    limit: limit,
                    in: connection
                )
            }
            try panel.select("session", sessionPage, placeholder: Texts.userChooseSession(in: language)) { row in
                let creatorRow = try UserRow.find(row.creatorID, in: connection)
                return SelectOption(
                    row.name,
                    description: "\(creatorRow?.name ?? "") · \(row.model.rawValue)",
                    isSelected: row.key == record.currentSessionID
                )
            }
            return panel.content(previous: Texts.panelPrevious(in: language), next: Texts.panelNext(in: language))
        }
    }

    /// Whether the person who acts may see the panel.
    ///
    /// /views/session/allow
    func maySeeSession(_ record: SessionRow, in context: Context) async throws -> Bool {
        if record.creatorID == context.actor.id { return true }
        return try await functions.mayRead(record, in: context)
    }

    /// A row of `session` as a panel.
    ///
    /// /views/session
    private func sessionPanel(
        of record: SessionRow,
        page: PanelPages,
        in context: Context
    ) async throws -> PanelContent {
        let language = context.language
        return try context.database.read { connection in
            var panel = PanelBuilder<SessionControl>(of: record.key, page: page, title: record.name)
            // /views/session/fields/0
            let creatorRow = try UserRow.find(record.creatorID, in: connection)
            panel.field(Texts.sessionCreator(in: language), "\(creatorRow?.name ?? "") (\(record.creatorID.shown))")
            // /views/session/fields/1
            panel.field(Texts.createdAt(in: language), record.createdAt.shown, isInline: true)
            // /views/session/fields/2
            panel.field(Texts.updatedAt(in: language), record.updatedAt.shown, isInline: true)
            // /views/session/fields/3
            panel.field(Texts.modifiedAt(in: language), record.modifiedAt.shown, isInline: true)
            // /views/session/fields/4
            panel.block(Texts.systemMsg(in: language), record.systemMsg ?? "", empty: Texts.none(in: language))
            // /views/session/fields/5
            let conversation = try TextPage(page, of: "conversation") { window, limit in
                try Queries.conversation(window, recordID: record.id, limit: limit, in: connection).map { row in
                    (row.key, "**\(row.speaker)**: \(row.content)")
                }
            }
            panel.text(
                Texts.sessionConversation(in: language),
                conversation,
                empty: Texts.sessionNoMessages(in: language)
            )
            // /views/session/rows/0
            panel.row([
                .toggle(Texts.sessionPublic(in: language), .public(!record.isPublic), isOn: record.isPublic),
                .button(Texts.sessionRemove(in: language), .remove, style: .danger),
            ])
            // /views/session/rows/1
            panel.row(of: Model.allCases) { value in
                .choice(value.rawValue, .model(value), isCurrent: value == record.model)
            }
            return panel.content(previous: Texts.panelPrevious(in: language), next: Texts.panelNext(in: language))
        }
    }
}
