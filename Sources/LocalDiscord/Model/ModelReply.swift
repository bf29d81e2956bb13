internal import Glibc
internal import HTTPServer
internal import JSON

/// Answers in OpenAI's format (`CreateChatCompletionResponse`, `CreateChatCompletionStreamResponse`,
/// `CreateCompletionResponse`, `ErrorResponse`).
struct ModelReply {
    private let isChat: Bool
    private let model: String
    private let id: String
    private let created = time(nil)
    private let promptTokens: Int
    private let includesUsage: Bool

    init(to request: ModelRequest, number: Int) {
        isChat = request.isChat
        model = request.model
        id = "\(request.isChat ? "chatcmpl" : "cmpl")-scripted\(number)"
        promptTokens = request.messages.reduce(3) { $0 + 4 + $1.text.utf8.count / 4 }
        includesUsage = request.body["stream_options"]["include_usage"].bool == true
    }

    // MARK: Whole

    func whole(_ text: String, finishReason: String) -> HTTPServerResponse {
        var choice: [(key: String, value: JSON)] = [("index", 0)]
        if isChat {
            choice.append(("message", ["role": "assistant", "content": JSON(text), "refusal": nil, "annotations": []]))
        } else {
            choice.append(("text", JSON(text)))
        }
        choice += [("logprobs", nil), ("finish_reason", JSON(finishReason))]
        let body = envelope(
            object: isChat ? "chat.completion" : "text_completion",
            [("choices", [JSON(object: choice)]), ("usage", usage(of: text))])
        return Self.json(200, body)
    }

    // MARK: Streamed

    /// The first event of a chat, which names the role; none in the older interface.
    var beginning: String { isChat ? event(delta: ["role": "assistant", "content": "", "refusal": nil]) : "" }

    func piece(_ text: String) -> String { event(delta: ["content": JSON(text)], text: text) }

    /// Everything after the last piece of `text`.
    func end(of text: String, finishReason: String, isDone: Bool = true) -> String {
        var events = event(delta: [:], finishReason: JSON(finishReason))
        if includesUsage { events += event([("choices", []), ("usage", usage(of: text))]) }
        return isDone ? events + "data: [DONE]\n\n" : events
    }

    private func event(delta: JSON, text: String = "", finishReason: JSON = .null) -> String {
        let choice: JSON =
            isChat
            ? ["index": 0, "delta": delta, "logprobs": nil, "finish_reason": finishReason]
            : ["index": 0, "text": JSON(text), "logprobs": nil, "finish_reason": finishReason]
        // With usage asked for, every chunk has the member, and only the last one a value.
        return event([("choices", [choice]), ("usage", includesUsage ? .null : .missing)])
    }

    private func event(_ members: [(key: String, value: JSON)]) -> String {
        "data: \(envelope(object: isChat ? "chat.completion.chunk" : "text_completion", members).text)\n\n"
    }

    private func envelope(object: String, _ members: [(key: String, value: JSON)]) -> JSON {
        JSON(
            object: [
                ("id", JSON(id)), ("object", JSON(object)), ("created", JSON(created)), ("model", JSON(model)),
            ] + members)
    }

    private func usage(of text: String) -> JSON {
        let completion = Self.words(of: text).count
        return [
            "prompt_tokens": JSON(promptTokens), "completion_tokens": JSON(completion),
            "total_tokens": JSON(promptTokens + completion),
        ]
    }

    /// The pieces in which a text is streamed: each word with the space before it. Joined they are the text.
    static func words(of text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var wasSpace = true
        for index in text.indices {
            let isSpace = text[index].isWhitespace
            if isSpace, !wasSpace {
                words.append(text[start..<index])
                start = index
            }
            wasSpace = isSpace
        }
        if start < text.endIndex { words.append(text[start...]) }
        return words
    }

    // MARK: Errors

    static func error(
        _ status: Int, _ message: String? = nil, type: String? = nil, code: String? = nil, retryAfter: Double? = nil
    ) -> HTTPServerResponse {
        let usual = usual(status)
        let error: JSON = [
            "message": JSON(message ?? usual.message), "type": JSON(type ?? usual.type), "param": nil,
            "code": (code ?? usual.code).map { JSON($0) } ?? .null,
        ]
        return json(status, ["error": error], retryAfter: retryAfter)
    }

    static func json(_ status: Int, _ body: JSON, retryAfter: Double? = nil) -> HTTPServerResponse {
        HTTPServerResponse(
            status: status, headers: [("Content-Type", "application/json")] + retryAfterHeader(retryAfter),
            body: body.bytes)
    }

    static func retryAfterHeader(_ seconds: Double?) -> [(name: String, value: String)] {
        guard let seconds else { return [] }
        return [("Retry-After", seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)")]
    }

    private static func usual(_ status: Int) -> (message: String, type: String, code: String?) {
        switch status {
        case 401: ("Incorrect API key provided.", "invalid_request_error", "invalid_api_key")
        case 403: ("You are not allowed to use this.", "invalid_request_error", nil)
        case 404:
            ("The model does not exist or you do not have access to it.", "invalid_request_error", "model_not_found")
        case 429: ("Rate limit reached for requests.", "requests", "rate_limit_exceeded")
        case 503: ("The engine is currently overloaded, please try again later.", "server_error", nil)
        case 500...: ("The server had an error while processing your request.", "server_error", nil)
        default: ("The request is not valid.", "invalid_request_error", nil)
        }
    }
}
