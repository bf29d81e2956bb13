internal import EventLoop
internal import JSON

extension DiscordREST {
    /// Opens a thread that no message begins (resources/channel: Start Thread without Message).
    ///
    /// - Parameters:
    ///   - name: 1 to 100 characters.
    ///   - isPrivate: whether only whom somebody adds sees it, besides those who may manage threads; nobody but them adds.
    public func startThread(
        _ name: String, in channel: Snowflake, isPrivate: Bool, patience: Duration? = nil
    ) async throws(DiscordError) -> Channel {
        let kind = isPrivate ? Channel.Kind.privateThread : .publicThread
        let body: JSON = [
            "name": JSON(name), "type": JSON(kind.rawValue), "invitable": isPrivate ? false : .missing,
        ]
        return try await object(
            RESTRequest(
                endpoint: .startThread, path: "/channels/\(channel)/threads", topLevel: .channel(channel),
                body: body.bytes, patience: patience))
    }

    /// Lets somebody into a thread; who is in it already stays there.
    public func addMember(
        _ user: Snowflake, toThread thread: Snowflake, patience: Duration? = nil
    ) async throws(DiscordError) {
        _ = try await send(
            RESTRequest(
                endpoint: .addThreadMember, path: "/channels/\(thread)/thread-members/\(user)",
                topLevel: .channel(thread), patience: patience))
    }
}
