// Generated from Schema/Examples/poll/bot.json by botgen; edit that file instead.

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
        case .poll(let key):
            guard let record = try context.database.read({ try PollRow.find(key, in: $0) }) else {
                return .gone
            }
            guard maySeePoll(record, in: context) else {
                return .denied(Texts.panelDenied(in: language))
            }
            return .shown(try await pollPanel(of: record, page: page, in: context))
        }
    }

    /// Whether the person who acts may see the panel.
    ///
    /// /views/poll/allow
    nonisolated func maySeePoll(_ record: PollRow, in context: Context) -> Bool {
        true
    }

    /// A row of `poll` as a panel.
    ///
    /// /views/poll
    private func pollPanel(of record: PollRow, page: PanelPages, in context: Context) async throws -> PanelContent {
        let language = context.language
        return try context.database.read { connection in
            var panel = PanelBuilder<PollControl>(of: record.key, page: page, title: record.question)
            switch record.isOpen {
            case true: panel.color(0x57F287)
            case false: panel.color(0x99AAB5)
            }
            let ownerRow = try PersonRow.find(record.ownerID, in: connection)
            panel.author(ownerRow?.name ?? "")
            // /views/poll/fields/0
            let choices = try Queries.choices(recordID: record.id, limit: 5, in: connection).map { row in
                let votesCount = try Queries.votesCount(recordID: row.id, in: connection)
                let votesOfPollCount = try Queries.votesOfPollCount(recordPollID: row.pollID, in: connection)
                return
                    "**\(row.position.shown). \(row.label ?? "")**\n\(ProportionBar.text(votesCount, of: votesOfPollCount, in: language)) · \(votesCount.shown)"
            }
            panel.list(Texts.pollChoices(in: language), choices, empty: Texts.pollNothing(in: language))
            // /views/poll/fields/1
            let ballotsCount = try Queries.ballotsCount(recordID: record.id, in: connection)
            panel.field(Texts.pollVotes(in: language), ballotsCount.shown, isInline: true)
            // /views/poll/fields/2
            if record.isOpen, record.closesAt > context.now {
                panel.field(Texts.pollCloses(in: language), record.closesAt.shown(as: .relative), isInline: true)
            }
            // /views/poll/fields/3
            if !(record.isOpen && record.closesAt > context.now) {
                panel.field(Texts.pollClosed(in: language), record.closesAt.shown(as: .relative), isInline: true)
            }
            // /views/poll/rows/0
            let voteRows = try Queries.openChoices(recordID: record.id, now: context.now, limit: 5, in: connection)
            panel.row(of: voteRows) { row in
                .button("\(row.position.shown). \(row.label ?? "")", .vote(row.key), style: .primary)
            }
            // /views/poll/rows/1
            panel.row([
                .button(Texts.pollWithdraw(in: language), .withdraw, style: .secondary),
                .button(Texts.pollClose(in: language), .close, style: .danger, emoji: Emoji("🔒")),
            ])
            return panel.content(previous: Texts.panelPrevious(in: language), next: Texts.panelNext(in: language))
        }
    }
}
