internal import BotSchema

/// Where the body of an action stands: what is in scope there, besides `context` and `language`.
struct ActionSite {
    let bot: Bot
    /// The table of `record`.
    var record: Table?
    /// The query that `value` is the key of a row of; the row is called `chosen` once it has been found.
    var chosen: Query?
    /// The expression of the panel to show where something is out of date.
    var panel: String
    /// How the row is found again in a transaction, with everything checked that depends on it: an expression over
    /// `connection` that gives the row.
    var current: String?
    /// How far a question before the action has come.
    var step: String
    /// What answers the action where it says nothing itself.
    var answer: String
}
