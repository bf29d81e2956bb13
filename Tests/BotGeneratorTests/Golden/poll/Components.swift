// Generated from Schema/Examples/poll/bot.json by botgen; edit that file instead.

internal import BotRuntime
internal import Database
internal import Discord

/// The controls of the view `poll`, each with the value that it sets.
///
/// /views/poll/rows
enum PollControl: PanelControl {
    /// /views/poll/rows/0/vote
    case vote(Int64)
    /// /views/poll/rows/1/withdraw
    case withdraw
    /// /views/poll/rows/1/close
    case close

    static let view = "poll"

    var id: ControlID {
        switch self {
        case .vote(let value): ControlID("vote", value)
        case .withdraw: ControlID("withdraw")
        case .close: ControlID("close")
        }
    }

    init?(_ id: ControlID) {
        switch id.name {
        case "vote":
            guard let value = Int64(controlText: id.value) else { return nil }
            self = .vote(value)
        case "withdraw":
            self = .withdraw
        case "close":
            self = .close
        default: return nil
        }
    }
}

extension GeneratedBot {
    /// A use of a control in a panel of whatever age; nothing that its id says is believed.
    func press(_ press: ComponentPress, in context: Context) async throws -> Answer {
        guard let id = ComponentID(press.customID) else { return try await outdated(nil, in: context) }
        switch id.view {
        case PollControl.view: return try await pressPoll(id, press.values, in: context)
        default: return try await outdated(nil, in: context)
        }
    }

    /// A use of a control in a panel of `poll`.
    ///
    /// /views/poll/rows
    private func pressPoll(_ id: ComponentID, _ values: [String], in context: Context) async throws -> Answer {
        let language = context.language
        guard let key = Int64(controlText: id.record) else {
            return try await outdated(nil, in: context)
        }
        let panel = Panel.poll(key)
        guard let record = try context.database.read({ try PollRow.find(key, in: $0) }) else {
            return try await outdated(panel, in: context)
        }
        guard maySeePoll(record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        if id.isPageTurn { return try await present(panel, page: id.page, in: context) }
        guard let control = PollControl(id.control(choosing: values)) else {
            return try await outdated(panel, in: context)
        }
        guard mayUse(control, of: record, in: context) else {
            return .text(Texts.panelDenied(in: language))
        }
        switch control {
        // /views/poll/rows/0/vote
        case .vote(let value):
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                let found = try Queries.openChoices(
                    having: value,
                    recordID: record.id,
                    now: context.now,
                    in: connection
                )
                guard let chosen = found else { throw Refusal.outdated(panel) }
                let inserted = try VoteRow.insertIfAbsent(
                    pollID: record.id,
                    voterID: context.actor.id,
                    choiceID: chosen.id,
                    in: connection
                )
                if inserted == nil {
                    try VoteRow.update(
                        pollID: record.id,
                        voterID: context.actor.id,
                        [.choiceID(chosen.id)],
                        at: context.now,
                        in: connection
                    )
                }
            }
            return try await present(panel, page: id.page, in: context)
        // /views/poll/rows/1/withdraw
        case .withdraw:
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                for row in try Queries.ownBallot(
                    actor: context.actor,
                    recordID: record.id,
                    now: context.now,
                    limit: .max,
                    in: connection
                ) {
                    try VoteRow.delete(pollID: row.pollID, voterID: row.voterID, in: connection)
                }
            }
            return try await present(panel, page: id.page, in: context)
        // /views/poll/rows/1/close
        case .close:
            try await context.database.write { connection in
                let record = try current(record, for: control, in: context, connection)
                try PollRow.update(
                    record.key,
                    [.isOpen(false), .closesAt(context.now)],
                    at: context.now,
                    in: connection
                )
            }
            return try await present(panel, page: id.page, in: context)
        }
    }

    /// Whether the person who acts may use the control.
    ///
    /// /views/poll/rows
    private nonisolated func mayUse(_ control: PollControl, of record: PollRow, in context: Context) -> Bool {
        switch control {
        case .vote, .withdraw:
            true
        case .close:
            record.ownerID == context.actor.id
        }
    }

    /// The row as it is in the transaction, if the control may still be used.
    private nonisolated func current(
        _ record: PollRow,
        for control: PollControl,
        in context: Context,
        _ connection: Connection
    ) throws -> PollRow {
        guard let record = try PollRow.find(record.key, in: connection) else {
            throw Refusal.outdated(.poll(record.key))
        }
        let language = context.language
        guard mayUse(control, of: record, in: context) else {
            throw Refusal.text(Texts.panelDenied(in: language))
        }
        return record
    }
}
