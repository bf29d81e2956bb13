public import JSON

/// What is registered of the bot's commands.
extension LocalDiscordServer {
    /// The global commands, or those of one server, as Discord describes them with their localizations.
    public func registeredCommands(in guild: LocalGuild? = nil) -> [JSON] {
        world.commands.commands(of: guild?.id).map { world.json(of: $0) }
    }

    /// Replaces the commands, as another program with the bot's token does.
    public func register(_ commands: JSON, in guild: LocalGuild? = nil) throws(APIError) {
        try change { world throws(APIError) in
            var ids = world.ids
            defer { world.ids = ids }
            _ = try world.commands.overwrite(commands, of: guild?.id, at: .now) { ids.next(at: .now) }
            world.outbox.append(.commandsChanged(guild: guild?.id))
        }
    }
}
