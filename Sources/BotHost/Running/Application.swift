internal import BotRuntime
public import Database
public import Discord
public import EventLoop
internal import HTTPClient

/// A whole bot: everything that it stands on, connected to each other, from start to stop.
@LoopActor public final class Application<Hosted: HostedBot> {
    /// How long a stop waits for the turns under way.
    static var drainTime: Duration { .seconds(10) }
    /// How much longer it waits then for marks, and for messages and interactions that came in last; what the turns have left
    /// of their time is theirs too.
    static var settleTime: Duration { .seconds(2) }

    private let settings: Hosted.Settings
    private let log: Log
    private let databaseConfiguration: Database.Configuration
    private var database: Database?
    private var http: HTTPClient?
    private let shardIDs: ShardIDs?
    private let interactionsAddress: ListeningAddress?
    private var interactionsServer: InteractionsServer?
    private var shards: ShardManager?
    private var router: EventRouter<Hosted>?
    private var memory: GatewayMemory?
    private let trimming = MemoryTrimming()
    private var waitingForEnd: [CheckedContinuation<Void, Never>] = []
    private var failure: StartFailure?
    private var isStopping = false
    private var hasStopped = false

    /// - Parameters:
    ///   - shardIDs: the shards that this process serves; nil for all of them.
    ///   - interactionsAddress: where to take interactions over HTTP as well; nil takes none.
    public init(
        settings: Hosted.Settings, log: Log, shardIDs: ShardIDs? = nil, interactionsAddress: ListeningAddress? = nil,
        databaseConfiguration: Database.Configuration = .init()
    ) {
        self.settings = settings
        self.log = log
        self.shardIDs = shardIDs
        self.interactionsAddress = interactionsAddress
        self.databaseConfiguration = databaseConfiguration
    }

    /// Opens the database, connects to Discord, goes on with unfinished turns, and registers the commands that changed.
    ///
    /// - Returns: one line for whoever started it; nil when it was stopped before it was ready.
    /// - Throws: ``StartFailure`` when it cannot run; then nothing of it is left running.
    public func start() async throws(StartFailure) -> String? {
        do {
            return try await connect()
        } catch {
            await stop()
            if let refusal = error as? MigrationRefusal {
                throw StartFailure(refusal.description, details: refusal.details)
            }
            throw (error as? StartFailure) ?? StartFailure("\(error)")
        }
    }

    private func connect() async throws -> String? {
        let database = try await Database.open(
            path: settings.database, schema: Hosted.Definition.databaseSchema, configuration: databaseConfiguration)
        guard !isStopping else {
            try await database.close()
            return nil
        }
        self.database = database
        if let migration = database.migration { log(migration) }
        let http = HTTPClient(settings)
        self.http = http
        let rest = DiscordREST(settings, http: http)
        let memory = try GatewayMemory(database: database, token: settings.discordToken) { [log] error in
            log.error("How far events have been dealt with could not be stored.", ["error": "\(error)"])
        }
        self.memory = memory
        let usedChannels = try UsedChannels(database: database) { [log] error in
            log.error("Where the bot is used could not be stored.", ["error": "\(error)"])
        }
        let shards = ShardManager(
            configuration: .init(
                // Which channels everyone may view is known from the servers' events.
                intents: Hosted.intents.union(.guilds), plan: ShardPlan(count: settings.shards, ids: shardIDs),
                caFile: settings.caFile),
            rest: rest, sessions: memory.sessions
        ) { [weak self] event in self?.handle(event) }
        self.shards = shards
        let router = EventRouter<Hosted>(
            settings: settings, log: log, memory: memory, usedChannels: usedChannels, database: database, http: http,
            rest: rest)
        self.router = router
        router.prepare()
        trimming.start()

        do throws(GatewayFailure) {
            guard try await shards.start() else { return nil }
        } catch { throw StartFailure(error.description) }
        guard let bot = memory.bot else { return nil }
        if let interactionsAddress { try await takeInteractions(at: interactionsAddress, of: rest) }
        // Several processes may share the shards; one of them speaks for the bot.
        if shards.shards.contains(where: { $0.id == 0 }) {
            try await registerCommands(of: bot.application, through: rest)
        }
        return isStopping
            ? nil
            : "\(Hosted.title) is ready as \(bot.name). Invite it: "
                + Invitation.link(to: bot.application, permissions: Hosted.permissions)
    }

    /// Where interactions are taken over HTTP, once they are.
    public var interactionsPort: UInt16? { interactionsServer?.port }

