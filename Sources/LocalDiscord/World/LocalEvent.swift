/// Something that happened in this Discord, in the order in which it did.
public enum LocalEvent: Sendable {
    case messageCreated(LocalMessage)
    case messageUpdated(LocalMessage)
    case messageDeleted(LocalMessage)
    /// Several messages of one channel, deleted at once.
    case messagesDeleted([LocalMessage], channel: Snowflake)
    case reactionAdded(emoji: String, message: Snowflake, channel: Snowflake, user: Snowflake)
    case reactionRemoved(emoji: String, message: Snowflake, channel: Snowflake, user: Snowflake)
    case typing(user: Snowflake, channel: Snowflake)
    case interactionCreated(LocalInteraction)
    /// The bot's first response has come.
    case interactionAcknowledged(LocalInteraction)
    /// The person sees the result.
    case interactionAnswered(LocalInteraction, InteractionOutcome)
    case commandsChanged(guild: Snowflake?)
    case guildCreated(Snowflake)
    case guildUpdated(Snowflake)
    case roleCreated(LocalRole, guild: Snowflake)
    case channelCreated(LocalChannel)
    case channelUpdated(LocalChannel)
    case channelDeleted(LocalChannel)
    case userUpdated(LocalUser)
    /// A REST request and the status that it got, once it is answered; or one for a file (`/attachments/…`), once it came.
    case request(method: String, path: String, status: Int)
    case gatewayIdentified(session: String)
    /// `path` is the address at which the client came back, so that a test sees whether it used the one it was given.
    case gatewayResumed(session: String, path: String)
    /// A gateway connection ended; nil where no close frame came.
    case gatewayClosed(code: UInt16?)
}
