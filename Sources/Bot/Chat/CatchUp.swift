internal import BotHost
internal import BotRuntime
internal import Conversation
internal import Database
internal import Discord
internal import EventLoop

/// Finds what people have written while nobody listened, where the gateway does not tell it any more.
@LoopActor struct CatchUp {
    /// How many channels are asked, those with the latest turns.
    private static let maximumChannels = 50
    private static let maximumMessages = 50
    /// A message that is older is not answered any more, in milliseconds.
    private static let lifetime = Int64(15 * 60 * 1000)
    /// A channel without a turn for so long has no active conversation, in milliseconds.
    private static let silence = Int64(7 * 24 * 60 * 60 * 1000)

    let database: Database
    let rest: DiscordREST
    let log: Log

    /// The messages that were missed, in their order.
    func messages(_ missed: MissedMessages) async throws -> [Message] {
        let now = Timestamp.now.milliseconds
        let first = max(missed.after, .first(at: now - Self.lifetime))
        let channels = try database.read { connection in
            try TurnStore(connection).recentChannels(since: now - Self.silence, limit: Self.maximumChannels)
        }
        var lookups: [Task<[Message], Never>] = []
        for channel in channels {
            let guild = channel.guildID.flatMap { Snowflake($0) }
            guard let id = Snowflake(channel.channelID), missed.isServed(guild) else { continue }
            lookups.append(EventLoop.main.spawn { await messages(in: id, of: guild, after: first) })
        }
        var found: [Message] = []
        for lookup in lookups { found += await lookup.value }
        return found.sorted { $0.id < $1.id }
    }

    private func messages(in channel: Snowflake, of guild: Snowflake?, after first: Snowflake) async -> [Message] {
        do throws(DiscordError) {
            let latest = try await rest.history(of: channel, limit: Self.maximumMessages)
            return latest.filter { $0.id > first && $0.isWrittenByPerson }.map { $0.placed(in: guild) }
        } catch {
            // A channel that is gone, or closed to the bot, has nothing to be answered.
            if error.kind != .forbidden, error.kind != .notFound {
                log.warning("Missed messages could not be read.", ["channel": "\(channel)", "error": "\(error)"])
            }
            return []
        }
    }
}
