internal import Database
internal import Discord
internal import EventLoop

/// Remembers the gateway's sessions and how far their events are dealt with, so that the next run of the program goes on
/// there: in the database, never ahead of what is kept there.
///
/// It is written with the effects of interactions, so that none is applied twice, and with other writes or by itself every
/// few seconds. An event that comes again because it was dealt with but not yet noted does no harm.
@LoopActor final class GatewayMemory {
    private struct Shard {
        /// Changes with each session: what is told of an earlier one is of no interest.
        var session: GatewaySession
        var progress: EventProgress
        var interaction: Int
        var generation: Int
        /// The beginning of the session, until what was missed before is kept.
        var beginning: EventProgress.Ticket?
        /// Whether events come that an earlier run of the program may have had.
        var isReplay: Bool
    }

    private static let interval = Duration.seconds(2)
    /// How old an interaction may be, in milliseconds: Discord waits three seconds for the first response.
    private static let patience: Int64 = 2500

    private let database: Database
    private let token: String
    private let records = GatewayRecords()
    private let onError: @LoopActor (any Error) -> Void
    private let stored: [GatewayShard: GatewayRecord]
    private var shards: [GatewayShard: Shard] = [:]
    private var timer: Timer?
    /// Who the bot is, where a session tells.
    private(set) var bot: BotIdentity?

    /// - Throws: when the database cannot be read.
    init(database: Database, token: String, onError: @escaping @LoopActor (any Error) -> Void) throws {
        self.database = database
        self.token = TokenFingerprint.of(token)
        self.onError = onError
        stored = try database.read { try GatewayRecords.load(from: $0) }
        let fingerprint = self.token
        bot = stored.values.first { $0.token == fingerprint }?.bot
        for (shard, record) in stored where record.token == fingerprint {
            shards[shard] = Shard(
                session: record.session,
                progress: EventProgress(after: record.session.sequence, message: record.message),
                interaction: record.interaction, generation: 0, isReplay: true)
        }
        database.accompany(writesBy: records)
    }

    /// The sessions that can be gone on with: those that were begun with this token.
    var sessions: [GatewayShard: GatewaySession] { shards.mapValues(\.session) }

    // MARK: Sessions

    /// A new session has begun. Nothing of it is kept before ``caughtUp(_:)``.
    ///
    /// - Parameter now: milliseconds since 1970. What was written before is no question where nothing is known.
    /// - Returns: the latest message that was dealt with before; nil where that is not known.
    func began(_ ready: GatewayReady, on shard: GatewayShard, at now: Int64) -> Snowflake? {
        let identity = BotIdentity(ready)
        let watermark = shards[shard]?.progress.message ?? storedMessage(for: shard, of: identity)
        bot = identity
        let sequence = ready.session.sequence
        var progress = EventProgress(after: sequence - 1, message: watermark ?? .first(at: now))
        let beginning = progress.begin(sequence)
        shards[shard] = Shard(
            session: ready.session, progress: progress, interaction: 0,
            generation: (shards[shard]?.generation ?? 0) + 1, beginning: beginning, isReplay: false)
        return watermark
    }

    /// What was missed before the session began is kept.
    func caughtUp(_ ready: GatewayReady, on shard: GatewayShard) {
        guard let current = shards[shard], current.session.id == ready.session.id, let beginning = current.beginning
        else { return }
        end(beginning, on: shard, current.generation)
        _ = records.makeDue()
        database.enqueueWrite {
            try GatewayRecords.remove(besides: shard.count, in: $0)
        } completion: { [onError] in
            if case .failure(let error) = $0 { onError(error) }
        }
    }

    func resumed(_ shard: GatewayShard) { shards[shard]?.isReplay = false }

    /// With another number of shards, or another token, the records of before tell at least this much.
    private func storedMessage(for shard: GatewayShard, of bot: BotIdentity) -> Snowflake? {
        if let record = stored[shard] { return record.bot.user == bot.user ? record.message : nil }
        let known = stored.values.filter { $0.bot.user == bot.user }
        return known.contains { $0.message == nil } ? nil : known.compactMap(\.message).min()
    }

    // MARK: Events

    /// Notes an event that has come; call what it returns when everything that follows from the event is kept.
    func begin(_ sequence: Int, on shard: GatewayShard, message: Snowflake?) -> @LoopActor () -> Void {
        guard let generation = shards[shard]?.generation,
            let ticket = shards[shard]?.progress.begin(sequence, message: message)
        else { return {} }
        return { [weak self] in self?.end(ticket, on: shard, generation) }
    }

    /// Notes an interaction. It is dealt with by that: whoever waits for its answer does not do so longer than seconds.
    ///
    /// - Returns: whether to answer it; not what an earlier run may have answered, or what is too old to be.
    func admit(_ interaction: Snowflake?, _ sequence: Int, on shard: GatewayShard, at now: Int64) -> Bool {
        begin(sequence, on: shard, message: nil)()
        guard let current = shards[shard] else { return true }
        if current.isReplay {
            let isLate = interaction.map { now - $0.createdAt > Self.patience } ?? true
            if sequence <= current.interaction || isLate { return false }
        }
        shards[shard]?.interaction = max(sequence, current.interaction)
        note(shard, isDue: true)
        return true
    }

    private func end(_ ticket: EventProgress.Ticket, on shard: GatewayShard, _ generation: Int) {
        guard shards[shard]?.generation == generation, let before = shards[shard]?.progress.sequence else { return }
        shards[shard]?.progress.end(ticket)
        if shards[shard]?.progress.sequence != before { note(shard, isDue: false) }
    }

    private func note(_ shard: GatewayShard, isDue: Bool) {
        guard let current = shards[shard], let bot, current.progress.sequence >= current.session.sequence else {
            return
        }
        var session = current.session
        session.sequence = current.progress.sequence
        records.note(
            GatewayRecord(
                session: session, message: current.progress.message, interaction: current.interaction, bot: bot,
                token: token),
            of: shard, isDue: isDue)
        if timer == nil {
            timer = EventLoop.main.schedule(after: Self.interval) { [weak self] in
                self?.timer = nil
                self?.store()
            }
        }
    }

    private func store() {
        guard records.makeDue() else { return }
        database.enqueueWrite { _ in
        } completion: { [onError] in
            if case .failure(let error) = $0 { onError(error) }
        }
    }

    /// Stores everything, for the end of the program.
    func close() async {
        timer?.cancel()
        guard records.makeDue() else { return }
        do { try await database.write { _ in } } catch { onError(error) }
    }
}
