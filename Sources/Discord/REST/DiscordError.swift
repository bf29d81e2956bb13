internal import HTTPClient
internal import JSON

/// Why Discord did not do what it was asked.
///
/// ``description`` says nothing private: it names what was asked by its kind, Discord's code and the paths of refused
/// fields. ``debugDescription`` adds Discord's own words. Neither holds a token.
public struct DiscordError: Error, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    /// What kind of failure it is. More may come, so compare with `==` and keep a default.
    public struct Kind: Hashable, Sendable {
        private let name: String
        private init(_ name: String) { self.name = name }

        /// 401: the token is not valid, or not any more.
        public static let unauthorized = Kind("unauthorized")
        /// 403: the bot may not do that there (50001, 50013), or not to that person (50007).
        public static let forbidden = Kind("forbidden")
        /// 404: what was named is gone, or an interaction has expired (10062).
        public static let notFound = Kind("not found")
        /// 400: Discord refuses what was sent, mostly with paths (50035).
        public static let invalidForm = Kind("invalid form")
        /// A limit would have been passed for longer than the request was worth waiting for; nothing was done.
        public static let rateLimited = Kind("rate limited")
        /// Discord failed (5xx), also when asked again where that was harmless.
        public static let server = Kind("server")
        /// No answer came.
        public static let network = Kind("network")
        /// An answer came that cannot be understood.
        public static let malformed = Kind("malformed")
        /// The task was cancelled.
        public static let cancelled = Kind("cancelled")
        /// Another refusal.
        public static let other = Kind("other")
    }

    public let kind: Kind
    /// The HTTP status; `nil` when no answer came.
    public let status: Int?
    /// Discord's own code (topics/opcodes-and-status-codes: JSON); 0 where it gave none.
    public let code: Int
    /// Discord's own sentence.
    public let message: String
    /// The refused fields.
    public let refusals: [FormRefusal]
    /// With ``Kind/rateLimited``: how long Discord asked to wait, where it did.
    public let retryAfter: Duration?
    /// Whether Discord may have done it all the same: no answer came after the request had left.
    public let mayHaveHappened: Bool

    init(
        _ kind: Kind, status: Int? = nil, code: Int = 0, message: String = "", refusals: [FormRefusal] = [],
        retryAfter: Duration? = nil, mayHaveHappened: Bool = false
    ) {
        self.kind = kind
        self.status = status
        self.code = code
        self.message = message
        self.refusals = refusals
        self.retryAfter = retryAfter
        self.mayHaveHappened = mayHaveHappened
    }

    init(_ error: HTTPError) {
        self.init(
            error.code == .cancelled ? .cancelled : .network, message: "\(error)",
            mayHaveHappened: error.mayHaveBeenSent)
    }

    init(_ error: MalformedPayload) { self.init(.malformed, message: "\(error)", mayHaveHappened: true) }

    /// Reads an answer that is no success.
    init(status: Int, body: [UInt8], retryAfter: Duration? = nil) {
        let json = (try? JSON(parsing: body)) ?? .missing  // a proxy's page of HTML is no JSON
        let kind: Kind =
            switch status {
            case 400: .invalidForm
            case 401: .unauthorized
            case 403: .forbidden
            case 404: .notFound
            case 429: .rateLimited
            case 500...: .server
            default: .other
            }
        self.init(
            kind, status: status, code: json["code"].int ?? 0,
            message: String((json["message"].string ?? "").prefix(200)),
            refusals: FormRefusal.collect(from: json["errors"]), retryAfter: retryAfter,
            mayHaveHappened: status >= 500)
    }

    public var description: String {
        let paths = refusals.prefix(10).map(\.place).joined(separator: ", ")
        let number = code == 0 ? status.map { " (HTTP \($0))" } ?? "" : " (code \(code))"
        let what: String =
            switch kind {
            case .unauthorized: "Discord refuses the token"
            case .forbidden: "Discord does not allow the bot to do that"
            case .notFound: "what Discord was asked about does not exist"
            case .invalidForm: "Discord refuses what was sent"
            case .rateLimited: "Discord's rate limit leaves no room in time"
            case .server: "Discord failed"
            case .network: "Discord did not answer: \(message)"
            case .malformed: "Discord's answer cannot be understood"
            case .cancelled: "the request was cancelled"
            default: "Discord refuses the request"
            }
        return what + number + (paths.isEmpty ? "" : ": " + paths)
    }

    public var debugDescription: String {
        ([description] + [message].filter { !$0.isEmpty } + refusals.prefix(10).map(\.description)).joined(
            separator: "; ")
    }
}
