import JSON
import Testing

@testable import Discord

/// Every event in every state: what the machine does, where that leads, and whether there is a session afterwards.
struct GatewayTransitionTests {
    /// The machine's states; twice where it makes a difference whether there is a session to resume.
    enum Place: String, CaseIterable {
        case idle, findingAddress, connecting, connectingToResume, greeting, greetingToResume, waitingToIdentify,
            identifying, resuming, ready, waiting, stopped

        static let connected: [Place] = [
            .greeting, .greetingToResume, .waitingToIdentify, .identifying, .resuming, .ready,
        ]

        var hasSession: Bool {
            switch self {
            case .connectingToResume, .greetingToResume, .resuming, .ready, .waiting, .stopped: true
            case .idle, .findingAddress, .connecting, .greeting, .waitingToIdentify, .identifying: false
            }
        }

        var state: GatewayMachine.State {
            switch self {
            case .idle: .idle
            case .findingAddress: .findingAddress
            case .connecting, .connectingToResume: .connecting
            case .greeting, .greetingToResume: .greeting
            case .waitingToIdentify: .waitingToIdentify
            case .identifying: .identifying
            case .resuming: .resuming
            case .ready: .ready
            case .waiting: .waiting
            case .stopped: .stopped
            }
        }

        func driver() -> GatewayDriver {
            switch self {
            case .ready, .waiting, .stopped:
                let driver = GatewayDriver.established()
                if self == .waiting { _ = driver.handle(.closed(nil)) }
                if self == .stopped { _ = driver.handle(.stop(resumable: true)) }
                return driver
            case .connectingToResume, .greetingToResume, .resuming:
                let driver = GatewayDriver(session: GatewayDriver.session)
                _ = driver.handle(.start)
                if self != .connectingToResume { _ = driver.handle(.connected) }
                if self == .resuming { _ = driver.hello() }
                return driver
            case .idle, .findingAddress, .connecting, .greeting, .waitingToIdentify, .identifying:
                let driver = GatewayDriver()
                for (place, step) in Self.steps {
                    if place == self { break }
                    _ = step(driver)
                }
                return driver
            }
        }

        /// What leads from each state of a new session to the next.
        private static var steps: [(Place, (GatewayDriver) -> [String])] {
            [
                (.idle, { $0.handle(.start) }), (.findingAddress, { $0.found() }),
                (.connecting, { $0.handle(.connected) }), (.greeting, { $0.hello() }),
                (.waitingToIdentify, { $0.granted() }), (.identifying, { $0.ready() }),
            ]
        }
    }

    /// One row: an event, and what it brings about in the states where it brings about anything.
    struct Row: CustomTestStringConvertible {
        let name: String
        let event: GatewayMachine.Event
        let results: [Place: String]

        init(_ name: String, _ event: GatewayMachine.Event, _ results: [Place: String]) {
            self.name = name
            self.event = event
            self.results = results
        }

        init(frame: String, _ results: [Place: String]) { self.init(frame, .frame(Array(frame.utf8)), results) }

        var testDescription: String { name }
    }

    // MARK: What several states have in common

    /// The connection ends, and another attempt follows.
    static func ended(
        _ first: String = "", pause: String = "0.5", keepsSession: Bool = true, in places: [Place] = Place.connected
    ) -> [Place: String] {
        results(in: places) { place in
            let withdrawal = place == .waitingToIdentify ? "withdraw identify, " : ""
            let session = keepsSession && place.hasSession ? ", session" : ""
            return "\(first)disconnected, \(withdrawal)pause \(pause) → waiting\(session)"
        }
    }

    static func left(pause: String = "0.5", keepsSession: Bool = true, in places: [Place] = Place.connected)
        -> [Place: String]
    { ended("close 4000, ", pause: pause, keepsSession: keepsSession, in: places) }

    static func failed(_ failure: String, in places: [Place] = Place.connected) -> [Place: String] {
        results(in: places) { place in
            (place == .waitingToIdentify ? "withdraw identify, " : "") + "failed \(failure) → stopped"
        }
    }

    static func stopped(_ code: Int, keepsSession: Bool) -> [Place: String] {
        results(in: Place.allCases.filter { $0 != .stopped }) { place in
            let isOpen = place == .connecting || place == .connectingToResume || Place.connected.contains(place)
            let actions = (place == .waitingToIdentify ? ["withdraw identify"] : []) + (isOpen ? ["close \(code)"] : [])
            return actions.joined(separator: ", ") + (actions.isEmpty ? "" : " ") + "→ stopped"
                + (keepsSession && place.hasSession ? ", session" : "")
        }
    }

    /// Something is done, and the state stays.
    static func stays(_ actions: String, in places: [Place]) -> [Place: String] {
        results(in: places) { "\(actions) → \($0.state)\($0.hasSession ? ", session" : "")" }
    }

    static func results(in places: [Place], _ result: (Place) -> String) -> [Place: String] {
        Dictionary(uniqueKeysWithValues: places.map { ($0, result($0)) })
    }

    // MARK: The table