    private func takeInteractions(at address: ListeningAddress, of rest: DiscordREST) async throws {
        let application = try await rest.currentApplication()
        guard !isStopping else { return }
        guard let signature = application.verifyKey.flatMap({ InteractionSignature(verifyKey: $0) }) else {
            throw StartFailure("Discord names no key for interactions over HTTP, so none can be taken.")
        }
        let server = try InteractionsServer(
            at: address, endpoint: InteractionsEndpoint(signature: signature)
        ) { [weak router] interaction in await router?.response(to: interaction) }
        interactionsServer = server
        log.info("Interactions are taken over HTTP.", ["address": address.text(port: server.port)])
    }

    private func log(_ migration: MigrationReport) {
        guard let backup = migration.backup else { return }
        let changes = migration.plan.changes.map(\.text).joined(separator: "; ")
        log.info("The database has been brought to this program's tables.", ["changes": changes, "backup": backup])
    }

    private func registerCommands(of application: Snowflake, through rest: DiscordREST) async throws {
        do {
            let registry = try CommandRegistry(of: Hosted.Definition.self, rest: rest, application: application)
            let difference = try await registry.difference()
            if difference.isEmpty { return }
            try await registry.register(keeping: difference.kept)
            log.info("The commands have been registered.")
        } catch let error as CommandsRefused {
            throw StartFailure("Discord refuses the commands.", refusals: error.refusals)
        } catch let error as DiscordError where error.kind != .unauthorized && error.kind != .invalidForm {
            guard !isStopping else { return }
            // What was registered before stays registered, and people can go on talking to the bot.
            log.error("The commands could not be compared with Discord's.", ["error": "\(error)"])
        }
    }

    private func handle(_ event: ShardManager.Event) {
        switch event {
        case .unreachable(let reason):
            log.warning("There is no connection to Discord's gateway; trying again.", ["reason": reason])
        case .opening(let shards, let recommended): log(shards, recommended: recommended)
        case .gateway(let shard, let event): handle(event, of: shard)
        }
    }

    private func log(_ shards: [GatewayShard], recommended: Int) {
        if shardIDs != nil, settings.shards == nil {
            log.warning(
                "Processes that share the servers must agree on the number of shards, and Discord's recommendation "
                    + "changes: give each the same PARLANCE_SHARDS.", ["recommended": "\(recommended)"])
        } else if let count = settings.shards, count < recommended {
            log.warning("Discord recommends more shards than PARLANCE_SHARDS says.", ["recommended": "\(recommended)"])
        }
        guard let first = shards.first, first.count > 1 else { return }
        let ids = shards.map { "\($0.id)" }.joined(separator: ",")
        log.info("The servers are shared among shards.", ["count": "\(first.count)", "here": ids])
    }

    private func handle(_ event: GatewayEvent, of shard: GatewayShard) {
        switch event {
        case .ready(let ready):
            router?.began(ready, on: shard)
        case .resumed:
            log.info("The gateway session goes on.", ["shard": "\(shard)"])
            router?.resumed(shard)
        case .dispatch(let name, let data, let sequence):
            router?.dispatch(name, data, sequence, on: shard)
        case .sessionStartsLow(let left):
            log.warning(
                "Few gateway sessions are left until Discord counts anew.", ["left": "\(left)", "shard": "\(shard)"])
        case .disconnected(let reason):
            log.warning(
                "There is no connection to Discord's gateway; trying again.",
                ["reason": "\(reason)", "shard": "\(shard)"])
        case .failed(let reason):
            failure = StartFailure(reason.description)
            tellEnd()
        }
    }

    /// Waits until the bot has stopped: nil after ``stop()``, or what made it end by itself.
    public func end() async -> StartFailure? {
        while failure == nil, !hasStopped { await withCheckedContinuation { waitingForEnd.append($0) } }
        return failure
    }

    /// Finishes the turns under way, within ten seconds, leaves the gateway so that its session can be resumed, and puts
    /// everything into the database file.
    public func stop() async {
        guard !isStopping else {
            while !hasStopped { await withCheckedContinuation { waitingForEnd.append($0) } }
            return
        }
        isStopping = true
        trimming.stop()
        await interactionsServer?.stop(finishingWithin: Self.settleTime)
        let end = ContinuousClock.now + Self.drainTime + Self.settleTime
        await router?.drain(within: Self.drainTime)
        await shards?.stop(resumable: true)
        await router?.settle(within: ContinuousClock.now.duration(to: end))
        await memory?.close()
        do { try await database?.close() } catch {
            log.error("The database was not closed well.", ["error": "\(error)"])
        }
        http?.shutdown()
        hasStopped = true
        tellEnd()
    }

    private func tellEnd() {
        let waiting = waitingForEnd
        waitingForEnd = []
        for continuation in waiting { continuation.resume() }
    }
}
