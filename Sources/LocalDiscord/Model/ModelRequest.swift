internal import HTTPServer
public import JSON

/// A request that a ``ScriptedModel`` was sent.
public struct ModelRequest: Sendable {
    public let method: String
    /// What follows `/v1`, such as `/chat/completions`.
    public let path: String
    /// The bearer token, if one was sent.
    public let key: String?
    /// `null` when there is none, or it is not JSON.
    public let body: JSON

    init(_ request: HTTPServerRequest) {
        method = request.method
        path = request.path.hasPrefix("/v1/") ? String(request.path.dropFirst(3)) : request.path
        let authorization = request.headers["Authorization"] ?? ""
        key = authorization.hasPrefix("Bearer ") ? String(authorization.dropFirst(7)) : nil
        body = (try? JSON(parsing: request.body)) ?? .null
    }

    public var isChat: Bool { path == "/chat/completions" }
    public var isStreamed: Bool { body["stream"].bool == true }
    public var model: String { body["model"].string ?? "" }
    public var maximumTokens: Int? { body["max_completion_tokens"].int ?? body["max_tokens"].int }

    /// Role and text of each message; of the older interface, the prompt as one message.
    public var messages: [(role: String, text: String)] {
        guard isChat else { return [("user", Self.text(body["prompt"]))] }
        return (body["messages"].array ?? []).map { ($0["role"].string ?? "", Self.text($0["content"])) }
    }

    /// The text of the last message from a person.
    public var question: String {
        let text = messages.last { $0.role == "user" }?.text ?? ""
        return isChat ? text : Self.lastUtterance(in: text)
    }

    /// What stands behind the last `User:` of a transcript, or all of a prompt that is none.
    private static func lastUtterance(in prompt: String) -> String {
        var lines = prompt.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.lastIndex(where: { $0.hasPrefix("User: ") }) else { return prompt }
        lines.removeFirst(first)
        lines[0].removeFirst("User: ".count)
        while let last = lines.last, last.isEmpty || last == "Assistant:" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// A text, or the texts among several parts.
    private static func text(_ content: JSON) -> String {
        content.string
            ?? (content.array ?? []).compactMap { $0.string ?? $0["text"].string }.joined(separator: "\n")
    }
}
