import EventLoop
import HTTPClient
import JSON
import LocalDiscord
import WebSocket

/// A local Discord and the means to talk to it as a bot.
@LoopActor final class Rig {
    let server: LocalDiscordServer
    let http = HTTPClient(configuration: .init())

    init(_ configure: (inout LocalDiscordServer.Configuration) -> Void = { _ in }) async throws {
        var configuration = LocalDiscordServer.Configuration()
        // Several clients of one test have nothing to wait for.
        configuration.identifyWindow = .zero
        configure(&configuration)
        server = try await LocalDiscordServer.start(configuration)
    }

    var seeds: Seeds { server.seeds }

    func stop() async {
        http.shutdown()
        await server.stop()
    }

    func request(
        _ method: HTTPMethod, _ path: String, _ body: JSON? = nil, token: String? = "local-discord-token"
    ) async throws -> (response: HTTPResponse, json: JSON) {
        var request = HTTPRequest(method, server.apiURL + path)
        if let token { request.headers.append(("Authorization", "Bot \(token)")) }
        if let body {
            request.headers.append(("Content-Type", "application/json"))
            request.body = body.bytes
        }
        let response = try await http.send(request)
        return (response, response.body.isEmpty ? .missing : try JSON(parsing: response.body))
    }

    /// Connects to the gateway as a client would.
    func connect(_ url: String? = nil) async throws -> GatewayClient {
        let client = GatewayClient()
        client.socket = try await WebSocket.connect(to: (url ?? server.gatewayURL) + "/?v=10&encoding=json") { event in
            client.receive(event)
        }
        return client
    }
}

/// The client's end of a gateway connection.
@LoopActor final class GatewayClient {
    var socket: WebSocket?
    private var frames: [JSON] = []
    private var waiting: CheckedContinuation<Void, Never>?
    private(set) var closeCode: UInt16?
    private var isClosed = false

    func receive(_ event: WebSocketEvent) {
        switch event {
        case .text(let bytes): if let frame = try? JSON(parsing: bytes) { frames.append(frame) }
        case .binary: break
        case .closed(let code, _):
            closeCode = code
            isClosed = true
        }
        waiting?.resume()
        waiting = nil
    }

    /// The next frame; ``JSON/missing`` when the connection has ended.
    func next() async -> JSON {
        while frames.isEmpty && !isClosed { await withCheckedContinuation { waiting = $0 } }
        return frames.isEmpty ? .missing : frames.removeFirst()
    }

    /// The next dispatch of this name; others before it are skipped.
    func next(_ name: String) async -> JSON {
        while true {
            let frame = await next()
            if !frame.exists || frame["t"].string == name { return frame }
        }
    }

    func send(_ frame: JSON) { socket?.send(text: frame.bytes) }

    func identify(intents: Intents, token: String = "local-discord-token", shard: JSON = .missing) {
        send([
            "op": 2,
            "d": [
                "token": JSON(token), "intents": JSON(intents.rawValue), "properties": ["os": "linux"], "shard": shard,
            ],
        ])
    }

    /// Says hello, identifies, and gives READY.
    func start(intents: Intents = .usual) async -> JSON {
        _ = await next()
        identify(intents: intents)
        return await next("READY")
    }

    /// Waits for the end; gives the close code.
    func end() async -> UInt16? {
        while !isClosed { _ = await next() }
        return closeCode
    }
}

extension Intents {
    static let usual: Intents = [.guilds, .guildMessages, .directMessages, .messageContent, .guildReactions]
}
