/// Which events Discord sends (events/gateway: List of Intents).
public struct GatewayIntents: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Guilds, roles, channels and threads.
    public static let guilds = GatewayIntents(rawValue: 1 << 0)
    public static let guildMessages = GatewayIntents(rawValue: 1 << 9)
    public static let directMessages = GatewayIntents(rawValue: 1 << 12)
    /// Privileged: without it messages come without their content, except in direct messages, mentions of the bot, its
    /// own messages and the target of a message command.
    public static let messageContent = GatewayIntents(rawValue: 1 << 15)
}
