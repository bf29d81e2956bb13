public import BotRuntime
public import Discord
public import EventLoop
internal import HTTPClient
public import JSON

/// The commands that Discord has for the bot, beside those of the schema.
@LoopActor public final class CommandRegistry {
    /// The schema's.
    public let local: [JSON]
    private let sources: CommandSources
    private let rest: DiscordREST
    private let application: Snowflake
    private let guild: Snowflake?

    /// - Parameter guild: The server whose commands are meant; nil for the global ones.
    init<Definition: BotDefinition>(
        of _: Definition.Type, rest: DiscordREST, application: Snowflake, guild: Snowflake? = nil
    ) throws {
        self.rest = rest
        self.application = application
        self.guild = guild
        sources = CommandSources(of: Definition.self)
        let commands = try JSON(parsing: Definition.commandPayload).array ?? []
        local = guild == nil ? commands : commands.map(\.forGuild)
    }

    /// Asks Discord whose token it is, for use outside of the running bot.
    public convenience init<Definition: BotDefinition>(
        of definition: Definition.Type, settings: some BotSettings, guild: Snowflake?
    ) async throws {
        let http = HTTPClient(settings)
        let rest = DiscordREST(settings, http: http)
        let application = try await rest.currentApplication().id
        try self.init(of: definition, rest: rest, application: application, guild: guild)
    }

    public func registered() async throws(DiscordError) -> [JSON] {
        try await rest.commands(of: application, inGuild: guild)
    }

    public func difference() async throws(DiscordError) -> CommandDifference {
        CommandComparison.difference(local: local, remote: try await registered())
    }

    /// Gives Discord the schema's commands instead of those that it has, with one request.
    ///
    /// - Parameter kept: Those of Discord's that stay (``CommandDifference/kept``).
    /// - Throws: ``CommandsRefused`` where Discord does not take them; then it has what it had. Else ``DiscordError``.
    public func register(keeping kept: [JSON]) async throws { try await replace(with: local, keeping: kept) }

    /// Takes every command away from Discord, except for those in `kept`.
    public func clear(keeping kept: [JSON]) async throws { try await replace(with: [], keeping: kept) }

    /// Gives Discord the schema's commands called `name`, each with one request, and leaves the others as they are.
    ///
    /// - Throws: As ``register(keeping:)``.
    public func register(only name: String) async throws {
        for (index, command) in local.enumerated() where command["name"].string == name {
            do {
                try await rest.createCommand(of: application, inGuild: guild, command)
            } catch { throw CommandsRefused(error, sources, command: index) ?? error }
        }
    }

    private func replace(with commands: [JSON], keeping kept: [JSON]) async throws {
        let payload = commands + kept.map(CommandComparison.payload)
        do {
            try await rest.replaceCommands(of: application, inGuild: guild, with: payload)
        } catch { throw CommandsRefused(error, sources) ?? error }
    }
}

extension JSON {
    /// A command as one server registers it: where it can be used and installed is said of global commands only.
    fileprivate var forGuild: JSON {
        JSON(object: (object ?? []).filter { $0.key != "contexts" && $0.key != "integration_types" })
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
