/// The beginning of an answer: all that is known before its body comes.
public struct HTTPHead: Sendable {
    /// The status code, 200 to 999; informational ones (1xx) are passed over.
    public let status: Int
    public let headers: HTTPHeaders

    public init(status: Int, headers: HTTPHeaders = HTTPHeaders()) {
        self.status = status
        self.headers = headers
    }
}

/// A whole answer.
public struct HTTPResponse: Sendable {
    public let head: HTTPHead
    public let body: [UInt8]

    public var status: Int { head.status }
    public var headers: HTTPHeaders { head.headers }

    public init(head: HTTPHead, body: [UInt8]) {
        self.head = head
        self.body = body
    }
}

/// What the reader of a streamed body wants next.
public enum HTTPBodyDemand: Sendable {
    case more
    /// The caller has what it needs and gets its result now. What little may follow is thrown away, so that the
    /// connection can be used again; it is closed if much follows or the end does not come soon.
    case enough
}
