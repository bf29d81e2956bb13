public import EventLoop
public import HTTPClient
internal import JSON

/// Asks a model for answers, at OpenAI or at any server that speaks the same protocol.
@LoopActor public final class OpenAIClient {
    private let baseURL: String
    private let key: String
    private let headers: [(name: String, value: String)]
    private let http: HTTPClient
    private let policy: RetryPolicy

    /// - Parameters:
    ///   - baseURL: up to and including the version, such as `https://api.openai.com/v1`.
    ///   - key: sent as a bearer token; `nil` or empty for servers that want none.
    ///   - organization: the account that pays, for keys that have several.
    public init(
        baseURL: String, key: String?, organization: String? = nil, http: HTTPClient,
        policy: RetryPolicy = RetryPolicy()
    ) {
        var baseURL = Self.trimmed(baseURL)
        while baseURL.hasSuffix("/") { baseURL.removeLast() }
        self.baseURL = baseURL
        self.key = Self.trimmed(key ?? "")
        self.http = http
        self.policy = policy
        var headers = [(name: "Content-Type", value: "application/json")]
        if !self.key.isEmpty { headers.append(("Authorization", "Bearer \(self.key)")) }
        if let organization, !Self.trimmed(organization).isEmpty {
            headers.append(("OpenAI-Organization", Self.trimmed(organization)))
        }
        self.headers = headers
    }

    /// Asks, repeating the request as far as the ``RetryPolicy`` allows, and returns the whole answer.
    ///
    /// - Parameters:
    ///   - onText: called with each piece of the answer as it comes, none of them empty; together they are its text.
    ///   - onRestart: called when the pieces so far are void because the answer begins anew. Without it, a request that
    ///     fails after its first piece is not repeated.
    /// - Throws: ``OpenAIError``; `cancelled`, at once, when the task is.
    public func complete(
        _ request: CompletionRequest, onText: (@LoopActor (String) -> Void)? = nil,
        onRestart: (@LoopActor () -> Void)? = nil
    ) async throws(OpenAIError) -> Completion {
        let start = ContinuousClock.now
        let body = request.body.bytes
        var number = 1
        while true {
            let attempt = CompletionAttempt(endpoint: request.endpoint, onText: onText)
            let elapsed = start.duration(to: .now)
            let failure: OpenAIError
            do throws(OpenAIError) {
                return try await attempt.run(
                    HTTPRequest(
                        .post, baseURL + request.path, headers: headers, body: body,
                        timeouts: timeouts(elapsed: elapsed, streams: request.streams)),
                    through: http)
            } catch { failure = error.hiding(key) }

            if attempt.hasHandedOutText, onRestart == nil { throw failure }
            let decision = policy.decide(
                after: failure, attempt: number, elapsed: start.duration(to: .now), chance: .random(in: 0...1),
                streams: request.streams)
            guard case .retry(let delay) = decision else { throw failure }
            do { try await EventLoop.main.sleep(for: delay) } catch { throw OpenAIError(.cancelled) }
            if attempt.hasHandedOutText { onRestart?() }
            number += 1
        }
    }

    private func timeouts(elapsed: Duration, streams: Bool) -> HTTPRequest.Timeouts {
        let first = max(.zero, policy.budget(streams: streams) - elapsed)
        return HTTPRequest.Timeouts(
            connect: first, firstByte: first, firstBodyByte: first,
            idle: policy.silence(elapsed: elapsed, streams: streams), total: max(.zero, policy.total - elapsed))
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
