internal import HTTPClient
internal import JSON

extension OpenAIError {
    /// The longest text of a service that is kept, in characters.
    private static let maximumDetail = 300

    /// What an answer with an error status means.
    init(status: Int, headers: HTTPHeaders, body: [UInt8]) {
        let error = (try? JSON(parsing: body))?["error"] ?? .missing
        self.init(
            Self.code(status: status, error: error), retryAfter: RetryAfter.read(headers), status: status,
            detail: Self.summary(of: error))
    }

    /// An error that came in place of a piece of the answer.
    init(inStream error: JSON) {
        let code = Self.code(status: 0, error: error)
        self.init(code == .badRequest ? .serverError : code, detail: Self.summary(of: error))
    }

    init(_ error: HTTPError) {
        let code: Code =
            switch error.code {
            case .badRequest: .wrongAddress
            case .keyOverPlainHTTP: .keyOverPlainHTTP
            case .tls: .untrusted
            case .truncated: .incomplete
            case .protocolError, .tooLarge: .garbled
            case .cancelled: .cancelled
            default: error.code.timeoutPhase == nil || error.code.timeoutPhase == .connect ? .unreachable : .timeout
            }
        self.init(code, detail: error.debugDescription)
    }

    /// OpenAI documents the statuses and some codes (guides/error-codes); compatible servers often send the message alone.
    private static func code(status: Int, error: JSON) -> Code {
        let name = error["code"].string ?? error["type"].string ?? ""
        let message = Array((error["message"].string ?? error.string ?? "").utf8.prefix(2000)).map { $0 | 0x20 }
        switch name {
        case "insufficient_quota", "billing_hard_limit_reached": return .quotaExhausted
        case "context_length_exceeded", "string_above_max_length": return .contextTooLong
        case "content_filter", "content_policy_violation": return .contentRefused
        case "model_not_found": return .modelNotFound
        case "invalid_api_key": return .unauthorized
        case "rate_limit_exceeded": return .rateLimited
        case "server_error": return .serverError
        default: break
        }
        if error["type"].string == "insufficient_quota" { return .quotaExhausted }
        switch status {
        case 401: return .unauthorized
        case 402: return .quotaExhausted
        case 403: return .forbidden
        case 404: return error.exists ? .modelNotFound : .wrongAddress
        case 408: return .timeout
        case 413: return .contextTooLong
        case 429: return .rateLimited
        case 409, 500...: return .serverError
        case 200..<300: return .garbled
        case 300..<400, 405: return .wrongAddress
        default:
            let isAboutLength = ["context length", "context window", "context size"].contains { holds(message, $0) }
            return isAboutLength ? .contextTooLong : .badRequest
        }
    }

    private static func holds(_ text: [UInt8], _ words: String) -> Bool {
        let words = Array(words.utf8)
        guard text.count >= words.count else { return false }
        return (0...(text.count - words.count)).contains { text[$0...].starts(with: words) }
    }

    private static func summary(of error: JSON) -> String {
        let parts = [error["type"].string, error["code"].string, error["message"].string ?? error.string]
        return String(parts.compactMap { $0 }.joined(separator: ", ").prefix(maximumDetail))
    }

    /// The same error without the key, which some services repeat in part or whole.
    func hiding(_ key: String) -> OpenAIError {
        let words = detail.split(separator: " ", omittingEmptySubsequences: false).map { word -> Substring in
            let bytes = Array(word.utf8)
            return Self.holds(bytes, "sk-") || (!key.isEmpty && Self.holds(bytes, key)) ? "[key]" : word
        }
        return OpenAIError(code, retryAfter: retryAfter, status: status, detail: words.joined(separator: " "))
    }
}
