internal import BotSchema

/// Where the body of an action stands: what is in scope there, besides `context` and `language`.
struct ActionSite {
    let bot: Bot
    /// The table of `record`.
    var record: Table?
    /// The query that `value` is the key of a row of; the row is called `chosen` once it has been found.
    var chosen: Query?
    /// What `value` is.
    var control: ColumnType?
    /// What options and inputs were filled in with, by the names that the document has behind `$option.` and `$input.`.
    var options: [String: GivenCode] = [:]
    var inputs: [String: GivenCode] = [:]
    /// The columns of the record that are set besides, as an expression for a list of changes.
    var changes: String?
    /// The expression of the panel to show where something is out of date.
    var panel: String
    /// Finds the row again in a transaction, with everything checked that depends on it: statements over `connection` that
    /// give the row that name, `_` where nothing needs it. The first transaction asks besides what held when the action
    /// began, which later ones may have changed themselves.
    var current: (@Sendable (_ name: String, _ isFirst: Bool, inout LineWriter) -> Void)?
    /// The rows that the answer needs.
    var answerUses: Set<Value.Row> = []
    /// Whether the action is what a schedule does: then `run` says how far it has come.
    var isSchedule = false
    /// The id of the control that was used, as an expression; nil where it is none.
    var place: String?
    /// How far a question before the action has come; nil where none can be asked.
    var step: String?
    /// What answers the action where it opens nothing, with what is said besides.
    var answer: @Sendable (_ notice: String?, _ rows: RowNames) -> CallCode
}

/// A call of a function, whose arguments may stand on lines of their own.
struct CallCode {
    /// With its opening bracket.
    var function: String
    var arguments: [String]
}

/// What a person gave with an action, as Swift.
struct GivenCode {
    var expression: String
    var type: ColumnType
    var isOptional: Bool
}

extension Bot {
    /// Everything that people can do with the bot.
    var actions: [Action] {
        leaves.map(\.action) + schedules.map(\.action) + views.flatMap { $0.rows.joined().map(\.action) }
            + modals.map(\.action)
    }
}

extension Bot {
    /// Whether a rule asks for a setting.
    var asksSettings: Bool {
        let options = leaves.flatMap { $0.options.flatMap(\.allow) }
        let rules = actions.flatMap(\.allow) + views.flatMap(\.allow) + options
        return rules.contains { if case .setting = $0 { true } else { false } }
    }
}
