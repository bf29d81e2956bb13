/// Why the bot cannot run, in one sentence for whoever started it.
public struct StartFailure: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
