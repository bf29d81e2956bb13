public import EventLoop
internal import Glibc
internal import WebSocket

/// Serves HTTP/1.1 on the event loop: whole answers, answers in pieces, and WebSockets.
///
/// It serves from its creation until ``stop()``, whether or not somebody holds it.
@LoopActor public final class HTTPServer {
    public struct Configuration: Sendable {
        /// Numeric, IPv4 or IPv6.
        public var address = "127.0.0.1"
        /// 0 takes any free one, see ``HTTPServer/port``.
        public var port: UInt16 = 0
        /// A longer body is answered with 413.
        public var maximumBodyBytes = 32 << 20
        /// Connections beyond these are closed at once.
        public var maximumConnections = 4096
        /// How long a connection may be silent between requests, or within one that is being sent. Whole seconds count.
        public var idleTimeout: Duration = .seconds(75)
        /// How long a request may take to come, from its head to the end of its body; nil sets no limit. One that takes
        /// longer is cut off: a silence within it does not have to be as long as ``idleTimeout`` for that. Its head then has to
        /// have come within ``idleTimeout``, however it trickles.
        public var requestTimeout: Duration?
        var headTimeout: Duration? { requestTimeout == nil ? nil : idleTimeout }
        /// How long ``HTTPServer/stop()`` waits for WebSockets to say goodbye.
        public var closeTimeout: Duration = .seconds(1)

        public init() {}

        public init(address: String = "127.0.0.1", port: UInt16) {
            self.address = address
            self.port = port
        }
    }

    public typealias Handler = @LoopActor (HTTPServerRequest) async -> HTTPServerResponse

    let configuration: Configuration
    /// Nil once the server has stopped: what it holds may hold the server.
    private(set) var handler: Handler?
    private var daemon: Daemon?
    /// The port that clients connect to.
    public let port: UInt16

    private var exchanges: Set<Exchange> = []
    var webSockets: [ObjectIdentifier: WebSocket] = [:]
    private(set) var isStopping = false
    private var onIdle: CheckedContinuation<Void, Never>?
    private var onAnswered: CheckedContinuation<Void, Never>?

    /// Listens and serves; `handler` is called once for each request, in a task of its own that is cancelled when the
    /// client goes away.
    public init(configuration: Configuration = .init(), handler: @escaping Handler) throws(HTTPServerError) {
        self.configuration = configuration
        self.handler = handler
        let socket = try ListeningSocket(address: configuration.address, port: configuration.port)
        port = socket.port
        daemon = try Daemon(server: self, socket: socket)
    }

    /// Refuses new connections and requests, closes WebSockets with 1001, lets answers under way end within `limit`, cancels
    /// the handlers that are left and cuts their connections.
    ///
    /// Returns when every connection is closed and the handler is released. A second call returns at once.
    public func stop(finishingWithin limit: Duration = .zero) async {
        guard let daemon, !isStopping else { return }
        isStopping = true
        daemon.stopListening()
        for webSocket in webSockets.values { webSocket.close(code: 1001, reason: "the server is stopping") }
        if !webSockets.isEmpty {
            let limit = EventLoop.main.schedule(after: configuration.closeTimeout) { [self] in
                for webSocket in webSockets.values { webSocket.abort() }
            }
            await withCheckedContinuation { onIdle = $0 }
            limit.cancel()
        }
        if limit > .zero { await waitForAnswers(within: limit) }
        for exchange in exchanges { exchange.cut() }
        daemon.stop()
        self.daemon = nil
        handler = nil
    }

    private func waitForAnswers(within limit: Duration) async {
        guard !exchanges.isEmpty else { return }
        let timer = EventLoop.main.schedule(after: limit) { [self] in tellAnswered() }
        await withCheckedContinuation { onAnswered = $0 }
        timer.cancel()
    }

    private func tellAnswered() {
        onAnswered?.resume()
        onAnswered = nil
    }

    func add(_ exchange: Exchange) { exchanges.insert(exchange) }

    func remove(_ exchange: Exchange) {
        exchanges.remove(exchange)
        if exchanges.isEmpty { tellAnswered() }
    }

    func add(_ webSocket: WebSocket) { webSockets[ObjectIdentifier(webSocket)] = webSocket }

    func remove(_ webSocket: WebSocket) {
        webSockets[ObjectIdentifier(webSocket)] = nil
        guard webSockets.isEmpty else { return }
        onIdle?.resume()
        onIdle = nil
    }

    func serveSoon() { daemon?.serveSoon() }
}
