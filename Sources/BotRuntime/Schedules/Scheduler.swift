public import Database
internal import Discord
public import EventLoop
internal import JSON

/// Does what is scheduled when its time has come, in order of time; what was due while the bot did not run, at once.
@LoopActor public final class Scheduler<Bot: BotDefinition> {
    private let bot: Bot
    private let database: Database
    private let channels: any ChannelService
    private let now: @Sendable () -> Timestamp
    private let onError: @LoopActor (any Error, _ schedule: String) -> Void
    private var machine = ScheduleMachine()
    private var timer: Timer?
    private var work: Task<Void, Never>?

    /// How many are done before the next time is asked for.
    private static var batch: Int { 50 }

    public init(
        bot: Bot, database: Database, channels: any ChannelService,
        now: @escaping @Sendable () -> Timestamp = { .now },
        onError: @escaping @LoopActor (any Error, _ schedule: String) -> Void
    ) {
        self.bot = bot
        self.database = database
        self.channels = channels
        self.now = now
        self.onError = onError
    }

    /// Looks for what is due. Call it at the start, and after everything that may have scheduled something.
    public func refresh() {
        if !Bot.schedules.isEmpty { handle(.changed) }
    }

    /// Begins nothing more, and waits for what is under way.
    public func stop() async {
        handle(.stopped)
        await work?.value
    }

    /// Waits for what is under way.
    public func settle() async {
        var last: Task<Void, Never>?
        while let work, work != last {
            last = work
            await work.value
        }
    }

    private func handle(_ event: ScheduleMachine.Event) {
        switch machine.handle(event) {
        case nil: break
        case .look: look()
        case .rest:
            timer?.cancel()
            timer = nil
        case .wait(let milliseconds):
            timer?.cancel()
            timer = EventLoop.main.schedule(after: .milliseconds(milliseconds)) { [weak self] in self?.handle(.woke) }
        case .run:
            timer?.cancel()
            work = EventLoop.main.spawn { await self.run() }
        }
    }

    private func look() {
        do {
            let next = try database.read { try ScheduleStore.next(Bot.schedules, in: $0) }
            handle(.found(next: next, now: now()))
        } catch {
            onError(error, "")
            handle(.failed)
        }
    }

    private func run() async {
        let time = now()
        do {
            let due = try database.read { try ScheduleStore.due(Bot.schedules, at: time, limit: Self.batch, in: $0) }
            for run in due { try await perform(run) }
            handle(.ran)
        } catch {
            onError(error, "")
            handle(.failed)
        }
    }

    /// Does one, or puts it off; throws only when the database fails.
    private func perform(_ run: ScheduledRun) async throws {
        do {
            guard let actor = try bot.person(run.actor, in: database) else { return try await abandon(run) }
            try await bot.perform(run, in: try context(of: run, actor))
            // Where the last part was given up, nothing was left that could take the run away.
            if run.step > 0 { try await database.write { try ScheduleStore.finish(run, in: $0) } }
        } catch is SupersededRun {
            return
        } catch is ActionRefusal<Bot.Panel> {
            // What it is about has changed so that it cannot be done any more.
            try await abandon(run)
        } catch {
            onError(error, run.schedule)
            guard SchedulePatience.isWorthwhile(after: error), let delay = SchedulePatience.delay(after: run.attempts)
            else { return try await database.write { try ScheduleStore.skip(run, in: $0) } }
            let time = Timestamp(milliseconds: now().milliseconds + delay)
            try await database.write { try ScheduleStore.postpone(run, to: time, in: $0) }
        }
    }

    private func abandon(_ run: ScheduledRun) async throws {
        try await database.write { try ScheduleStore.abandon(run, in: $0) }
    }

    /// As if the person who asked for it did it now, where they did.
    private func context(of run: ScheduledRun, _ actor: Bot.Actor) throws -> InteractionContext<Bot> {
        let interaction = try Interaction(json: [
            "id": "0", "application_id": "0", "token": "", "type": 0,
            "user": ["id": JSON(run.actor), "username": "—"], "locale": JSON(run.locale),
            "guild_id": run.guild.map { JSON($0) } ?? .missing, "channel_id": run.channel.map { JSON($0) } ?? .missing,
        ])
        return InteractionContext(
            interaction: interaction, actor: actor, language: Bot.Language(locale: run.locale), database: database,
            channels: channels, now: now())
    }
}
