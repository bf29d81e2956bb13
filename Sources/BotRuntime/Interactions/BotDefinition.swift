public import Database
public import Discord
public import EventLoop

/// A generated bot: what it answers to interactions.
///
/// The runtime gives it the interaction with everything around it, and takes care of time limits, failures and sending.
@LoopActor public protocol BotDefinition: Sendable {
    /// The row of a person.
    associatedtype Actor: TableRow
    associatedtype Language: BotLanguage
    /// A view of one row.
    associatedtype Panel: Hashable & Sendable

    /// What the bot is, in a few words; nil where the document does not say.
    nonisolated static var summary: String? { get }
    /// What a database of the bot is made from.
    nonisolated static var databaseSchema: DatabaseSchema { get }
    /// What registers the commands: the text of a JSON array (interactions/application-commands).
    nonisolated static var commandPayload: String { get }
    /// Where in the document each part of the payload comes from, as ``CommandSources`` reads it.
    nonisolated static var commandSources: String { get }

    /// The row of the person who acts, made at their first interaction and named as they are now.
    func actor(for user: User, at now: Timestamp, in database: Database) async throws -> Actor
    /// The same row as it is now.
    func reloaded(_ actor: Actor, in database: Database) throws -> Actor
    /// How an interaction is acknowledged before its work; nil where its answer comes at once.
    nonisolated func deferral(of interaction: Interaction) -> Deferral?
    /// What is answered to a command or a control, after doing what it asks for.
    func answer(_ context: InteractionContext<Self>) async throws -> Answer
    /// The row of a person who only types yet, as it is or as it would be made; nothing is written. Nil where the bot
    /// offers nothing to people who type.
    func visitor(for user: User, at now: Timestamp, in database: Database) throws -> Actor?
    /// What is offered while a person types an option, at most 25.
    func suggestions(in context: InteractionContext<Self>) async throws -> [AutocompleteChoice]
    /// How a panel looks to the person who acts.
    func content(of panel: Panel, page: PanelPages, in context: InteractionContext<Self>) async throws -> PanelOutcome
    /// What to show in place of a panel whose row is gone, or of none; nil when there is nothing.
    func fallback(for panel: Panel?, in context: InteractionContext<Self>) -> Panel?
    /// The names of the schedules; each has a table of its own.
    nonisolated static var schedules: [String] { get }
    /// The row of a person who has one.
    func person(_ id: Snowflake, in database: Database) throws -> Actor?
    /// Does what was scheduled.
    func perform(_ run: ScheduledRun, in context: InteractionContext<Self>) async throws
    /// What stands above the inputs of a form that has been sent, by their names, in their order.
    nonisolated func labels(of submission: ModalSubmission, in language: Language) -> [(name: String, label: String)]
    /// What the runtime itself says.
    nonisolated func sentence(_ sentence: StandardSentence, in language: Language) -> String
}

extension BotDefinition {
    public nonisolated static var summary: String? { nil }
}

extension BotDefinition {
    public nonisolated func deferral(of interaction: Interaction) -> Deferral? { nil }
    public func visitor(for user: User, at now: Timestamp, in database: Database) throws -> Actor? { nil }
    public func suggestions(in context: InteractionContext<Self>) async throws -> [AutocompleteChoice] { [] }
    public nonisolated static var schedules: [String] { [] }
    public nonisolated func labels(of submission: ModalSubmission, in language: Language) -> [(
        name: String, label: String
    )] { [] }
    public func perform(_ run: ScheduledRun, in context: InteractionContext<Self>) async throws {}
}

/// What the runtime says in a bot's words.
public enum StandardSentence: Hashable, Sendable {
    /// Something went wrong on this side.
    case failed
    /// The bot does not work for this person or in this server.
    case notAllowed
    /// The panel does not fit what exists any more.
    case outdated
    /// A message or a thread could not be made in Discord.
    case notSent
    /// What was given for an option or written into an input does not fit it.
    case invalidText(InvalidValue), invalidInteger(InvalidValue), invalidNumber(InvalidValue)
    /// Another row has what can be there once only.
    case taken(given: String)
}

/// What does not fit an option or an input, in words for people.
public struct InvalidValue: Hashable, Sendable {
    /// What the option or the input is called.
    public let label: String
    public let given: String
    /// The least and the most that it takes.
    public let least: String
    public let most: String
}

extension StandardSentence {
    /// The sentence about something that breaks a rule.
    static func invalid(_ label: String, _ given: String, _ rule: ValueRule) -> StandardSentence {
        let (least, most) = rule.bounds
        let value = InvalidValue(label: label, given: given, least: least, most: most)
        return switch rule {
        case .text: .invalidText(value)
        case .integer: .invalidInteger(value)
        case .number: .invalidNumber(value)
        }
    }
}

/// What is known while an interaction is answered.
public struct InteractionContext<Bot: BotDefinition>: Sendable {
    public let interaction: Interaction
    /// The person who acts, as they were when the interaction came or when the panel was drawn.
    public var actor: Bot.Actor
    /// The language to answer in.
    public let language: Bot.Language
    public let database: Database
    /// What makes messages besides the answer.
    public let channels: any ChannelService
    /// When the interaction came.
    public let now: Timestamp
    /// Whether a panel is drawn for a channel, where anybody sees it.
    public internal(set) var isSending = false

    public init(
        interaction: Interaction, actor: Bot.Actor, language: Bot.Language, database: Database,
        channels: any ChannelService, now: Timestamp
    ) {
        self.interaction = interaction
        self.actor = actor
        self.language = language
        self.database = database
        self.channels = channels
        self.now = now
    }

    /// Whether a control of a message was used, or a form was sent that one opened: then that message may be changed.
    var isOnMessage: Bool {
        switch interaction.data {
        case .component: true
        case .modal: interaction.message != nil
        case .ping, .command, .autocomplete, .unknown: false
        }
    }

    /// Whether that message is one that only this person sees: then it may be replaced by anything of theirs.
    var isOnOwnMessage: Bool { isOnMessage && interaction.message?.flags.contains(.ephemeral) ?? false }
}