    static let connecting: [Row] = [
        Row("start", .start, [.idle: "find address → findingAddress"]),
        Row(
            "an address", .addressFound(url: "wss://first.test"),
            [.findingAddress: "connect \(GatewayDriver.firstAddress) → connecting"]),
        Row("a bad address", .addressFound(url: "ws://elsewhere.test"), failed("badAddress", in: [.findingAddress])),
        Row("no address", .addressFailed(nil), ended(in: [.findingAddress])),
        Row(
            "no address, for the token", .addressFailed(.tokenRefused), failed("tokenRefused", in: [.findingAddress])),
        Row(
            "connected", .connected,
            [
                .connecting: "start handshake 20.0 seconds → greeting",
                .connectingToResume: "start handshake 20.0 seconds → greeting, session",
            ]),
        Row("not connected", .connectFailed(), ended(in: [.connecting, .connectingToResume])),
        Row("nothing can be sent", .sendFailed, left()),
        Row("not to be decompressed", .unreadable(reason: ""), left()),
        Row(
            "leave to identify", .identifyGranted(left: 999),
            [.waitingToIdentify: "start handshake 60.0 seconds, identify → identifying"]),
        Row(
            "no leave to identify", .identifyDenied(retryAfter: .seconds(100)),
            [.waitingToIdentify: "close 4000, disconnected, pause 100.0 → waiting"]),
        Row(
            "time for a heartbeat", .timer(.heartbeat),
            stays(
                "heartbeat, start heartbeat 40.0 seconds", in: [.waitingToIdentify, .identifying, .resuming, .ready])),
        Row(
            "no hello, READY or RESUMED", .timer(.handshake),
            left(in: [.greeting, .greetingToResume, .identifying, .resuming])),
        Row(
            "the pause is over", .timer(.reconnect),
            [.waiting: "connect \(GatewayDriver.resumeAddress) → connecting, session"]),
        Row("stop for later", .stop(resumable: true), stopped(4000, keepsSession: true)),
        Row("stop for good", .stop(resumable: false), stopped(1000, keepsSession: false)),
    ]

    private static let inSession: [Place] = [.identifying, .resuming, .ready]
    private static let ready = """
        {"op": 0, "t": "READY", "s": 1, "d": {"session_id": "s2", "resume_gateway_url": "wss://resume.test",
         "user": {"id": "9", "username": "bot"}, "application": {"id": "8"}, "guilds": []}}
        """

    static let frames: [Row] = [
        Row(
            frame: #"{"op": 0, "t": "MESSAGE_CREATE", "s": 9, "d": {}}"#, stays("MESSAGE_CREATE {} 9", in: inSession)),
        Row(frame: ready, results(in: inSession) { _ in "ready bot 8 [] → ready, session" }),
        Row(frame: #"{"op": 0, "t": "READY", "s": 1, "d": {}}"#, left(in: inSession)),
        Row(
            frame: #"{"op": 0, "t": "RESUMED", "s": 9, "d": {}}"#,
            left(in: [.identifying])
                .merging(results(in: [.resuming, .ready]) { _ in "resumed → ready, session" }) { $1 }),
        Row(frame: #"{"op": 0, "t": null, "s": null, "d": null}"#, [:]),
        Row(frame: #"{"op": 1, "d": null}"#, stays("heartbeat", in: Place.connected)),
        Row(frame: #"{"op": 7, "d": null}"#, left(pause: "0.0")),
        Row(frame: #"{"op": 9, "d": true}"#, left(pause: "3.0")),
        Row(frame: #"{"op": 9, "d": false}"#, left(pause: "3.0", keepsSession: false)),
        Row(
            frame: #"{"op": 10, "d": {"heartbeat_interval": 40000}}"#,
            [
                .greeting: "start heartbeat 20.0 seconds, request identify → waitingToIdentify",
                .greetingToResume:
                    "start heartbeat 20.0 seconds, start handshake 60.0 seconds, resume → resuming, session",
            ]),
        Row(frame: #"{"op": 11}"#, [:]),
        Row(frame: #"{"op": 99, "d": {}}"#, [:]),
        Row(frame: "{", left()), Row(frame: "[]", left()), Row(frame: #"{"op": "0"}"#, left()), Row(frame: "", left()),
    ]

    static let closes: [Row] =
        ([1000, 1001, 1006, 1011, 4000, 4001, 4002, 4003, 4005, 4006, 4008, 4015, 4999] as [UInt16]).map {
            Row("closed \($0)", .closed($0), ended())
        } + [Row("closed without a code", .closed(nil), ended())]
        + ([4007, 4009] as [UInt16]).map { Row("closed \($0)", .closed($0), ended(keepsSession: false)) }
        + ([
            (4004, "tokenRefused"), (4010, "invalidShard"), (4011, "shardingRequired"), (4012, "versionRefused"),
            (4013, "invalidIntents"), (4014, "disallowedIntents"),
        ] as [(UInt16, String)]).map { Row("closed \($0.0)", .closed($0.0), failed($0.1)) }

    @Test(arguments: connecting + frames + closes) func everyEventInEveryState(row: Row) {
        for place in Place.allCases {
            let driver = place.driver()
            #expect(driver.machine.state == place.state)
            #expect((driver.machine.session != nil) == place.hasSession)
            let actions = driver.handle(row.event).compactMap(Self.word)
            let expected = row.results[place] ?? Self.stays("", in: [place])[place]?.dropFirst().description
            let session = driver.machine.session == nil ? "" : ", session"
            #expect(
                (actions.joined(separator: ", ") + (actions.isEmpty ? "" : " ") + "→ \(driver.machine.state)\(session)")
                    == expected, "\(row.name) in \(place)")
        }
    }

    /// What is worth saying of an action.
    static func word(_ line: String) -> String? {
        if line.hasPrefix("cancel ") { return nil }
        if line.hasPrefix("disconnected ") { return "disconnected" }
        if line.hasPrefix(#"send {"op":1,"#) { return "heartbeat" }
        if line.hasPrefix(#"send {"op":2,"#) { return "identify" }
        if line.hasPrefix(#"send {"op":6,"#) { return "resume" }
        let pause = "start reconnect "
        if line.hasPrefix(pause) { return "pause \(line.dropFirst(pause.count).dropLast(" seconds".count))" }
        return line
    }
}
