import EventLoop
import HTTPClient
import HTTPServer
import JSON
import WebSocket

@testable import Discord

/// A gateway that a test plays: it waits for connections and payloads, and sends what it is told.
@LoopActor final class ScriptedGateway {
    /// One connection to it.
    @LoopActor final class Connection {
        let socket: WebSocket
        let payloads = Mailbox<JSON>()
        let end = Mailbox<UInt16?>()
        var answersHeartbeats = true

        init(_ socket: WebSocket) {
            self.socket = socket
            socket.onEvent = { event in
                switch event {
                case .text(let bytes):
                    let payload = (try? JSON(parsing: bytes)) ?? .missing
                    if payload["op"].int != 1 { return self.payloads.put(payload) }
                    if self.answersHeartbeats { self.send(["op": 11]) }
                case .binary: break
                case .closed(let code, _): self.end.put(code)
                }
            }
        }

        func send(_ payload: JSON) { socket.send(text: payload.bytes) }

        func hello(interval: Int = 45_000) { send(["op": 10, "d": ["heartbeat_interval": JSON(interval)]]) }

        func dispatch(_ name: String, _ data: JSON, _ sequence: Int) {
            send(["op": 0, "t": JSON(name), "s": JSON(sequence), "d": data])
        }
    }

    let connections = Mailbox<Connection>()
    let events = Mailbox<GatewayEvent>()
    private let server: HTTPServer
    private let http = HTTPClient()
    private let rest: DiscordREST
    var addressStatus: Int {
        get { state.status }
        set { state.status = newValue }
    }
    private let state: State

    @LoopActor private final class State {
        var status = 200
        var port: UInt16 = 0
        /// Whether connections are made but never become WebSockets.
        var isMute = false
    }

    var isMute: Bool {
        get { state.isMute }
        set { state.isMute = newValue }
    }
    /// Requests that arrived while it is mute.
    let muteRequests = Mailbox<Void>()

    init() throws {
        let state = State()
        let connections = connections
        let muteRequests = muteRequests
        server = try HTTPServer { request in
            if request.path == "/api/gateway/bot" {
                let body: JSON = [
                    "url": "ws://127.0.0.1:\(state.port)", "shards": 1,
                    "session_start_limit": ["total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1],
                ]
                return HTTPServerResponse(status: state.status, body: body.bytes)
            }
            if state.isMute {
                muteRequests.put(())
                // Until the client goes away or the server stops.
                try? await EventLoop.main.sleep(for: .seconds(600))
            }
            return .webSocket { connections.put(Connection($0)) }
        }
        state.port = server.port
        self.state = state
        rest = DiscordREST(
            configuration: .init(apiURL: "http://127.0.0.1:\(server.port)/api", token: "secret"), http: http)
    }

    /// A gateway of the bot that connects to this one, with pauses that do not hold a test up.
    func client(session: GatewaySession? = nil) -> Gateway {
        var configuration = Gateway.Configuration(intents: [.guilds, .guildMessages])
        configuration.timing.backoffBase = .milliseconds(10)
        let events = events
        let starts = SessionStarts(rest: rest, queue: IdentifyQueue(interval: .milliseconds(10)))
        return Gateway(configuration: configuration, starts: starts, session: session) { events.put($0) }
    }

    var readyData: JSON {
        [
            "v": 10, "session_id": "s1", "resume_gateway_url": "ws://127.0.0.1:\(server.port)/resume",
            "user": ["id": "9", "username": "bot"], "application": ["id": "8"], "guilds": [],
        ]
    }

    /// Takes the next connection through hello and identification to READY.
    func establish(interval: Int = 45_000) async -> Connection {
        let connection = await connections.next()
        connection.hello(interval: interval)
        _ = await connection.payloads.next()
        connection.dispatch("READY", readyData, 1)
        _ = await events.next()
        return connection
    }

    func stop() async {
        await server.stop()
        http.shutdown()
    }
}
