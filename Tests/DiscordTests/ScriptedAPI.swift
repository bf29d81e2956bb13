import Discord
import EventLoop
import HTTPClient
import HTTPServer
import JSON

/// A REST API that answers as a test says, and notes what it was asked.
@LoopActor final class ScriptedAPI {
    typealias Answer = @LoopActor (HTTPServerRequest) async -> HTTPServerResponse

    private(set) var requests: [HTTPServerRequest] = []
    private(set) var moments: [ContinuousClock.Instant] = []
    private var server: HTTPServer?
    let http = HTTPClient()
    let rest: DiscordREST

    /// - Parameter answers: the answers in order; the last one is given again to whatever comes after.
    init(_ answers: Answer...) throws {
        let state = Box<ScriptedAPI>()
        let server = try HTTPServer { request in
            guard let api = state.value else { return .abort }
            api.requests.append(request)
            api.moments.append(.now)
            return await answers[min(api.requests.count, answers.count) - 1](request)
        }
        self.server = server
        rest = DiscordREST(
            configuration: .init(apiURL: "http://127.0.0.1:\(server.port)/api/v10/", token: "secret"), http: http)
        state.value = self
    }

    var lines: [String] { requests.map { "\($0.method) \($0.rawPath)" } }
    var bodies: [JSON] { requests.map { (try? JSON(parsing: $0.body)) ?? .missing } }

    func stop() async {
        await server?.stop()
        http.shutdown()
    }

    /// A message as Discord answers it, with the content that was sent.
    static let message: Answer = { request in
        let content = (try? JSON(parsing: request.body))?["content"] ?? .null
        return json(
            200, ["id": "50", "channel_id": "3", "author": ["id": "9", "username": "bot"], "content": content])
    }

    static func answer(
        _ status: Int, _ body: JSON = ["message": "no", "code": 0], headers: [(name: String, value: String)] = []
    ) -> Answer { { _ in json(status, body, headers: headers) } }

    static func limited(_ seconds: Double) -> Answer {
        answer(
            429, ["message": "You are being rate limited.", "retry_after": JSON(seconds), "global": false],
            headers: [("X-RateLimit-Scope", "user"), ("X-RateLimit-Bucket", "b"), ("Retry-After", "1")])
    }

    static let empty: Answer = { _ in HTTPServerResponse(status: 204) }
    static let cut: Answer = { _ in .abort }

    private static func json(
        _ status: Int, _ body: JSON, headers: [(name: String, value: String)] = []
    ) -> HTTPServerResponse {
        HTTPServerResponse(status: status, headers: headers + [("Content-Type", "application/json")], body: body.bytes)
    }
}

/// A place for what a closure needs before it exists.
@LoopActor final class Box<Value: AnyObject> {
    weak var value: Value?
    nonisolated init() {}
}

/// Values in the order in which they came, each waited for.
@LoopActor final class Mailbox<Value: Sendable> {
    private var values: [Value] = []
    private var waiting: [CheckedContinuation<Value, Never>] = []

    nonisolated init() {}

    var isEmpty: Bool { values.isEmpty }

    func put(_ value: Value) {
        if waiting.isEmpty { values.append(value) } else { waiting.removeFirst().resume(returning: value) }
    }

    func next() async -> Value {
        if !values.isEmpty { return values.removeFirst() }
        return await withCheckedContinuation { waiting.append($0) }
    }
}
