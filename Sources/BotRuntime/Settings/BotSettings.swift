public import Discord

/// The settings of a bot, as far as every bot has them.
public protocol BotSettings: Sendable {
    /// What each is for, in the order of the document.
    static var descriptions: [SettingDescription] { get }

    /// Reads them all.
    ///
    /// - Throws: every problem of all of them at once.
    init(from source: SettingsSource) throws(SettingsProblems)

    /// The bot's token.
    var discordToken: String { get }
    /// The address of Discord's interface.
    var discordAPI: String { get }
    /// How many requests a second Discord takes from the bot (topics/rate-limits: 50 unless it allows more).
    var requestsPerSecond: Int { get }
    /// How many shards there are (events/gateway: Sharding); as many as Discord recommends where it is nil.
    var shards: Int? { get }
    /// The path of the database file.
    var database: String { get }
    /// How the log is written.
    var logFormat: LogFormat { get }
    /// The servers that the bot works for; all where it is empty.
    var allowedGuilds: [Snowflake] { get }
    /// The people that the bot works for; all where it is empty.
    var allowedUsers: [Snowflake] { get }
    /// A file of certificates to trust in place of the system's.
    var caFile: String? { get }
    /// The hosts, besides this machine, that a key may be sent to without TLS.
    var plainHTTPHosts: [String] { get }
    /// The values that must never be written anywhere.
    var secrets: [String] { get }
}

/// How a program writes its log.
public enum LogFormat: String, Hashable, Sendable, CaseIterable {
    case text, json
}
