public import EventLoop
public import HTTPServer
public import JSON

/// A model without intelligence that speaks OpenAI's protocol: for the playground without a key, and for tests, which
/// give it a behaviour for each request.
///
/// It answers `POST /v1/chat/completions` and `POST /v1/completions`, streamed and whole, and `GET /v1/models`.
@LoopActor public final class ScriptedModel {
    /// How many requests are kept in ``requests``.
    private static let maximumRequests = 1000

    /// What it does with each request; ``answerPlainly(_:)`` unless it is told otherwise.
    public var behaviour: @LoopActor (ModelRequest) -> ScriptedAnswer
    /// Called with each request before it is answered: the path is what follows `/v1`.
    public var onRequest: (@LoopActor (_ method: String, _ path: String, _ body: JSON) -> Void)?
    /// What goes wrong by a plan or on demand; nil for nothing.
    public var faults: FaultInjector?
    /// The key without which it refuses; `nil` accepts anything.
    public var requiredKey: String?
    /// What `GET /v1/models` lists. Requests may name any other model as well.
    public var models = ["gpt-4o", "gpt-4o-mini", "gpt-3.5-turbo-instruct"]
    /// The latest requests for completions, oldest first.
    public private(set) var requests: [ModelRequest] = []
    private var count = 0

    public init(
        requiredKey: String? = nil,
        behaviour: @escaping @LoopActor (ModelRequest) -> ScriptedAnswer = { ScriptedModel.answerPlainly($0) }
    ) {
        self.requiredKey = requiredKey
        self.behaviour = behaviour
    }

    /// Says what it is and repeats what it was told, at the pace of a person who reads. `max_tokens` counts words.
    public static func answerPlainly(_ request: ModelRequest) -> ScriptedAnswer {
        let count = request.messages.count
        let text = """
            I am a scripted model: there is no intelligence behind me, I only repeat what I was told. \
            You wrote: “\(request.question)” (\(count) \(count == 1 ? "message" : "messages") in all.)
            """
        let words = ModelReply.words(of: text)
        if let limit = request.maximumTokens, words.count > limit {
            return .answer(words.prefix(limit).joined(), finishReason: "length")
        }
        return .words(text, delay: .milliseconds(20))
    }

    /// Answers one request; the handler of an ``HTTPServer``.
    public func respond(to request: HTTPServerRequest) async -> HTTPServerResponse {
        let parsed = ModelRequest(request)
        onRequest?(parsed.method, parsed.path, parsed.body)
        if let requiredKey, parsed.key != requiredKey { return ModelReply.error(401) }
        switch (parsed.method, parsed.path) {
        case ("GET", "/models"): return listModels()
        case ("POST", "/chat/completions"), ("POST", "/completions"): return await complete(parsed)
        default:
            return ModelReply.error(
                404, "Unknown request URL: \(request.method) \(request.rawPath).", code: "unknown_url")
        }
    }

    private func listModels() -> HTTPServerResponse {
        let data = models.map { id -> JSON in
            ["id": JSON(id), "object": "model", "created": 1_700_000_000, "owned_by": "parlance"]
        }
        return ModelReply.json(200, ["object": "list", "data": JSON(data)])
    }

    private func complete(_ request: ModelRequest) async -> HTTPServerResponse {
        guard !request.model.isEmpty else { return ModelReply.error(400, "you must provide a model parameter") }
        if request.isChat, request.body["messages"].array?.isEmpty ?? true {
            return ModelReply.error(400, "'messages' must be an array with at least one message")
        }
        count += 1
        if requests.count >= Self.maximumRequests { requests.removeFirst(Self.maximumRequests / 2) }
        requests.append(request)
        var answer = behaviour(request)
        if let fault = faults?.next(at: .model, for: request.question) { answer = fault.spoil(answer) }
        return await perform(answer, request, ModelReply(to: request, number: count))
    }
}
