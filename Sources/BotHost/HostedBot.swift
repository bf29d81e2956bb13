public import BotRuntime
public import Database
public import Discord
public import EventLoop
public import HTTPClient
public import JSON

/// A generated bot together with what people have written for it: its functions, and what it does besides answering
/// interactions.
@LoopActor public protocol HostedBot: Sendable {
    associatedtype Definition: BotDefinition
    associatedtype Settings: BotSettings

    /// The events that it wants beside those that the host needs.
    nonisolated static var intents: GatewayIntents { get }
    /// What it has to be allowed in a server.
    nonisolated static var permissions: Permissions { get }

    init(_ services: BotServices<Settings>)

    /// What answers interactions.
    var definition: Definition { get }

    /// Events are about to come, of a session that an earlier run of the program has begun: first those that were missed.
    func prepare(as bot: Snowflake)
    /// The connection to Discord stands, perhaps not for the first time; what was missed has come.
    func begin(as bot: Snowflake)
    /// Takes an event that the host has no use for, and calls `done` once everything that follows from it is kept, or
    /// nothing will: until then the event comes again after a restart.
    ///
    /// - Throws: when it cannot be read; then `done` is not called.
    func receive(_ event: String, _ data: JSON, then done: @escaping @LoopActor () -> Void) throws
    /// The session with what was missed is lost: finds what can be found of it elsewhere, and returns when it is kept.
    ///
    /// It is called after ``begin(as:)``, before the next event.
    func catchUp(on missed: MissedMessages) async
    /// Finishes what is under way, within `limit`, while the gateway is still connected.
    func drain(within limit: Duration) async
    /// Waits for what else is under way, but not longer than `limit`; nothing new comes in any more.
    func settle(within limit: Duration) async
}

extension HostedBot {
    public nonisolated static var intents: GatewayIntents { [] }
    public nonisolated static var permissions: Permissions { [.viewChannel, .sendMessages, .embedLinks] }
    public func prepare(as bot: Snowflake) {}
    public func begin(as bot: Snowflake) {}
    public func receive(_ event: String, _ data: JSON, then done: @escaping @LoopActor () -> Void) throws { done() }
    public func catchUp(on missed: MissedMessages) async {}
    public func drain(within limit: Duration) async {}
    public func settle(within limit: Duration) async {}
}

/// The messages that Discord has not told the bot of.
public struct MissedMessages: Sendable {
    /// The latest message that was dealt with: those before are not missed, whatever became of them.
    public let after: Snowflake
    /// Whether the lost session told of the messages of a server, or, for nil, of direct ones.
    public let isServed: @Sendable (Snowflake?) -> Bool
    /// Where people have used the bot's commands and buttons last, the latest first.
    public let usedChannels: [Place]
}

/// A channel and its server; nil for direct messages.
public struct Place: Sendable, Hashable {
    public let channel: Snowflake
    public let guild: Snowflake?

    public init(channel: Snowflake, guild: Snowflake?) {
        self.channel = channel
        self.guild = guild
    }
}

/// What the host gives to what people have written for a bot.
public struct BotServices<Settings: BotSettings>: Sendable {
    public let settings: Settings
    public let log: Log
    public let database: Database
    public let http: HTTPClient
    public let rest: DiscordREST
    /// What is known of the servers that the bot is in.
    public let directory: GuildDirectory
    /// Whom the bot works for.
    public let access: AccessList
    /// In which languages people read.
    public let locales: LocaleMemory
}

extension HostedBot {
    /// The bot's name as the program's lines begin with it: `Parlance`.
    nonisolated static var title: String {
        let name = Definition.databaseSchema.name
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}
