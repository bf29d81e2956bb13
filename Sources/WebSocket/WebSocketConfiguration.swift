extension WebSocket {
    public struct Configuration: Sendable {
        /// Client: a file of PEM certificates to trust instead of the system's.
        public var caFile: String?
        /// Client: for name, TCP, TLS and handshake together.
        public var connectTimeout: Duration = .seconds(10)
        /// Client: additional fields of the handshake.
        public var headers: [(name: String, value: String)] = []
        /// A longer message from the other side ends the connection with 1009.
        public var maximumMessageBytes = 16 << 20
        /// How much may wait for a slow receiver; what would pass it is not sent.
        public var maximumQueuedBytes = 16 << 20
        /// How long the other side may take to answer a close frame, and to close the connection after it.
        public var closeTimeout: Duration = .seconds(3)

        public init() {}
    }
}
