public import BotRuntime
internal import Discord

/// Discord does not take the bot's commands.
public struct CommandsRefused: Error, Sendable {
    /// What it refuses; not empty.
    public let refusals: [CommandRefusal]

    /// Nil where the error is about something else.
    init?(_ error: DiscordError, _ sources: CommandSources, command index: Int? = nil) {
        refusals = sources.refusals(in: error, ofCommand: index)
        if refusals.isEmpty { return nil }
    }
}

extension CommandsRefused: CustomStringConvertible {
    public var description: String {
        "Discord refuses the commands, so nothing was registered: \(refusals.map(\.description).joined(separator: "; "))"
    }
}
