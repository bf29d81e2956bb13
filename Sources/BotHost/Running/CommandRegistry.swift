public import BotRuntime
public import Discord
public import EventLoop
internal import HTTPClient
public import JSON

/// The commands that Discord has for the bot, beside those of the schema.
@LoopActor public final class CommandRegistry {
    /// The schema's.
    public let local: [JSON]
    private let rest: DiscordREST
    private let application: Snowflake
    private let guild: Snowflake?

    /// - Parameters:
    ///   - payload: What registers the schema's commands, the text of a JSON array.
    ///   - guild: The server whose commands are meant; nil for the global ones.
    init(payload: String, rest: DiscordREST, application: Snowflake, guild: Snowflake? = nil) throws {
        self.rest = rest
        self.application = application
        self.guild = guild
        local = try JSON(parsing: payload).array ?? []
    }

    /// Asks Discord whose token it is, for use outside of the running bot.
    public convenience init(payload: String, settings: some BotSettings, guild: Snowflake?) async throws {
        let http = HTTPClient(settings)
        let rest = DiscordREST(settings, http: http)
        let application = try await rest.currentApplication().id
        try self.init(payload: payload, rest: rest, application: application, guild: guild)
    }

    public func registered() async throws(DiscordError) -> [JSON] {
        try await rest.commands(of: application, inGuild: guild)
    }

    public func difference() async throws(DiscordError) -> CommandDifference {
        CommandComparison.difference(local: local, remote: try await registered())
    }

    public func replace(with commands: [JSON]) async throws(DiscordError) {
        try await rest.replaceCommands(of: application, inGuild: guild, with: commands)
    }
}

extension HTTPClient {
    convenience init(_ settings: some BotSettings) {
        self.init(configuration: .init(caFile: settings.caFile, plainHTTPHosts: settings.plainHTTPHosts))
    }
}

extension DiscordREST {
    convenience init(_ settings: some BotSettings, http: HTTPClient) {
        self.init(
            configuration: .init(
                apiURL: settings.discordAPI, token: settings.discordToken, requestsPerSecond: settings.requestsPerSecond
            ),
            http: http)
    }
}
