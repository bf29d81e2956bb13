internal import HTTPClient

/// What can be asked of Discord's REST API, as far as sending it differs.
enum Endpoint: Hashable {
    case gatewayBot, currentUser, currentApplication
    case globalCommands, replaceGlobalCommands, createGlobalCommand
    case guildCommands, replaceGuildCommands, createGuildCommand
    case createMessage, editMessage, deleteMessage, message, messages, history
    case addReaction, removeReaction, typing
    case channel, guild, guildChannels, roles, member, createDM, startThread, addThreadMember
    case callback, followUp, editFollowUp, deleteFollowUp, original, editOriginal, deleteOriginal

    var method: HTTPMethod {
        switch self {
        case .gatewayBot, .currentUser, .currentApplication, .globalCommands, .guildCommands, .message, .messages,
            .history,
            .channel, .guild, .guildChannels, .roles, .member, .original:
            .get
        case .replaceGlobalCommands, .replaceGuildCommands, .addReaction, .addThreadMember: .put
        case .createMessage, .typing, .createDM, .startThread, .callback, .followUp, .createGlobalCommand,
            .createGuildCommand:
            .post
        case .editMessage, .editFollowUp, .editOriginal: .patch
        case .deleteMessage, .removeReaction, .deleteFollowUp, .deleteOriginal: .delete
        }
    }

    /// Whether the path itself holds the right to use it: such requests carry no token of the bot, and they do not count
    /// against the global limit (topics/rate-limits).
    var isOfInteraction: Bool {
        switch self {
        case .callback, .followUp, .editFollowUp, .deleteFollowUp, .original, .editOriginal, .deleteOriginal: true
        default: false
        }
    }

    /// Whether the same request twice leaves the same as once. A message is made so by its nonce.
    func isRepeatable(hasNonce: Bool) -> Bool {
        switch self {
        case .createMessage: hasNonce
        case .callback, .followUp, .typing, .startThread: false
        case .createDM: true  // answers the channel that exists
        case .createGlobalCommand, .createGuildCommand: true  // replaces the one of that name
        default: true
        }
    }

    /// Reactions are set and taken back in the order in which they were asked for, so both wait in one queue.
    var queue: Endpoint { self == .removeReaction ? .addReaction : self }

    /// Whether it gives way to everything else where requests have to wait.
    var isLowPriority: Bool {
        switch self {
        case .addReaction, .removeReaction, .typing, .history: true
        default: false
        }
    }

    /// How long a request is worth trying, waiting for limits and repetitions included.
    var patience: Duration {
        switch self {
        case .callback: .seconds(3)  // Discord has given up by then
        case .addReaction, .removeReaction: .seconds(10)
        case .typing: .seconds(5)
        case .createMessage, .editMessage, .followUp, .editFollowUp, .editOriginal: .seconds(60)
        default: .seconds(30)
        }
    }
}

/// The part of a path that separates limits: the same request in two channels has two buckets (topics/rate-limits).
enum TopLevel: Hashable {
    case none
    case channel(Snowflake)
    case guild(Snowflake)
    case interaction(Snowflake)
    case webhook(Snowflake, token: String)
}

/// One request to Discord.
struct RESTRequest {
    let endpoint: Endpoint
    /// What follows the API's address, with a query where there is one.
    let path: String
    var topLevel: TopLevel = .none
    var body: [UInt8]?
    var hasNonce = false
    /// How long it is worth trying, where it is not the endpoint's ``Endpoint/patience``.
    var patience: Duration?
}
