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
    private let directory: GuildDirectory
    private let locales = LocaleMemory()
    private let interactions: InteractionService<Hosted.Definition>
    private let scheduler: Scheduler<Hosted.Definition>
    private let pressed = OrderedTasks()

    init(settings: Hosted.Settings, log: Log, database: Database, http: HTTPClient, rest: DiscordREST) {
        self.log = log
        directory = GuildDirectory(rest: rest, log: log)
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

    func begin(as bot: Snowflake) {
        hosted.begin(as: bot)
        scheduler.refresh()
    }

    func dispatch(_ name: String, _ data: JSON) {
        do {
            if name == "INTERACTION_CREATE" {
                let interaction = try Interaction(json: data)
                if let guild = interaction.guildID { directory.sawMember(interaction.user.id, of: guild) }
                locales.saw(interaction)
                pressed.add(interaction.id) { [interactions, scheduler] in
                    await interactions.handle(interaction)
                    scheduler.refresh()
                }
            } else if let event = GuildEvent(name: name, data: data) {
                directory.apply(event)
                locales.apply(event)
            } else {
                try hosted.receive(name, data)
            }
        } catch {
            log.warning("An event could not be read.", ["event": name, "error": "\(error)"])
        }
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
