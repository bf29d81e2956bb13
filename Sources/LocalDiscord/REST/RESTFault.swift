public import JSON

/// Something that goes wrong with a REST request although nothing is wrong with it.
public enum RESTFault: Sendable {
    /// What is known of a request when it is decided what happens to it.
    public struct Request: Sendable {
        public let method: String
        /// What follows `/api/v10`, without the query.
        public let path: String
        /// `POST /channels/{channel_id}/messages`; nil where there is no such route.
        public let route: String?
        public let body: JSON
        /// The header of that name.
        public let authorization: String?
    }

    /// An answer of the server's or of something before it, without the request being served.
    case status(Int, body: String, headers: [(name: String, value: String)])
    /// 429 as Discord says it; `scope` is `user`, `global` or `shared`.
    case limited(retryAfter: Duration, scope: String)
    /// A while, and then the ordinary answer.
    case delay(Duration)
    /// The ordinary answer once the gate is open, or once the client has gone: what it asked for was on its way already.
    case held(Gate)
    /// The connection is cut before the request is served.
    case cutBefore
    /// The request is served, and the connection is cut instead of an answer.
    case cutAfter
    /// The request is served, and the connection is cut in the middle of the answer.
    case cutInside
    /// The request is served, and half of the answer comes; nothing follows until the client goes.
    case endless
    /// The request is served, and the answer comes piece by piece over this time.
    case slow(Duration)
    /// The request is served, and the answer's body is no JSON.
    case garbled
}
