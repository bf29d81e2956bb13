internal import EventLoop
public import JSON

extension DiscordREST {
    /// The commands that Discord knows, everywhere or in one guild, as it describes them.
    public func commands(
        of application: Snowflake, inGuild guild: Snowflake? = nil
    ) async throws(DiscordError) -> [JSON] {
        let request =
            if let guild {
                RESTRequest(
                    endpoint: .guildCommands,
                    path: "/applications/\(application)/guilds/\(guild)/commands?with_localizations=true",
                    topLevel: .guild(guild))
            } else {
                RESTRequest(
                    endpoint: .globalCommands, path: "/applications/\(application)/commands?with_localizations=true")
            }
        return try await list(request)
    }

    /// Replaces all commands, everywhere or in one guild, and answers them as Discord describes them. Those of the same
    /// name and kind keep their ids.
    @discardableResult
    public func replaceCommands(
        of application: Snowflake, inGuild guild: Snowflake? = nil, with commands: [JSON]
    ) async throws(DiscordError) -> [JSON] {
        let body = JSON(commands).bytes
        let request =
            if let guild {
                RESTRequest(
                    endpoint: .replaceGuildCommands, path: "/applications/\(application)/guilds/\(guild)/commands",
                    topLevel: .guild(guild), body: body)
            } else {
                RESTRequest(
                    endpoint: .replaceGlobalCommands, path: "/applications/\(application)/commands", body: body)
            }
        return try await list(request)
    }

    /// Creates one command, or replaces the one of its name and kind, and answers it as Discord describes it. The others
    /// stay as they are.
    @discardableResult
    public func createCommand(
        of application: Snowflake, inGuild guild: Snowflake? = nil, _ command: JSON
    ) async throws(DiscordError) -> JSON {
        let request =
            if let guild {
                RESTRequest(
                    endpoint: .createGuildCommand, path: "/applications/\(application)/guilds/\(guild)/commands",
                    topLevel: .guild(guild), body: command.bytes)
            } else {
                RESTRequest(
                    endpoint: .createGlobalCommand, path: "/applications/\(application)/commands", body: command.bytes)
            }
        return try await send(request)
    }

    private func list(_ request: RESTRequest) async throws(DiscordError) -> [JSON] {
        guard let commands = try await send(request).array else {
            throw DiscordError(.malformed, message: "not a list of commands", mayHaveHappened: true)
        }
        return commands
    }
}
