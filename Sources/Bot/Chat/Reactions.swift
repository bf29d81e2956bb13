internal import BotHost
internal import Discord
internal import EventLoop

/// The marks on a user's message: ✍🏻 while its answer is written, then 👌, or ⚠️ after a failure.
///
/// Best effort: they never delay an answer or the next turn, the marks of one message keep their order, and where the bot
/// may not react it stops trying in that channel.
@LoopActor final class Reactions {
    private static let maximumForbidden = 1000
    /// A mark that could not be set for so long is not worth setting.
    private static let patience = Duration.seconds(10)

    private let rest: DiscordREST
    private let tasks = OrderedTasks()
    private var forbidden: Set<Snowflake> = []

    init(rest: DiscordREST) { self.rest = rest }

    func begin(on message: Snowflake, in channel: Snowflake) {
        guard !forbidden.contains(channel) else { return }
        tasks.add(message) { [self] in
            await attempt(in: channel) { () async throws(DiscordError) in
                try await rest.addReaction(.writing, to: message, in: channel, patience: Self.patience)
            }
        }
    }

    func end(on message: Snowflake, in channel: Snowflake, with mark: Emoji?) {
        guard !forbidden.contains(channel) else { return }
        tasks.add(message) { [self] in
            await attempt(in: channel) { () async throws(DiscordError) in
                try await rest.removeReaction(.writing, from: message, in: channel, patience: Self.patience)
            }
            guard let mark else { return }
            await attempt(in: channel) { () async throws(DiscordError) in
                try await rest.addReaction(mark, to: message, in: channel, patience: Self.patience)
            }
        }
    }

    /// Waits until every mark is set, but not longer than `limit`.
    func settle(within limit: Duration) async { await tasks.settle(within: limit) }

    private func attempt(in channel: Snowflake, _ call: () async throws(DiscordError) -> Void) async {
        guard !forbidden.contains(channel) else { return }
        do {
            try await call()
        } catch {
            guard error.kind == .forbidden else { return }  // a mark that fails is nobody's loss
            if forbidden.count >= Self.maximumForbidden { forbidden.removeAll() }
            forbidden.insert(channel)
        }
    }
}
