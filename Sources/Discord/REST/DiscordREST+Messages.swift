internal import EventLoop
internal import JSON

extension DiscordREST {
    /// Posts a message. With a nonce it is posted once, however often Discord has to be asked.
    ///
    /// - Parameter patience: how long it is worth trying; a minute unless told otherwise.
    public func createMessage(
        _ payload: MessagePayload, in channel: Snowflake, patience: Duration? = nil
    ) async throws(DiscordError) -> Message {
        try await object(
            RESTRequest(
                endpoint: .createMessage, path: "/channels/\(channel)/messages", topLevel: .channel(channel),
                body: payload.json.bytes, hasNonce: payload.nonce != nil, patience: patience))
    }

    /// Changes one of the bot's own messages.
    public func editMessage(
        _ id: Snowflake, in channel: Snowflake, _ payload: MessagePayload
    ) async throws(DiscordError) -> Message {
        try await object(
            RESTRequest(
                endpoint: .editMessage, path: "/channels/\(channel)/messages/\(id)", topLevel: .channel(channel),
                body: payload.json.bytes))
    }

    public func deleteMessage(_ id: Snowflake, in channel: Snowflake) async throws(DiscordError) {
        _ = try await send(
            RESTRequest(
                endpoint: .deleteMessage, path: "/channels/\(channel)/messages/\(id)", topLevel: .channel(channel)))
    }

    public func message(_ id: Snowflake, in channel: Snowflake) async throws(DiscordError) -> Message {
        try await object(
            RESTRequest(endpoint: .message, path: "/channels/\(channel)/messages/\(id)", topLevel: .channel(channel)))
    }

    /// A part of a channel's messages.
    public enum MessageRange: Sendable {
        case latest
        case before(Snowflake)
        case after(Snowflake)
        case around(Snowflake)

        var query: String {
            switch self {
            case .latest: ""
            case .before(let id): "&before=\(id)"
            case .after(let id): "&after=\(id)"
            case .around(let id): "&around=\(id)"
            }
        }
    }

    /// Up to `limit` messages, 1 to 100, the newest first.
    public func messages(
        in channel: Snowflake, _ range: MessageRange = .latest, limit: Int = 50
    ) async throws(DiscordError) -> [Message] {
        try await objects(
            RESTRequest(
                endpoint: .messages,
                path: "/channels/\(channel)/messages?limit=\(min(max(limit, 1), 100))\(range.query)",
                topLevel: .channel(channel)))
    }

    /// The latest messages of a channel, 1 to 100, the newest first; like ``messages(in:_:limit:)``, but it gives way to
    /// other requests.
    public func history(of channel: Snowflake, limit: Int) async throws(DiscordError) -> [Message] {
        try await objects(
            RESTRequest(
                endpoint: .history, path: "/channels/\(channel)/messages?limit=\(min(max(limit, 1), 100))",
                topLevel: .channel(channel)))
    }

    /// Sets a reaction of the bot. Reactions of a channel are set and taken back in the order of the calls.
    ///
    /// Best effort: Discord allows about four a second in a channel, so after `patience` (10 s unless told otherwise) one
    /// that still waits is dropped with ``DiscordError/Kind/rateLimited``, and all give way to other requests.
    public func addReaction(
        _ emoji: Emoji, to message: Snowflake, in channel: Snowflake, patience: Duration? = nil
    ) async throws(DiscordError) {
        try await react(.addReaction, emoji, message, channel, patience)
    }

    /// Takes back a reaction of the bot; see ``addReaction(_:to:in:patience:)``.
    public func removeReaction(
        _ emoji: Emoji, from message: Snowflake, in channel: Snowflake, patience: Duration? = nil
    ) async throws(DiscordError) {
        try await react(.removeReaction, emoji, message, channel, patience)
    }

    private func react(
        _ endpoint: Endpoint, _ emoji: Emoji, _ message: Snowflake, _ channel: Snowflake, _ patience: Duration?
    ) async throws(DiscordError) {
        _ = try await send(
            RESTRequest(
                endpoint: endpoint,
                path: "/channels/\(channel)/messages/\(message)/reactions/\(emoji.pathComponent)/@me",
                topLevel: .channel(channel), patience: patience))
    }

    /// Shows 'is typing…' for about ten seconds, or until the bot posts.
    public func showTyping(in channel: Snowflake) async throws(DiscordError) {
        _ = try await send(
            RESTRequest(endpoint: .typing, path: "/channels/\(channel)/typing", topLevel: .channel(channel)))
    }
}
