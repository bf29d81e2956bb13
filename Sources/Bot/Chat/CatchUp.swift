internal import BotHost
internal import BotRuntime
internal import Conversation
internal import Database
internal import Discord
internal import EventLoop

/// Finds what people have written while nobody listened, where the gateway does not tell it any more.
@LoopActor struct CatchUp {
    /// How many channels are asked: those with the latest turns, and then those where the bot was used last.
    private static let maximumChannels = 50
    private static let maximumMessages = 50
    /// A message that is older is not answered any more, in milliseconds.
    private nonisolated static let lifetime = Int64(15 * 60 * 1000)
    /// A channel without a turn for so long has no active conversation, in milliseconds.
    private static let silence = Int64(7 * 24 * 60 * 60 * 1000)

    let database: Database
    let rest: DiscordREST
    let log: Log

    /// The messages that were missed, in their order.
    func messages(_ missed: MissedMessages) async throws -> [Message] {
        let now = Timestamp.now.milliseconds
        let first = Self.first(after: missed.after, now: now)
        var lookups: [Task<[Message], Never>] = []
        for place in try places(besides: missed.usedChannels, now: now) where missed.isServed(place.guild) {
            lookups.append(EventLoop.main.spawn { await messages(in: place.channel, of: place.guild, after: first) })
        }
        var found: [Message] = []
        for lookup in lookups { found += await lookup.value }
        return found.sorted { $0.id < $1.id }
    }

    /// Where somebody may have written: where there were turns, and where the bot was used.
    private func places(besides used: [Place], now: Int64) throws -> [Place] {
        let channels = try database.read { connection in
            try TurnStore(connection).recentChannels(since: now - Self.silence, limit: Self.maximumChannels)
        }
        let active = channels.compactMap { channel in
            Snowflake(channel.channelID).map { Place(channel: $0, guild: channel.guildID.flatMap { Snowflake($0) }) }
        }
        let known = Set(active.map(\.channel))
        return active + used.filter { !known.contains($0.channel) }.prefix(Self.maximumChannels - active.count)
    }

    /// What messages have to be younger than: the last that was dealt with, and quarter of an hour.
    ///
    /// - Parameter now: in milliseconds since 1970.
    nonisolated static func first(after watermark: Snowflake, now: Int64) -> Snowflake {
        max(watermark, .first(at: now - lifetime))
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
