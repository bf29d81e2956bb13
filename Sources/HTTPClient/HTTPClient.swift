public import EventLoop

/// Sends HTTP requests from the event loop, over connections that are kept and shared.
///
/// HTTP/2 where TLS negotiates it, proxies as the environment names them (never for this machine), TLS always verified,
/// redirects never followed: an answer of 3xx is an answer. Cancelling the task that waits takes the transfer back,
/// which closes an HTTP/1.1 connection and resets an HTTP/2 stream.
@LoopActor public final class HTTPClient {
    public struct Configuration: Sendable {
        /// A file of certificates (PEM) to trust instead of the system's.
        public var caFile: String?
        /// The value of `User-Agent`.
        public var userAgent: String
        /// Requests beyond these wait for a connection; HTTP/2 carries many requests on one.
        public var maximumConnectionsPerHost: Int
        /// How many connections stay open between requests, over all hosts.
        public var maximumIdleConnections: Int
        /// Hosts, besides this machine, that may be sent an `Authorization` header without TLS.
        public var plainHTTPHosts: [String]

        public init(
            caFile: String? = nil, userAgent: String = "Parlance", maximumConnectionsPerHost: Int = 256,
            maximumIdleConnections: Int = 64, plainHTTPHosts: [String] = []
        ) {
            self.caFile = caFile
            self.userAgent = userAgent
            self.maximumConnectionsPerHost = maximumConnectionsPerHost
            self.maximumIdleConnections = maximumIdleConnections
            self.plainHTTPHosts = plainHTTPHosts
        }
    }

    private let multi: CurlMulti
    private let plainHTTPHosts: Set<String>
    /// Destinations by origin: a bot has a handful, and reading an address costs more than finding it here.
    private var destinations: [Substring: Destination] = [:]

    public init(configuration: Configuration = Configuration()) {
        multi = CurlMulti(configuration: configuration)
        plainHTTPHosts = Set(configuration.plainHTTPHosts.map { $0.lowercased() })
    }

    isolated deinit { multi.shutdown() }

    /// Sends a request and waits for its whole answer, whatever its status.
    ///
    /// - Throws: ``HTTPError``; `cancelled` when the task is.
    public func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        let transfer = Transfer(request, to: try destination(of: request))
        let head = try await run(transfer)
        return HTTPResponse(head: head, body: transfer.body)
    }

    /// Sends a request and hands over the body of its answer as it comes.
    ///
    /// - Parameters:
    ///   - onHead: called once, before the body, also for an error status.
    ///   - onBody: called on the loop with each piece, none of them empty, until it answers `enough`. It must not wait.
    /// - Returns: the answer's head, when the body is complete or the reader has had enough.
    /// - Throws: ``HTTPError``, also after parts of the body have been handed over.
    public func stream(
        _ request: HTTPRequest, onHead: @escaping @LoopActor (HTTPHead) -> Void = { _ in },
        onBody: @escaping @LoopActor ([UInt8]) -> HTTPBodyDemand
    ) async throws(HTTPError) -> HTTPHead {
        let transfer = Transfer(request, to: try destination(of: request))
        transfer.onHead = onHead
        transfer.onBody = onBody
        return try await run(transfer)
    }

    /// Ends every request with ``HTTPError/Code/cancelled`` and closes all connections. Later requests are refused.
    public func shutdown() { multi.shutdown() }

    /// Whether a request to this address may carry a key: it goes over TLS, stays on this machine, or the host is named
    /// in ``Configuration/plainHTTPHosts``.
    public func mayCarryKey(to url: String) -> Bool {
        guard let destination = try? destination(of: url) else { return false }
        return destination.isTLS || destination.isLoopback || plainHTTPHosts.contains(destination.host)
    }

    private func run(_ transfer: Transfer) async throws(HTTPError) -> HTTPHead {
        let multi = self.multi
        let result: Result<HTTPHead, HTTPError> = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                transfer.continuation = continuation
                if Task.isCancelled {
                    transfer.finish(.failure(HTTPError(.cancelled)))
                } else {
                    multi.start(transfer)
                }
            }
        } onCancel: {
            EventLoop.main.post { multi.end(transfer, .cancelled) }
        }
        return try result.get()
    }

    private func destination(of request: HTTPRequest) throws(HTTPError) -> Destination {
        let destination = try destination(of: request.url)
        guard request.headers.allSatisfy({ Self.isSendable($0.name, $0.value) }) else {
            throw HTTPError(.badRequest, detail: "a header")
        }
        if !destination.isTLS, !destination.isLoopback, !plainHTTPHosts.contains(destination.host),
            request.headers.contains(where: { HTTPHeaders.isSame($0.name, "authorization") })
        {
            throw HTTPError(.keyOverPlainHTTP, detail: destination.host)
        }
        return destination
    }

    private func destination(of url: String) throws(HTTPError) -> Destination {
        guard let origin = Destination.origin(of: url) else { throw HTTPError(.badRequest, detail: "the address") }
        if let known = destinations[origin] { return known }
        guard let destination = Destination(url: String(origin)) else {
            throw HTTPError(.badRequest, detail: "the address")
        }
        if destinations.count >= 256 { destinations.removeAll(keepingCapacity: true) }
        destinations[Substring(String(origin))] = destination
        return destination
    }

    /// RFC 9110, section 5: a name is a token, a value holds no control characters. A line break would begin another field.
    private static func isSendable(_ name: String, _ value: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ";") }
            && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    }
}
