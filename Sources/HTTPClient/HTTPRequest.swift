/// One request, whole: what is asked, of whom, and how long it may take.
public struct HTTPRequest: Sendable {
    public var method: HTTPMethod
    /// An absolute `http://` or `https://` address, already percent-encoded, without a user name.
    public var url: String
    /// In the order in which they are sent. `Content-Length` and `Host` are added by the client.
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]?
    public var timeouts: Timeouts
    /// The largest body that is accepted, in bytes; a longer one is ``HTTPError/Code/tooLarge``.
    public var maximumResponseBytes: Int

    public static let defaultMaximumResponseBytes = 8 << 20

    public init(
        _ method: HTTPMethod = .get, _ url: String, headers: [(name: String, value: String)] = [],
        body: [UInt8]? = nil, timeouts: Timeouts = Timeouts(),
        maximumResponseBytes: Int = HTTPRequest.defaultMaximumResponseBytes
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeouts = timeouts
        self.maximumResponseBytes = maximumResponseBytes
    }

    /// How long each part of a request may take; `nil` sets no limit.
    public struct Timeouts: Sendable {
        /// Name look-up, TCP and TLS together. Nothing to wait for on a connection that is open already.
        public var connect: Duration?
        /// From the start of the request to the first byte of the answer.
        public var firstByte: Duration?
        /// From the start of the request to the first byte of the body, for servers that send the head before they
        /// know whether they can answer. Counts as ``HTTPError/Phase/firstByte``.
        public var firstBodyByte: Duration?
        /// Silence between two pieces of the answer.
        public var idle: Duration?
        /// From the start of the request to the last byte of the answer.
        public var total: Duration?

        public init(
            connect: Duration? = .seconds(10), firstByte: Duration? = .seconds(30),
            firstBodyByte: Duration? = nil, idle: Duration? = .seconds(30), total: Duration? = .seconds(300)
        ) {
            self.connect = connect
            self.firstByte = firstByte
            self.firstBodyByte = firstBodyByte
            self.idle = idle
            self.total = total
        }
    }
}
