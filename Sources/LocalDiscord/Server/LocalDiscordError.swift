/// Why a person could not do something here, or why waiting was in vain.
public struct LocalDiscordError: Error, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
