/// A person or a bot.
public struct LocalUser: Hashable, Sendable {
    public let id: Snowflake
    public var username: String
    /// The name that is shown, which is not unique; nil where the person has chosen none.
    public var globalName: String?
    public var isBot: Bool
    /// The language of the person's client, which interactions carry.
    public var locale: String
    /// Whether the person takes direct messages from bots.
    public var acceptsDirectMessages = true
    /// Whether the person pays for Discord, and may write 4000 characters instead of 2000.
    public var hasNitro = false

    public var displayName: String { globalName ?? username }
}
