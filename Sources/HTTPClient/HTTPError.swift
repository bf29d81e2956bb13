/// Why a request has no answer. An answer with an error status is not an error of this kind.
///
/// ``description`` says nothing private. ``debugDescription`` adds what curl says, which may name the host, but never the
/// path, a header or a body.
public struct HTTPError: Error, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    /// The kind of failure. More may come, so compare with `==` and keep a default.
    public struct Code: Hashable, Sendable {
        fileprivate enum Kind: Hashable {
            case badRequest, keyOverPlainHTTP, resolve, connect, tls, timeout(Phase), connectionLost, truncated
            case protocolError, tooLarge, cancelled, other
        }
        fileprivate let kind: Kind

        /// The address, a header's name or its value cannot be sent as it stands.
        public static let badRequest = Code(kind: .badRequest)
        /// The request carries a key, and the address is neither `https`, loopback, nor named as an exception.
        public static let keyOverPlainHTTP = Code(kind: .keyOverPlainHTTP)
        /// The host's name has no address.
        public static let resolve = Code(kind: .resolve)
        /// The host cannot be reached or accepts no connection.
        public static let connect = Code(kind: .connect)
        /// The server's certificate or its TLS is not acceptable.
        public static let tls = Code(kind: .tls)
        public static func timeout(_ phase: Phase) -> Code { Code(kind: .timeout(phase)) }
        /// The connection ended before the first byte of the answer.
        public static let connectionLost = Code(kind: .connectionLost)
        /// The connection ended in the middle of the answer.
        public static let truncated = Code(kind: .truncated)
        /// What came is not HTTP.
        public static let protocolError = Code(kind: .protocolError)
        /// The head or the body is larger than what is accepted.
        public static let tooLarge = Code(kind: .tooLarge)
        /// The task was cancelled, or the client was shut down.
        public static let cancelled = Code(kind: .cancelled)
        public static let other = Code(kind: .other)

        /// The part of the request that took too long.
        public var timeoutPhase: Phase? { if case .timeout(let phase) = kind { phase } else { nil } }
    }

    /// The parts of a request that ``HTTPRequest/Timeouts`` sets limits to.
    public enum Phase: String, Hashable, Sendable { case connect, firstByte, idle, total }

    public let code: Code
    /// Whether the server may have seen something of the request. While it is false, repeating is harmless whatever
    /// was asked.
    public let mayHaveBeenSent: Bool
    let detail: String

    public init(_ code: Code, mayHaveBeenSent: Bool = false, detail: String = "") {
        self.code = code
        self.mayHaveBeenSent = mayHaveBeenSent
        self.detail = detail
    }

    public var description: String {
        switch code.kind {
        case .badRequest: "the request's address or one of its headers is not valid"
        case .keyOverPlainHTTP: "a key is not sent without TLS to a host that is not named as an exception"
        case .resolve: "the server's name could not be looked up"
        case .connect: "the server could not be reached"
        case .tls: "no trusted TLS connection could be made"
        case .timeout(.connect): "the connection took too long"
        case .timeout(.firstByte): "the server did not answer in time"
        case .timeout(.idle): "the server stopped in the middle of its answer"
        case .timeout(.total): "the answer took too long"
        case .connectionLost: "the connection was lost"
        case .truncated: "the answer ended early"
        case .protocolError: "the server's answer is not HTTP"
        case .tooLarge: "the answer is too large"
        case .cancelled: "the request was cancelled"
        case .other: "the request failed"
        }
    }

    public var debugDescription: String { detail.isEmpty ? description : "\(description) (\(detail))" }
}
