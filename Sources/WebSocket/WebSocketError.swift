/// Why a WebSocket could not be opened.
public struct WebSocketError: Error, Sendable, Hashable, CustomStringConvertible {
    public struct Code: Sendable, Hashable {
        private enum Value { case badURL, cannotConnect, tls, timeout, refused, cancelled }
        private let value: Value

        /// The address is not `ws://` or `wss://` with a host, or a header field cannot be sent.
        public static let badURL = Code(value: .badURL)
        /// No TCP connection: name, proxy, network or port.
        public static let cannotConnect = Code(value: .cannotConnect)
        /// The TLS handshake failed, or the certificate is not to be trusted.
        public static let tls = Code(value: .tls)
        /// The time for connection and handshake together was up.
        public static let timeout = Code(value: .timeout)
        /// The server did not agree to a WebSocket; see ``WebSocketError/status``.
        public static let refused = Code(value: .refused)
        /// The task that waited was cancelled.
        public static let cancelled = Code(value: .cancelled)
    }

    public let code: Code
    /// The HTTP status with which the server answered instead of 101.
    public let status: Int?
    /// Says nothing of headers or of the address's query.
    public let description: String

    init(_ code: Code, status: Int? = nil, _ description: String) {
        self.code = code
        self.status = status
        self.description = description
    }
}
