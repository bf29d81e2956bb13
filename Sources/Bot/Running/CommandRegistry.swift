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

    /// - Parameter guild: The server whose commands are meant; nil for the global ones.
    init(rest: DiscordREST, application: Snowflake, guild: Snowflake? = nil) throws {
        self.rest = rest
        self.application = application
        self.guild = guild
        local = try JSON(parsing: GeneratedBot.commandPayload).array ?? []
    }

    /// Asks Discord whose token it is, for use outside of the running bot.
    public convenience init(settings: Settings, guild: Snowflake?) async throws {
        let http = HTTPClient(settings)
        let rest = DiscordREST(settings, http: http)
        try self.init(rest: rest, application: try await rest.currentApplication().id, guild: guild)
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
    convenience init(_ settings: Settings) {
        self.init(configuration: .init(caFile: settings.caFile, plainHTTPHosts: settings.plainHTTPHosts))
    }
}

extension DiscordREST {
    convenience init(_ settings: Settings, http: HTTPClient) {
        self.init(
            configuration: .init(
                apiURL: settings.discordAPI, token: settings.discordToken, requestsPerSecond: settings.requestsPerSecond
            ),
            http: http)
    }
}
