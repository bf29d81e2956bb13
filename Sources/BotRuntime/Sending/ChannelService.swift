public import Discord
public import EventLoop

/// What actions do in channels besides answering: `DiscordREST` does it, and tests look on.
@LoopActor public protocol ChannelService: Sendable {
    /// Posts a message, once where it has a nonce.
    func post(_ payload: MessagePayload, in channel: Snowflake) async throws(DiscordError) -> Snowflake
    /// The channel for direct messages with somebody.
    func directChannel(with user: Snowflake) async throws(DiscordError) -> Snowflake
    /// Opens a thread with this person in it.
    func openThread(
        _ name: String, in channel: Snowflake, isPrivate: Bool, inviting user: Snowflake
    ) async throws(DiscordError) -> Snowflake
}

/// Long enough for a limit to pass, and short enough to answer the interaction in time.
private let patience = Duration.milliseconds(1800)

extension DiscordREST: ChannelService {
    public func post(_ payload: MessagePayload, in channel: Snowflake) async throws(DiscordError) -> Snowflake {
        try await createMessage(payload, in: channel, patience: patience).id
    }

    public func directChannel(with user: Snowflake) async throws(DiscordError) -> Snowflake {
        try await directMessageChannel(with: user).id
    }

    public func openThread(
        _ name: String, in channel: Snowflake, isPrivate: Bool, inviting user: Snowflake
    ) async throws(DiscordError) -> Snowflake {
        let thread = try await startThread(name, in: channel, isPrivate: isPrivate, patience: patience).id
        try await addMember(user, toThread: thread, patience: patience)
        return thread
    }
}
