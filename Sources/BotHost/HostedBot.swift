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

    /// The connection to Discord stands, perhaps not for the first time.
    func begin(as bot: Snowflake)
    /// Takes an event that the host has no use for.
    ///
    /// - Throws: when it cannot be read.
    func receive(_ event: String, _ data: JSON) throws
    /// Finishes what is under way, within `limit`, while the gateway is still connected.
    func drain(within limit: Duration) async
    /// Waits for what else is under way, but not longer than `limit`; nothing new comes in any more.
    func settle(within limit: Duration) async
}

extension HostedBot {
    public nonisolated static var intents: GatewayIntents { [] }
    public nonisolated static var permissions: Permissions { [.viewChannel, .sendMessages, .embedLinks] }
    public func begin(as bot: Snowflake) {}
    public func receive(_ event: String, _ data: JSON) throws {}
    public func drain(within limit: Duration) async {}
    public func settle(within limit: Duration) async {}
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
