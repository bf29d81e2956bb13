public import EventLoop
public import HTTPServer
internal import JSON

/// A Discord on this machine: real sockets, the real protocol, and Discord's refusals, so that a bot can be run, tried and
/// tested without an account. Any Discord library can be pointed at ``apiURL``.
///
/// It begins with one server that has a channel for everybody and a private one, with three people, and with the bot.
/// People act through functions such as ``say(_:as:in:attachments:replyTo:stickers:kind:)``; what the bot does is seen in
/// ``world`` and ``events`` and can be waited for.
@LoopActor public final class LocalDiscordServer {
    /// Everything that exists.
    public internal(set) var world: World
    /// What has happened so far, oldest first; the oldest are dropped when there are too many.
    public var events: [LocalEvent] { Array(log.elements) }

    public let configuration: Configuration
    /// What is here from the beginning.
    public let seeds: Seeds
    /// Answers requests that belong neither to REST nor to the gateway, such as those of a page; nil is 404.
    public var pageHandler: (@LoopActor (HTTPServerRequest) async -> HTTPServerResponse?)?
    /// Looked at before each REST request is served: what it answers happens to the request instead.
    public var restFault: (@LoopActor (RESTFault.Request) -> RESTFault?)?
    /// The same for each request for a message's file.
    public var fileFault: (@LoopActor (RESTFault.Request) -> RESTFault?)?
    /// What goes wrong by a plan or on demand.
    public let faults = FaultInjector()

    var limiter = RateLimiter()
    /// Where interactions go instead of the gateway.
    var endpoint: ApplicationEndpoint?
    let signingKey = SigningKey()
    var waiters: [ObjectIdentifier: Waiter] = [:]
    private var log: BoundedLog<LocalEvent>
    private var observers: [Int: @LoopActor (LocalEvent) -> Void] = [:]
    private var lastObserver = 0
    private var http: HTTPServer?
    private var isPublishing = false
    private(set) lazy var gateway = Gateway(
        server: self,
        rules: GatewayPeer.Rules(
            token: configuration.token, heartbeatInterval: configuration.heartbeatInterval,
            patience: configuration.patience,
            privilegedIntents: configuration.privilegedIntents, minimumShards: configuration.minimumShards))

    private init(_ configuration: Configuration) {
        self.configuration = configuration
        var world = World(
            application: configuration.applicationName, messagesPerChannel: configuration.messagesPerChannel, at: .now)
        world.times = configuration.interactionTimes
        world.environment.privilegedIntents = configuration.privilegedIntents
        world.environment.shards = configuration.shards
        world.environment.starts = SessionStartLimit(
            total: configuration.sessionStarts, maximumConcurrency: configuration.maximumConcurrency,
            window: configuration.identifyWindow)
        seeds = Seeds(in: &world, at: .now)
        world.environment.verifyKey = signingKey.verifyKey
        self.world = world
        log = BoundedLog(limit: configuration.loggedEvents)
    }

    /// Starts one and serves until ``stop()``.
    ///
    /// - Throws: `HTTPServerError` when the port cannot be had.
    public static func start(_ configuration: Configuration = .init()) async throws -> LocalDiscordServer {
        let server = LocalDiscordServer(configuration)
        var http = HTTPServer.Configuration()
        http.address = configuration.address
        http.port = configuration.port
        // Discord, reference: a request has at most 25 MiB.
        http.maximumBodyBytes = 25 << 20
        http.maximumConnections = 4096
        server.http = try HTTPServer(configuration: http) { request in await server.serve(request) }
        server.world.environment.place = "\(configuration.address):\(server.port)"
        return server
    }

    /// The port that it listens on.
    public var port: UInt16 { http?.port ?? 0 }

    /// What a bot takes for `https://discord.com/api/v10`.
    public var apiURL: String { "\(world.environment.filesURL)/api/v10" }

    public var gatewayURL: String { world.environment.gatewayURL }

    /// Sends clients to a proxy that speaks TLS and passes everything on to ``port``, as production has one.
    ///
    /// - Parameter place: its address and port, as in `127.0.0.1:8443`.
    public func stand(behindTLSProxyAt place: String) {
        world.environment.place = place
        world.environment.isSecure = true
    }

    /// Closes every connection and gives up waiting.
    public func stop() async {
        gateway.stop()
        for waiter in Array(waiters.values) { waiter.fail(LocalDiscordError("the local Discord was stopped")) }
        await http?.stop()
        pageHandler = nil
        restFault = nil
        fileFault = nil
        faults.clear()
        faults.onFault = nil
        observers = [:]
    }

    // MARK: Events

    /// Calls `observer` with every event from now on, in order, until ``stopObserving(_:)``.
    public func observe(_ observer: @escaping @LoopActor (LocalEvent) -> Void) -> Observation {
        lastObserver += 1
        observers[lastObserver] = observer
        return Observation(number: lastObserver)
    }

    public func stopObserving(_ observation: Observation) { observers[observation.number] = nil }

    public struct Observation: Sendable { let number: Int }

    /// Adds something that happened outside of the world, and tells everyone.
    func publish(_ event: LocalEvent) {
        world.outbox.append(event)
        publishOutbox()
    }

    /// Tells everyone what has happened in the world.
    func publishOutbox() {
        // An observer may act in its turn; its events come after those that are being told.
        guard !isPublishing else { return }
        isPublishing = true
        defer { isPublishing = false }
        while !world.outbox.isEmpty {
            let batch = world.outbox
            world.outbox = []
            for event in batch {
                log.append(event)
                if case .interactionCreated(let interaction) = event, let endpoint {
                    deliver(interaction, to: endpoint)
                } else {
                    gateway.tell(event)
                }
                for waiter in waiters.isEmpty ? [] : Array(waiters.values) { waiter.look(at: event) }
                for observer in observers.isEmpty ? [] : Array(observers.values) { observer(event) }
            }
        }
    }

    /// Changes the world and tells everyone what happened by it.
    func change<Result, Failure: Error>(_ body: (inout World) throws(Failure) -> Result) throws(Failure) -> Result {
        defer { publishOutbox() }
        return try body(&world)
    }
}
