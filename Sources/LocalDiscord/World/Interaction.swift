public import JSON

/// Somebody's use of a command, a button, a select or a modal, on its way through the bot.
public struct LocalInteraction: Sendable {
    public enum Kind: Int, Sendable { case command = 2, component = 3, autocomplete = 4, modal = 5 }

    public let id: Snowflake
    public let token: String
    public let kind: Kind
    public let user: Snowflake
    public let channelID: Snowflake
    public let guildID: Snowflake?
    /// The interaction's data, as the bot gets it.
    public let data: JSON
    /// The message that carries the component, or from which the modal was opened.
    public let message: LocalMessage?
    public let locale: String
    public let createdAt: Timestamp

    /// The type of the callback that came first; nil until one has come.
    public internal(set) var callback: Int?
    public internal(set) var respondedAt: Timestamp?
    /// What `@original` means: the response's message, or the component's own after types 6 and 7.
    public internal(set) var originalID: Snowflake?
    /// What the person finally saw; nil until then.
    public internal(set) var outcome: InteractionOutcome?

    /// The type of the option that is being typed, for the choices of an autocompletion.
    var focusedOptionType: Int {
        func search(_ options: JSON) -> Int? {
            for option in options.array ?? [] {
                if option["focused"].bool == true { return option["type"].int }
                if let type = search(option["options"]) { return type }
            }
            return nil
        }
        return search(data["options"]) ?? 3
    }
}

/// What a person sees after an interaction.
public enum InteractionOutcome: Sendable {
    /// A new message: the response, or the edit of its deferral.
    case message(LocalMessage)
    /// The message that carries the component, changed.
    case updated(LocalMessage)
    case modal(JSON)
    case choices([JSON])
    /// The bot has accepted the interaction and shown nothing.
    case acknowledged
    /// Nothing came in time: 'The application did not respond'.
    case noResponse
}
