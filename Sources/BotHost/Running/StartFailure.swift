public import BotRuntime

/// Why the bot cannot run, in one sentence for whoever started it.
public struct StartFailure: Error, CustomStringConvertible {
    public let description: String
    /// Lines that say what exactly; empty where there is no more to say.
    public let details: String
    /// What Discord refuses of the commands, where that is the reason.
    public let refusals: [CommandRefusal]

    init(_ description: String, details: String = "", refusals: [CommandRefusal] = []) {
        self.description = description
        self.details = details
        self.refusals = refusals
    }
}
