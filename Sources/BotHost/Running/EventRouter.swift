internal import BotRuntime
internal import Database
internal import Discord
internal import EventLoop
internal import HTTPClient
internal import JSON

/// What the gateway's events go to.
@LoopActor final class EventRouter<Hosted: HostedBot> {
    private let hosted: Hosted
    private let log: Log
    private let memory: GatewayMemory
    private let usedChannels: UsedChannels
    private let directory: GuildDirectory
    private let locales: LocaleMemory
    private let interactions: InteractionService<Hosted.Definition>
    private let scheduler: Scheduler<Hosted.Definition>
    private let pressed = OrderedTasks()

    init(
        settings: Hosted.Settings, log: Log, memory: GatewayMemory, usedChannels: UsedChannels, database: Database,
        http: HTTPClient, rest: DiscordREST
    ) {
        self.log = log
        self.memory = memory
        self.usedChannels = usedChannels
        directory = GuildDirectory(rest: rest, log: log)
        locales = LocaleMemory(rest: rest, log: log)
        let access = AccessList(
            guilds: Set(settings.allowedGuilds), users: Set(settings.allowedUsers), directory: directory)
        hosted = Hosted(
            BotServices(
                settings: settings, log: log, database: database, http: http, rest: rest, directory: directory,
                access: access, locales: locales))
        interactions = InteractionService(
            bot: hosted.definition, database: database, responder: rest, channels: rest,
            isAllowed: { user, guild in await access.allows(user: user.id, guild: guild) },
            onError: { error, interaction in
                log.error("An interaction failed.", ["interaction": "\(interaction.id)", "error": "\(error)"])
            })
        scheduler = Scheduler(bot: hosted.definition, database: database, channels: rest) { error, schedule in
            log.error("Something scheduled failed.", ["schedule": schedule, "error": "\(error)"])
        }
    }

    // MARK: Sessions

    /// Events may come of sessions that an earlier run of the program has begun.
    func prepare() {
        if let bot = memory.bot, !memory.sessions.isEmpty { hosted.prepare(as: bot.user) }
    }

    /// A session has begun: what came since the end of the last one is not told any more.
    func began(_ ready: GatewayReady, on shard: GatewayShard) {
        let watermark = memory.began(ready, on: shard, at: Timestamp.now.milliseconds)
        begin(as: ready.user.id)
        guard let watermark else { return memory.caughtUp(ready, on: shard) }
        let missed = MissedMessages(
            after: watermark,
            isServed: { guild in
                guard let guild else { return shard.id == 0 }
                return GatewayShard(serving: guild, among: shard.count) == shard
            }, usedChannels: usedChannels.latest)
        EventLoop.main.spawn { [hosted, memory] in
            await hosted.catchUp(on: missed)
            memory.caughtUp(ready, on: shard)
        }
    }

    func resumed(_ shard: GatewayShard) {
        memory.resumed(shard)
        if let bot = memory.bot { begin(as: bot.user) }
    }

    private func begin(as bot: Snowflake) {
        hosted.begin(as: bot)
        scheduler.refresh()
    }

    // MARK: Events

    func dispatch(_ name: String, _ data: JSON, _ sequence: Int, on shard: GatewayShard) {
        if name == "INTERACTION_CREATE" {
            let isNew = memory.admit(
                data["id"].snowflake, sequence, on: shard, at: Timestamp.now.milliseconds)
            if isNew { dispatch(name, data) {} }
        } else {
            let message = name == "MESSAGE_CREATE" ? data["id"].snowflake : nil
            dispatch(name, data, then: memory.begin(sequence, on: shard, message: message))
        }
    }

    /// - Parameter done: is called when everything that follows from the event is kept.
    private func dispatch(_ name: String, _ data: JSON, then done: @escaping @LoopActor () -> Void) {
        do {
            if name == "INTERACTION_CREATE" {
                let interaction = try Interaction(json: data)
                saw(interaction)
                pressed.add(interaction.id) { [interactions, scheduler] in
                    await interactions.handle(interaction)
                    scheduler.refresh()
                }
                done()
            } else if let event = GuildEvent(name: name, data: data) {
                directory.apply(event)
                locales.apply(event)
                done()
            } else {
                try hosted.receive(name, data, then: done)
            }
        } catch {
            log.warning("An event could not be read.", ["event": name, "error": "\(error)"])
            done()
        }
    }

    /// What is answered first to an interaction that came over HTTP; nil for one that has come before.
    func response(to interaction: Interaction) async -> InteractionResponse? {
        // It would wait for the work of the first one, and hold a connection meanwhile.
        guard !pressed.isBusy(with: interaction.id) else { return nil }
        saw(interaction)
        return await withCheckedContinuation { continuation in
            pressed.add(interaction.id) { [interactions, scheduler] in
                await interactions.handle(interaction) { continuation.resume(returning: $0) }
                scheduler.refresh()
            }
        }
    }

    private func saw(_ interaction: Interaction) {
        if let guild = interaction.guildID { directory.sawMember(interaction.user.id, of: guild) }
        if let channel = interaction.channelID {
            usedChannels.saw(Place(channel: channel, guild: interaction.guildID))
        }
        locales.saw(interaction)
    }

    func drain(within limit: Duration) async {
        await scheduler.stop()
        await hosted.drain(within: limit)
    }

    /// Waits for what is still under way, but not longer than `limit` together.
    func settle(within limit: Duration) async {
        let end = ContinuousClock.now.advanced(by: limit)
        await pressed.settle(within: limit)
        await hosted.settle(within: ContinuousClock.now.duration(to: end))
    }
}
