public import BotRuntime
public import Discord
public import EventLoop

/// Keeps what is sent to channels, and opens threads with the ids 4000, 4001 and so on.
@LoopActor public final class Channels: ChannelService {
    public private(set) var posts: [(channel: Snowflake, payload: MessagePayload)] = []
    public private(set) var threads: [(name: String, isPrivate: Bool, user: Snowflake)] = []

    nonisolated init() {}

    public func post(_ payload: MessagePayload, in channel: Snowflake) async throws(DiscordError) -> Snowflake {
        posts.append((channel, payload))
        return Snowflake(UInt64(5000 + posts.count))
    }

    public func directChannel(with user: Snowflake) async throws(DiscordError) -> Snowflake { user }

    public func openThread(
        _ name: String, in channel: Snowflake, isPrivate: Bool, inviting user: Snowflake
    ) async throws(DiscordError) -> Snowflake {
        threads.append((name, isPrivate, user))
        return Snowflake(UInt64(3999 + threads.count))
    }
}
