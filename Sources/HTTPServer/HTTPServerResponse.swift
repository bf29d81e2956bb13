internal import EventLoop
public import WebSocket

/// What a handler answers with.
public struct HTTPServerResponse: Sendable {
    enum Content: Sendable {
        case bytes([UInt8])
        case stream(@LoopActor (HTTPResponseWriter) async throws -> Void)
        case webSocket(WebSocket.Configuration, @LoopActor (WebSocket) -> Void)
        case cut
    }

    /// 200 to 599; anything else is answered as 500.
    public var status: Int
    public var headers: [(name: String, value: String)]
    let content: Content

    init(status: Int, headers: [(name: String, value: String)], content: Content) {
        self.status = status
        self.headers = headers
        self.content = content
    }

    /// An answer with a whole body. `Content-Length` and `Date` are added.
    public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.init(status: status, headers: headers, content: .bytes(body))
    }

    /// An answer of text, with its media type.
    public init(status: Int, contentType: String, text: String) {
        self.init(status: status, headers: [("Content-Type", contentType)], body: Array(text.utf8))
    }

    /// An answer that is sent piece by piece, each at once, while `body` runs.
    ///
    /// The answer ends when `body` returns. When it throws, the connection is cut, so that the client knows that
    /// something is missing. When the client goes away first, the task of `body` is cancelled and writing throws.
    public static func stream(
        status: Int = 200, headers: [(name: String, value: String)] = [],
        body: @escaping @LoopActor (HTTPResponseWriter) async throws -> Void
    ) -> HTTPServerResponse {
        .init(status: status, headers: headers, content: .stream(body))
    }

    /// Turns the connection into a WebSocket and hands it over; set its `onEvent` there.
    ///
    /// A request that does not ask for one as RFC 6455 wants is answered with 400 or 426 instead.
    public static func webSocket(
        subprotocol: String? = nil, configuration: WebSocket.Configuration = .init(),
        onOpen: @escaping @LoopActor (WebSocket) -> Void
    ) -> HTTPServerResponse {
        .init(
            status: 101, headers: subprotocol.map { [("Sec-WebSocket-Protocol", $0)] } ?? [],
            content: .webSocket(configuration, onOpen))
    }

    /// No answer: the connection is cut, as a crashed server would leave it.
    public static let abort = HTTPServerResponse(status: 0, headers: [], content: .cut)
}
