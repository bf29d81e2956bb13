internal import BotRuntime
public import Database
internal import Discord
public import EventLoop
internal import HTTPClient

/// A whole bot: everything that it stands on, connected to each other, from start to stop.
@LoopActor public final class Application<Hosted: HostedBot> {
    /// How long a stop waits for the turns under way.
    static var drainTime: Duration { .seconds(10) }
    /// How long it waits then for marks, and for messages and interactions that came in last.
    static var settleTime: Duration { .seconds(2) }

    private let settings: Hosted.Settings
    private let log: Log
    private let databaseConfiguration: Database.Configuration
    private var database: Database?
    private var http: HTTPClient?
    private var gateway: Gateway?
    private var router: EventRouter<Hosted>?
    private var beginning: CheckedContinuation<GatewayReady?, any Error>?
    private var waitingForEnd: [CheckedContinuation<Void, Never>] = []
    private var failure: StartFailure?
    private var isStopping = false
    private var hasStopped = false

    public init(settings: Hosted.Settings, log: Log, databaseConfiguration: Database.Configuration = .init()) {
        self.settings = settings
        self.log = log
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
        let gateway = Gateway(
            configuration: .init(
                // Which channels everyone may view is known from the servers' events.
                intents: Hosted.intents.union(.guilds), caFile: settings.caFile),
            rest: rest
        ) { [weak self] event in self?.handle(event) }
        self.gateway = gateway
        router = EventRouter(settings: settings, log: log, database: database, http: http, rest: rest)

        let ready = try await withCheckedThrowingContinuation { continuation in
            beginning = continuation
            gateway.start()
        }
        guard let ready else { return nil }
        try await registerCommands(of: ready.applicationID, through: rest)
        return isStopping
            ? nil
            : "\(Hosted.title) is ready as \(ready.user.username). Invite it: "
                + Invitation.link(to: ready.applicationID, permissions: Hosted.permissions)
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

    private func handle(_ event: GatewayEvent) {
        switch event {
        case .ready(let ready):
            router?.begin(as: ready.user.id)
            beginning?.resume(returning: ready)
            beginning = nil
        case .resumed:
            log.info("The gateway session goes on.")
        case .dispatch(let name, let data, _):
            router?.dispatch(name, data)
        case .disconnected(let reason):
            log.warning("There is no connection to Discord's gateway; trying again.", ["reason": "\(reason)"])
        case .failed(let reason):
            let failure = StartFailure(reason.description)
            self.failure = failure
            beginning?.resume(throwing: failure)
            beginning = nil
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
        beginning?.resume(returning: nil)
        beginning = nil
        await router?.drain(within: Self.drainTime)
        await gateway?.stop(resumable: true)
        await router?.settle(within: Self.settleTime)
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
