import EventLoop
import HTTPClient
import JSON
import LocalDiscord

@testable import Discord

/// A Discord on this machine, and what a bot needs to connect to its gateway.
@LoopActor final class LocalRig {
    let server: LocalDiscordServer
    let http = HTTPClient()
    let rest: DiscordREST

    init(_ configure: (inout LocalDiscordServer.Configuration) -> Void = { _ in }) async throws {
        var configuration = LocalDiscordServer.Configuration()
        configure(&configuration)
        server = try await LocalDiscordServer.start(configuration)
        rest = DiscordREST(configuration: .init(apiURL: server.apiURL, token: configuration.token), http: http)
    }

    /// One process's part of the bot, with pauses that do not hold a test up.
    func process(
        _ plan: ShardPlan = ShardPlan(), sessions: [GatewayShard: GatewaySession] = [:],
        identifyInterval: Duration = .milliseconds(10), isCompressed: Bool = true
    ) -> BotPart { BotPart(self, plan, sessions, identifyInterval, isCompressed: isCompressed) }

    func stop() async {
        http.shutdown()
        await server.stop()
    }
}

/// The shards of one process, and what they have heard.
@LoopActor final class BotPart {
    private(set) var shards: ShardManager?
    let events = Mailbox<(shard: GatewayShard, event: GatewayEvent)>()
    private(set) var opened: [GatewayShard] = []
    /// What people have said, as each shard heard it, in order.
    private(set) var heard: [GatewayShard: [String]] = [:]
    private(set) var guilds: [GatewayShard: [String]] = [:]
    private(set) var disconnections: [GatewayDisconnection] = []
    private(set) var resumed: Set<GatewayShard> = []
    private var waiting: (isDone: @LoopActor () -> Bool, continuation: CheckedContinuation<Void, Never>)?

    init(
        _ rig: LocalRig, _ plan: ShardPlan, _ sessions: [GatewayShard: GatewaySession], _ identifyInterval: Duration,
        isCompressed: Bool
    ) {
        var configuration = ShardManager.Configuration(
            intents: [.guilds, .guildMessages, .directMessages, .messageContent], plan: plan)
        configuration.timing.backoffBase = .milliseconds(10)
        configuration.isCompressed = isCompressed
        let starts = SessionStarts(rest: rig.rest, queue: IdentifyQueue(interval: identifyInterval))
        shards = ShardManager(configuration: configuration, starts: starts, sessions: sessions) { [weak self] event in
            self?.took(event)
        }
    }

    var sessions: [GatewayShard: GatewaySession] { shards?.sessions ?? [:] }

    /// What the only shard has heard.
    var texts: [String] { heard[GatewayShard(id: 0, count: 1)] ?? [] }

    func start() async throws { _ = try await shards?.start() }

    func stop(resumable: Bool = false) async { await shards?.stop(resumable: resumable) }

    /// Waits until something is so, asking at every event.
    func wait(until isDone: @escaping @LoopActor () -> Bool) async {
        if isDone() { return }
        await withCheckedContinuation { waiting = (isDone, $0) }
    }

    private func took(_ event: ShardManager.Event) {
        switch event {
        case .unreachable: break
        case .opening(let shards, _): opened = shards
        case .gateway(let shard, .dispatch("MESSAGE_CREATE", let data, _)):
            heard[shard, default: []].append(data["content"].string ?? "")
        case .gateway(let shard, .dispatch("GUILD_CREATE", let data, _)):
            guilds[shard, default: []].append(data["id"].string ?? "")
        case .gateway(let shard, .resumed): resumed.insert(shard)
        case .gateway(_, .disconnected(let reason)): disconnections.append(reason)
        case .gateway: break
        }
        if let waiting, waiting.isDone() {
            self.waiting = nil
            waiting.continuation.resume()
        }
    }
}
