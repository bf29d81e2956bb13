// Generated from Schema/Examples/tickets/bot.json by botgen; edit that file instead.

public import BotRuntime
public import Database
public import Discord
public import EventLoop

/// What is known while an interaction is answered: who acts, in which language, on what data.
public typealias Context = InteractionContext<GeneratedBot>

/// What a hand-written function answers.
public typealias Reply = FunctionReply<Panel>

/// Why an action is not done.
public typealias Refusal = ActionRefusal<Panel>

/// A view of one row, by the row's key.
///
/// /views
public enum Panel: Hashable, Sendable {
    /// /views/desk
    case desk(Snowflake)
    /// /views/ticket
    case ticket(Int64)
}

/// The bot that `Schema/Examples/tickets/bot.json` describes: it answers commands and controls.
@LoopActor public struct GeneratedBot: BotDefinition {
    /// What the bot is, in a few words.
    ///
    /// /description
    public nonisolated static var summary: String? { "a support desk: a private thread for each question" }

    let settings: Settings

    public init(settings: Settings) {
        self.settings = settings
    }

    /// The row of the person who acts, made at their first interaction.
    ///
    /// /actor
    public func actor(for user: User, at now: Timestamp, in database: Database) async throws -> PersonRow {
        let (id, name) = (user.id, user.displayName)
        if let row = try database.read({ try PersonRow.find(id, in: $0) }), row.name == name {
            return row
        }
        return try await database.write { try PersonRow.ensure(id, name: name, at: now, in: $0) }
    }

    /// The row of a person who has one.
    public func person(_ id: Snowflake, in database: Database) throws -> PersonRow? {
        try database.read { try PersonRow.find(id, in: $0) }
    }

    /// The same row as it is now.
    public func reloaded(_ actor: PersonRow, in database: Database) throws -> PersonRow {
        try database.read { try PersonRow.find(actor.key, in: $0) } ?? actor
    }

    /// What is answered to the interaction, after doing what it asks for.
    public func answer(_ context: Context) async throws -> Answer {
        switch context.interaction.data {
        case .command(let invocation): try await run(invocation, in: context)
        case .component(let component): try await press(component, in: context)
        case .modal(let submission): try await submit(submission, in: context)
        case .ping, .autocomplete, .unknown: try await outdated(nil, in: context)
        }
    }

    /// How the interaction is acknowledged before its work; nil where its answer comes at once.
    public nonisolated func deferral(of interaction: Interaction) -> Deferral? {
        switch interaction.data {
        case .modal(let submission): deferral(of: submission, isOnMessage: interaction.message != nil)
        case .ping, .autocomplete, .unknown, .command, .component: nil
        }
    }

    /// What to show in place of a panel whose row is gone, or of none.
    public func fallback(for panel: Panel?, in context: Context) -> Panel? {
        switch panel {
        case .desk, .ticket, nil: .desk(context.actor.key)
        }
    }

    /// What the runtime itself says.
    ///
    /// /texts
    public nonisolated func sentence(_ sentence: StandardSentence, in language: Language) -> String {
        switch sentence {
        case .failed: Texts.panelFailed(in: language)
        case .notAllowed: Texts.panelNotAllowed(in: language)
        case .outdated: Texts.panelOutdated(in: language)
        case .notSent: Texts.panelNotSent(in: language)
        case .invalidText(let value):
            Texts.panelInvalidText(label: value.label, least: value.least, most: value.most, in: language)
        case .invalidInteger(let value):
            Texts.panelInvalidInteger(
                label: value.label,
                given: value.given,
                least: value.least,
                most: value.most,
                in: language
            )
        case .invalidNumber(let value):
            Texts.panelInvalidNumber(
                label: value.label,
                given: value.given,
                least: value.least,
                most: value.most,
                in: language
            )
        case .taken(let given): Texts.panelTaken(given: given, in: language)
        }
    }
}
