import EventLoop
import HTTPClient
import JSON
import LocalDiscord
import WebSocket

/// A local Discord with its page, and what a browser and a bot do there.
@LoopActor final class Visit {
    let server: LocalDiscordServer
    let client = HTTPClient()
    private var sockets: [WebSocket] = []
    private var observation: LocalDiscordServer.Observation?

    init() async throws {
        server = try await LocalDiscordServer.start()
        server.servePage()
    }

    func end() async {
        for socket in sockets { socket.abort() }
        client.shutdown()
        await server.stop()
    }

    func get(_ path: String, as user: LocalUser) async throws -> JSON {
        let url = "\(server.pageURL)local/\(path)?user=\(user.id)"
        return try JSON(parsing: try await client.send(HTTPRequest(.get, url)).body)
    }

    @discardableResult func post(_ path: String, _ body: JSON, as user: LocalUser) async throws -> JSON {
        let url = "\(server.pageURL)local/\(path)?user=\(user.id)"
        let request = HTTPRequest(
            .post, url, headers: [("Content-Type", "application/json")], body: body.bytes)
        return try JSON(parsing: try await client.send(request).body)
    }

    func listen(as user: LocalUser) async throws -> PageEvents {
        let events = PageEvents()
        let url = "ws://127.0.0.1:\(server.port)/local/events?user=\(user.id)"
        sockets.append(
            try await WebSocket.connect(to: url) { event in
                if case .text(let bytes) = event, let json = try? JSON(parsing: bytes) { events.append(json) }
            })
        return events
    }

    // MARK: The bot

    /// Posts a message with a button and gives its id.
    func postPanel() async throws -> String {
        let button: JSON = ["type": 2, "style": 1, "label": "Go", "custom_id": "go"]
        let message = try await askAsBot(
            "channels/\(server.seeds.general.id)/messages",
            ["content": "panel", "components": [["type": 1, "components": [button]]]])
        return message["id"].string ?? ""
    }

    /// From now on answers every interaction with `callback`.
    func answerInteractions(_ callback: JSON) {
        if let observation { server.stopObserving(observation) }
        observation = server.observe { [self] event in
            guard case .interactionCreated(let interaction) = event else { return }
            EventLoop.main.spawn {
                _ = try? await self.askAsBot("interactions/\(interaction.id)/\(interaction.token)/callback", callback)
            }
        }
    }

    func register(_ commands: JSON) async throws {
        _ = try await askAsBot("applications/\(server.seeds.bot.id)/commands", commands, .put)
    }

    private func askAsBot(_ path: String, _ body: JSON, _ method: HTTPMethod = .post) async throws -> JSON {
        let headers = [
            (name: "Content-Type", value: "application/json"),
            (name: "Authorization", value: "Bot \(server.configuration.token)"),
        ]
        let request = HTTPRequest(method, "\(server.apiURL)/\(path)", headers: headers, body: body.bytes)
        let answer = try await client.send(request)
        return answer.body.isEmpty ? .null : try JSON(parsing: answer.body)
    }
}

/// What a page was told, in order.
@LoopActor final class PageEvents {
    private var events: [JSON] = []
    private var waiter: CheckedContinuation<Void, Never>?

    nonisolated init() {}

    func append(_ event: JSON) {
        events.append(event)
        waiter?.resume()
        waiter = nil
    }

    /// The events so far, once there are `count` of them; fewer when ten seconds have passed.
    func first(_ count: Int) async -> [JSON] {
        let deadline = ContinuousClock.now.advanced(by: .seconds(10))
        let timer = EventLoop.main.schedule(after: .seconds(11)) { [self] in
            waiter?.resume()
            waiter = nil
        }
        defer { timer.cancel() }
        while events.count < count, ContinuousClock.now < deadline {
            await withCheckedContinuation { waiter = $0 }
        }
        return events
    }
}
