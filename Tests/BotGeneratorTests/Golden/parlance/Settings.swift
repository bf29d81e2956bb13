// Generated from Schema/bot.json by botgen; edit that file instead.

public import BotRuntime
public import Discord

/// What whoever runs the bot gives it through the environment.
///
/// /settings
public struct Settings: BotSettings {
    /// The bot's token from the Discord developer portal.
    ///
    /// `DISCORD_TOKEN`, which every bot has.
    public var discordToken: String

    /// Where Discord's REST interface is.
    ///
    /// `DISCORD_API_URL`, which every bot has.
    public var discordAPI: String

    /// How many requests a second Discord allows the bot; more only where Discord has granted it.
    ///
    /// `PARLANCE_DISCORD_REQUESTS`, which every bot has.
    public var requestsPerSecond: Int

    /// How many connections to Discord's gateway share the servers; auto is as many as Discord recommends.
    ///
    /// `PARLANCE_SHARDS`, which every bot has.
    public var shards: Int?

    /// The file that everything is kept in.
    ///
    /// `PARLANCE_DATABASE`, which every bot has.
    public var database: String

    /// How the log on standard error is written.
    ///
    /// `PARLANCE_LOG`, which every bot has.
    public var logFormat: LogFormat

    /// Ids of the servers that the bot works in, separated by commas; empty allows all.
    ///
    /// `PARLANCE_ALLOWED_GUILDS`, which every bot has.
    public var allowedGuilds: [Snowflake]

    /// Ids of the people that the bot works for, separated by commas; empty allows all.
    ///
    /// `PARLANCE_ALLOWED_USERS`, which every bot has.
    public var allowedUsers: [Snowflake]

    /// A file of certificate authorities to trust instead of the system's.
    ///
    /// `PARLANCE_CA_FILE`, which every bot has.
    public var caFile: String?

    /// Hosts besides loopback that a key may be sent to without TLS, separated by commas.
    ///
    /// `PARLANCE_PLAIN_HTTP_HOSTS`, which every bot has.
    public var plainHTTPHosts: [String]

    /// The key for the model's provider; any word for a server that wants none.
    ///
    /// `OPENAI_API_KEY`. /settings/openAIKey
    public var openAIKey: String

    /// The organization that is billed, for keys that belong to several.
    ///
    /// `OPENAI_ORGANIZATION`. /settings/openAIOrganization
    public var openAIOrganization: String?

    /// Where an OpenAI-compatible interface is.
    ///
    /// `OPENAI_BASE_URL`. /settings/openAIBase
    public var openAIBase: String

    /// How many tokens all people together may use a day (UTC); 0 is no limit.
    ///
    /// `PARLANCE_DAILY_TOKENS`. /settings/dailyTokens
    public var dailyTokens: Int

    /// How many messages of a session the model is shown at most.
    ///
    /// `PARLANCE_CONTEXT_MESSAGES`. /settings/contextMessages
    public var contextMessages: Int

    /// Seconds that a model may stay silent before a turn is given up.
    ///
    /// `PARLANCE_MODEL_SILENCE`. /settings/modelSilence
    public var modelSilence: Int

    /// Reads them all, and throws every problem of all of them at once.
    public init(from source: SettingsSource) throws(SettingsProblems) {
        var reader = SettingsReader(source, Self.descriptions)
        discordToken = reader.text("DISCORD_TOKEN")
        discordAPI = reader.text("DISCORD_API_URL")
        requestsPerSecond = reader.integer("PARLANCE_DISCORD_REQUESTS")
        shards = reader.automatic("PARLANCE_SHARDS")
        database = reader.text("PARLANCE_DATABASE")
        logFormat = reader.choice("PARLANCE_LOG", default: .text)
        allowedGuilds = reader.ids("PARLANCE_ALLOWED_GUILDS")
        allowedUsers = reader.ids("PARLANCE_ALLOWED_USERS")
        caFile = reader.optionalText("PARLANCE_CA_FILE")
        plainHTTPHosts = reader.list("PARLANCE_PLAIN_HTTP_HOSTS")
        openAIKey = reader.text("OPENAI_API_KEY")
        openAIOrganization = reader.optionalText("OPENAI_ORGANIZATION")
        openAIBase = reader.text("OPENAI_BASE_URL")
        dailyTokens = reader.integer("PARLANCE_DAILY_TOKENS")
        contextMessages = reader.integer("PARLANCE_CONTEXT_MESSAGES")
        modelSilence = reader.integer("PARLANCE_MODEL_SILENCE")
        try reader.finish()
    }

