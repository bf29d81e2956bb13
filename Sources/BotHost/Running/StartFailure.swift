/// Why the bot cannot run, in one sentence for whoever started it.
public struct StartFailure: Error, CustomStringConvertible {
    public let description: String
    /// Lines that say what exactly; empty where there is no more to say.
    public let details: String

    init(_ description: String, details: String = "") {
        self.description = description
        self.details = details
    }
}
