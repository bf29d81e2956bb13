/// The kinds of events that a bot asks for (Discord, events/gateway, gateway intents).
public struct Intents: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let guilds = Intents(rawValue: 1 << 0)
    public static let guildMembers = Intents(rawValue: 1 << 1)
    public static let presences = Intents(rawValue: 1 << 8)
    public static let guildMessages = Intents(rawValue: 1 << 9)
    public static let guildReactions = Intents(rawValue: 1 << 10)
    public static let guildTyping = Intents(rawValue: 1 << 11)
    public static let directMessages = Intents(rawValue: 1 << 12)
    public static let directReactions = Intents(rawValue: 1 << 13)
    public static let directTyping = Intents(rawValue: 1 << 14)
    public static let messageContent = Intents(rawValue: 1 << 15)

    /// Those that are switched on in the developer portal first.
    public static let privileged: Intents = [.guildMembers, .presences, .messageContent]

    /// Every bit that Discord knows: 0 to 16, 20, 21, 24 and 25.
    static let known = Intents(rawValue: (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25)
}
