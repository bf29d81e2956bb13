import JSON

@testable import Discord

/// A gateway machine with a clock that the test moves and a chance that it chooses; actions are noted as short lines.
final class GatewayDriver {
    var machine: GatewayMachine
    var now = ContinuousClock.now
    var random = 0.5

    static let session = GatewaySession(id: "s1", resumeURL: "wss://resume.test", sequence: 7)
    static let firstAddress = "wss://first.test/?v=10&encoding=json&compress=zstd-stream"
    static let resumeAddress = "wss://resume.test/?v=10&encoding=json&compress=zstd-stream"

    init(session: GatewaySession? = nil, intents: GatewayIntents = .guilds, shard: GatewayShard? = nil) {
        machine = GatewayMachine(
            configuration: .init(token: "secret", intents: intents, shard: shard), session: session)
    }

    func handle(_ event: GatewayMachine.Event) -> [String] {
        machine.handle(event, now: now) { random }.map(Self.line)
    }

    func receive(_ text: String) -> [String] { handle(.frame(Array(text.utf8))) }

    func found(_ url: String = "wss://first.test") -> [String] { handle(.addressFound(url: url)) }

    func granted(left: Int? = nil) -> [String] { handle(.identifyGranted(left: left)) }

    /// Brings the machine to an open connection that waits for hello.
    func connect() {
        if handle(.start) == ["find address"] { _ = found() }
        _ = handle(.connected)
    }

    func hello() -> [String] { receive(#"{"op": 10, "d": {"heartbeat_interval": 40000}}"#) }

    func ready(sequence: Int = 1) -> [String] {
        receive(
            """
            {"op": 0, "t": "READY", "s": \(sequence), "d": {"v": 10, "session_id": "s1",
             "resume_gateway_url": "wss://resume.test", "user": {"id": "9", "username": "bot", "bot": true},
             "application": {"id": "8", "flags": 0}, "guilds": [{"id": "4", "unavailable": true}]}}
            """)
    }

    /// A machine in an open session.
    static func established() -> GatewayDriver {
        let driver = GatewayDriver()
        driver.connect()
        _ = driver.hello()
        _ = driver.granted()
        _ = driver.ready()
        return driver
    }

    static func line(_ action: GatewayMachine.Action) -> String {
        switch action {
        case .findAddress: "find address"
        case .connect(let url): "connect \(url)"
        case .requestIdentify: "request identify"
        case .withdrawIdentify: "withdraw identify"
        case .send(let bytes): "send \(String(decoding: bytes, as: UTF8.self))"
        case .close(let code): "close \(code)"
        case .startTimer(let timer, let delay): "start \(timer) \(delay)"
        case .cancelTimer(let timer): "cancel \(timer)"
        case .deliver(.ready(let ready)): "ready \(ready.user.username) \(ready.applicationID) \(ready.guildIDs)"
        case .deliver(.resumed): "resumed"
        case .deliver(.dispatch(let name, let data, let sequence)): "\(name) \(data) \(sequence)"
        case .deliver(.sessionStartsLow(let left)): "\(left) sessions left"
        case .deliver(.disconnected(let reason)): "disconnected \(reason)"
        case .deliver(.failed(let failure)): "failed \(failure.name)"
        }
    }
}

extension GatewayFailure {
    var name: String {
        switch self {
        case .tokenRefused: "tokenRefused"
        case .invalidShard: "invalidShard"
        case .shardingRequired: "shardingRequired"
        case .versionRefused: "versionRefused"
        case .invalidIntents: "invalidIntents"
        case .disallowedIntents: "disallowedIntents"
        case .badAddress: "badAddress"
        case .noSuchShard: "noSuchShard"
        }
    }
}

extension [String] {
    /// The lines that say more than that a timer is cancelled.
    var essential: [String] { filter { !$0.hasPrefix("cancel ") } }
}
