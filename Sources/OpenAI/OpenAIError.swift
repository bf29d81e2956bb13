/// Why there is no answer.
///
/// ``description`` is a sentence that any person may read. ``debugDescription`` adds what the service said, shortened and
/// without the key; it may still quote the prompt.
public struct OpenAIError: Error, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    /// The kind of failure. More may come, so keep a default. Raw values are stable: they may be stored.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The key is missing or refused.
        public static let unauthorized = Code(rawValue: "unauthorized")
        /// The key is accepted, but not for this.
        public static let forbidden = Code(rawValue: "forbidden")
        public static let modelNotFound = Code(rawValue: "model_not_found")
        /// Too many requests or tokens at the moment.
        public static let rateLimited = Code(rawValue: "rate_limited")
        /// The account has no credit left; waiting does not help.
        public static let quotaExhausted = Code(rawValue: "quota_exhausted")
        /// The conversation does not fit the model.
        public static let contextTooLong = Code(rawValue: "context_too_long")
        /// The service will not answer this.
        public static let contentRefused = Code(rawValue: "content_refused")
        public static let badRequest = Code(rawValue: "bad_request")
        /// The service failed.
        public static let serverError = Code(rawValue: "server_error")
        /// Nothing came for too long.
        public static let timeout = Code(rawValue: "timeout")
        /// No connection to the service, or it was lost before the answer began.
        public static let unreachable = Code(rawValue: "unreachable")
        /// The service's certificate is not trusted.
        public static let untrusted = Code(rawValue: "untrusted")
        /// There is no such service at the address, or the address is not valid.
        public static let wrongAddress = Code(rawValue: "wrong_address")
        /// What came is no answer.
        public static let garbled = Code(rawValue: "garbled")
        /// The answer holds no text.
        public static let empty = Code(rawValue: "empty")
        /// The limit of tokens was reached before any text, as when all of it went into reasoning.
        public static let limitBeforeText = Code(rawValue: "limit_before_text")
        /// The answer broke off.
        public static let incomplete = Code(rawValue: "incomplete")
        public static let cancelled = Code(rawValue: "cancelled")
        /// The key would be sent without TLS to another machine.
        public static let keyOverPlainHTTP = Code(rawValue: "key_over_plain_http")
    }

    public let code: Code
    /// How long the service asks to wait before the next request.
    public let retryAfter: Duration?
    /// The status of the service's answer, where there was one.
    public let status: Int?
    let detail: String

    public init(_ code: Code, retryAfter: Duration? = nil, status: Int? = nil, detail: String = "") {
        self.code = code
        self.retryAfter = retryAfter
        self.status = status
        self.detail = detail
    }

    public var description: String {
        switch code {
        case .unauthorized: "The model service refuses the key."
        case .forbidden: "The key may not use this model."
        case .modelNotFound: "The model service does not offer this model."
        case .rateLimited: "The model service is busy; try again in a moment."
        case .quotaExhausted: "The credit with the model service is used up."
        case .contextTooLong: "The conversation is too long for this model."
        case .contentRefused: "The model service declines to answer this."
        case .badRequest: "The model service does not accept the request."
        case .serverError: "The model service has a problem; try again in a moment."
        case .timeout: "The model took too long to answer."
        case .unreachable: "The model service cannot be reached."
        case .untrusted: "The model service cannot be trusted: its certificate is not valid here."
        case .wrongAddress: "There is no model service at the configured address."
        case .garbled: "The model service sent something that is no answer."
        case .empty: "The model's answer is empty."
        case .limitBeforeText: "The limit of tokens was reached before the answer began."
        case .incomplete: "The model's answer broke off."
        case .cancelled: "The request was cancelled."
        case .keyOverPlainHTTP: "The key is not sent without TLS to this address."
        default: "The model did not answer."
        }
    }

    public var debugDescription: String {
        let status = status.map { " [HTTP \($0)]" } ?? ""
        return "\(code.rawValue)\(status)" + (detail.isEmpty ? "" : ": \(detail)")
    }
}