    /// The values that must never be written anywhere.
    public var secrets: [String] {
        [discordToken, openAIKey, openAIOrganization].compactMap(\.self)
    }

    /// What each is for: first what every bot has, then in the order of the document.
    public static let descriptions: [SettingDescription] = [
        SettingDescription(
            name: "discordToken",
            variable: "DISCORD_TOKEN",
            kind: .text,
            isSecret: true,
            isRequired: true,
            text: "The bot's token from the Discord developer portal"
        ),
        SettingDescription(
            name: "discordAPI",
            variable: "DISCORD_API_URL",
            kind: .url,
            defaultText: "https://discord.com/api/v10",
            text: "Where Discord's REST interface is"
        ),
        SettingDescription(
            name: "requestsPerSecond",
            variable: "PARLANCE_DISCORD_REQUESTS",
            kind: .integer(minimum: 1, maximum: 100_000),
            defaultText: "50",
            text: "How many requests a second Discord allows the bot; more only where Discord has granted it"
        ),
        SettingDescription(
            name: "shards",
            variable: "PARLANCE_SHARDS",
            kind: .automatic(minimum: 1, maximum: 10_000),
            defaultText: "auto",
            text: "How many connections to Discord's gateway share the servers; auto is as many as Discord recommends"
        ),
        SettingDescription(
            name: "database",
            variable: "PARLANCE_DATABASE",
            kind: .path,
            defaultText: "parlance.sqlite",
            text: "The file that everything is kept in"
        ),
        SettingDescription(
            name: "logFormat",
            variable: "PARLANCE_LOG",
            kind: .choice(["text", "json"]),
            defaultText: "text",
            text: "How the log on standard error is written"
        ),
        SettingDescription(
            name: "allowedGuilds",
            variable: "PARLANCE_ALLOWED_GUILDS",
            kind: .ids,
            text: "Ids of the servers that the bot works in, separated by commas; empty allows all"
        ),
        SettingDescription(
            name: "allowedUsers",
            variable: "PARLANCE_ALLOWED_USERS",
            kind: .ids,
            text: "Ids of the people that the bot works for, separated by commas; empty allows all"
        ),
        SettingDescription(
            name: "caFile",
            variable: "PARLANCE_CA_FILE",
            kind: .path,
            text: "A file of certificate authorities to trust instead of the system's"
        ),
        SettingDescription(
            name: "plainHTTPHosts",
            variable: "PARLANCE_PLAIN_HTTP_HOSTS",
            kind: .list,
            text: "Hosts besides loopback that a key may be sent to without TLS, separated by commas"
        ),
        SettingDescription(
            name: "openAIKey",
            variable: "OPENAI_API_KEY",
            kind: .text,
            isSecret: true,
            isRequired: true,
            text: "The key for the model's provider; any word for a server that wants none"
        ),
        SettingDescription(
            name: "openAIOrganization",
            variable: "OPENAI_ORGANIZATION",
            kind: .text,
            isSecret: true,
            text: "The organization that is billed, for keys that belong to several"
        ),
        SettingDescription(
            name: "openAIBase",
            variable: "OPENAI_BASE_URL",
            kind: .url,
            defaultText: "https://api.openai.com/v1",
            text: "Where an OpenAI-compatible interface is"
        ),
        SettingDescription(
            name: "dailyTokens",
            variable: "PARLANCE_DAILY_TOKENS",
            kind: .integer(minimum: 0, maximum: nil),
            defaultText: "0",
            text: "How many tokens all people together may use a day (UTC); 0 is no limit"
        ),
        SettingDescription(
            name: "contextMessages",
            variable: "PARLANCE_CONTEXT_MESSAGES",
            kind: .integer(minimum: 1, maximum: 1000),
            defaultText: "30",
            text: "How many messages of a session the model is shown at most"
        ),
        SettingDescription(
            name: "modelSilence",
            variable: "PARLANCE_MODEL_SILENCE",
            kind: .integer(minimum: 1, maximum: 600),
            defaultText: "12",
            text: "Seconds that a model may stay silent before a turn is given up"
        ),
    ]
}
