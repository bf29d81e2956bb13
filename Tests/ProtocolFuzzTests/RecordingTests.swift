import EventLoop
import Glibc
import HTTPClient
import JSON
import LocalDiscord
import TestSupport
import Testing
import WebSocket

/// Records the corpus anew: `RECORD_CORPUS=1 swift test --filter ProtocolFuzzTests.RecordingTests`. What was put into it by hand
/// has to be put there again.
@Suite(.onLoop, .enabled(if: getenv("RECORD_CORPUS") != nil)) struct RecordingTests {
    @Test @LoopActor func recordDiscord() async throws {
        let server = try await LocalDiscordServer.start()
        let http = HTTPClient()
        var frames: [JSON] = []
        let socket = try await WebSocket.connect(to: server.gatewayURL + "/?v=10&encoding=json") { event in
            if case .text(let bytes) = event, let frame = try? JSON(parsing: bytes) { frames.append(frame) }
        }
        socket.send(
            text: #"{"op":2,"d":{"token":"local-discord-token","intents":46593,"properties":{"os":"linux"}}}"#)
        _ = try await server.wait(for: "a session") { if case .gatewayIdentified = $0 { true } else { nil } }
        var responses: [JSON] = []
        func ask(_ method: HTTPMethod, _ path: String, _ body: JSON? = nil) async throws {
            let headers = [(name: "Authorization", value: "Bot local-discord-token")]
            let type = body == nil ? [] : [(name: "Content-Type", value: "application/json")]
            let response = try await http.send(
                HTTPRequest(method, server.apiURL + path, headers: headers + type, body: body?.bytes))
            responses.append(Self.line(of: response))
        }
        try await Self.live(on: server, ask)
        server.sendReconnect()
        server.requestHeartbeat()
        socket.send(text: #"{"op":1,"d":null}"#)
        try await EventLoop.main.sleep(for: .milliseconds(300))
        server.invalidateSessions(resumable: false)
        try await EventLoop.main.sleep(for: .milliseconds(300))
        try Corpus(kind: .frames).write(frames)
        try Corpus(kind: .responses).write(responses)
        socket.abort()
        http.shutdown()
        await server.stop()
    }

    /// A little of everything that a bot is told and asks.
    @LoopActor private static func live(
        on server: LocalDiscordServer, _ ask: (HTTPMethod, String, JSON?) async throws -> Void
    ) async throws {
        let seeds = server.seeds
        let application = "/applications/\(seeds.bot.id)"
        let channel = "/channels/\(seeds.general.id)"
        for path in [
            "/gateway/bot", "/users/@me", application.replacing("\(seeds.bot.id)", with: "@me"), channel,
            "/guilds/\(seeds.guild.id)", "/guilds/\(seeds.guild.id)/members/\(seeds.alice.id)",
            "/guilds/\(seeds.guild.id)/roles", "/channels/1", "/nowhere",
        ] {
            try await ask(.get, path, nil)
        }
        let option: JSON = ["type": 3, "name": "what", "description": "d", "autocomplete": true]
        try await ask(
            .put, "\(application)/commands",
            [
                ["name": "find", "description": "d", "options": [option]], ["name": "Show session", "type": 3],
                ["name": "Greet", "type": 2],
            ])
        let asked = try server.say(
            "hello <@\(seeds.bot.id)> 👋🏽", as: seeds.alice, in: seeds.general,
            attachments: [.init(filename: "a.png", contentType: "image/png", bytes: [1, 2, 3])])
        try server.say("again", as: seeds.bob, in: seeds.general, replyTo: asked)
        try server.say("directly", as: seeds.carol, in: server.directMessages(of: seeds.carol))
        server.sayAsWebhook("from outside", named: "hook", in: seeds.general)
        try server.edit(asked, to: "hello, changed")
        let button: JSON = ["type": 2, "style": 1, "label": "Go", "custom_id": "go"]
        let select: JSON = ["type": 3, "custom_id": "s", "options": [["label": "One", "value": "1"]]]
        try await ask(
            .post, "\(channel)/messages",
            [
                "content": "panel", "nonce": "n1", "enforce_nonce": true,
                "message_reference": ["message_id": JSON("\(asked.id)"), "fail_if_not_exists": false],
                "embeds": [["title": "t", "fields": [["name": "a", "value": "b"]]]],
                "components": [["type": 1, "components": [button]], ["type": 1, "components": [select]]],
            ])
        try await ask(.post, "\(channel)/messages", ["content": JSON(String(repeating: "x", count: 2001))])
        server.refuseNext(1, of: "POST /channels/{channel_id}/messages", retryAfter: .milliseconds(1500))
        try await ask(.post, "\(channel)/messages", ["content": "too soon"])
        try await ask(.get, "\(channel)/messages?limit=5", nil)
        try await ask(.put, "\(channel)/messages/\(asked.id)/reactions/%F0%9F%91%8C/@me", nil)
        for kind in [FaultKind.rest500, .rest502, .rest503, .restGarbled] {
            server.commit(Fault(kind))
            try await ask(.get, channel, nil)
        }
        let panel = try #require(server.messages(in: seeds.general).first { $0.content == "panel" })
        _ = try server.begin("find", as: seeds.alice, in: seeds.general, options: ["what": "tea"])
        _ = try server.begin(
            "find", as: seeds.alice, in: seeds.general, options: ["what": "te"], focused: "what")
        _ = try server.beginMessageCommand("Show session", to: panel, as: seeds.alice)
        _ = try server.beginUserCommand("Greet", to: seeds.bob, as: seeds.alice, in: seeds.general)
        _ = try server.beginPress("Go", on: panel, as: seeds.alice)
        _ = try server.beginSelect(["One"], on: panel, as: seeds.alice)
        let opener = try server.beginPress("Go", on: panel, as: seeds.bob)
        let input: JSON = ["type": 4, "custom_id": "name", "label": "Name", "style": 1]
        let modal: JSON = ["custom_id": "form", "title": "t", "components": [["type": 1, "components": [input]]]]
        _ = try server.beginSubmit(opener, modal, ["name": "Bob"], as: seeds.bob)
        _ = server.addThread("thread", in: seeds.general)
        server.delete(asked)
    }

    @Test @LoopActor func recordAModel() async throws {
        let answers: [ScriptedAnswer] = [
            .answer("Four “words” of\nanswer 👋🏽"), .answer("cut", finishReason: "length"), .withoutDone("No end"),
            .garbage, .halfStream("half of it"), .status(429, retryAfter: 2), .status(500), .status(401),
            .status(200, body: "{\"object\":\"list\",\"data\":[]}"), .status(502, body: "<html>Bad Gateway</html>"),
        ]
        let http = HTTPClient()
        var lines: [JSON] = []
        for answer in answers {
            for path in ["/chat/completions", "/completions"] {
                for isStreamed in [true, false] {
                    let model = try LocalModelServer.start(model: ScriptedModel { _ in answer })
                    let body: JSON = [
                        "model": "m", "stream": JSON(isStreamed), "prompt": "Say",
                        "stream_options": ["include_usage": true], "messages": [["role": "user", "content": "Hi"]],
                    ]
                    var bytes: [UInt8] = []
                    var found: HTTPHead?
                    let request = HTTPRequest(.post, model.baseURL + path, body: body.bytes)
                    // One that is cut in the middle has left what came before.
                    _ = try? await http.stream(request) {
                        found = $0
                    } onBody: {
                        bytes += $0
                        return .more
                    }
                    if let head = found { lines.append(Self.line(of: HTTPResponse(head: head, body: bytes))) }
                    await model.stop()
                }
            }
        }
        http.shutdown()
        try Corpus(kind: .completions).write(lines)
    }

    /// A recorded answer, with the headers that mean something to a client.
    private static func line(of response: HTTPResponse) -> JSON {
        let names = [
            "Content-Type", "Retry-After", "X-RateLimit-Bucket", "X-RateLimit-Limit", "X-RateLimit-Remaining",
            "X-RateLimit-Reset-After", "X-RateLimit-Scope", "X-RateLimit-Global",
        ]
        let headers = names.compactMap { name in response.headers[name].map { (key: name, value: JSON($0)) } }
        return [
            "status": JSON(response.status), "headers": JSON(object: headers),
            "body": JSON(String(decoding: response.body, as: UTF8.self)),
        ]
    }
}
