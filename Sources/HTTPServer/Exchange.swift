internal import CMicrohttpd
internal import EventLoop
internal import WebSocket

/// One request and its answer, between libmicrohttpd's callbacks and the handler's task.
@LoopActor final class Exchange {
    private enum State {
        case receiving
        /// The body is too long; the rest is read and thrown away, because an answer before its end would be lost.
        case draining(bytes: Int)
        /// The handler runs and the connection is suspended.
        case handling
        case answered(HTTPServerResponse)
        /// libmicrohttpd has the answer.
        case sending
        case cut
        case ended
    }

    private let server: HTTPServer
    /// Valid until `end()`.
    private let connection: OpaquePointer
    private let method: String
    private let rawPath: String
    private var body: [UInt8] = []
    private var state = State.receiving
    private var isSuspended = false
    /// Runs until the body has ended.
    private var deadline: Timer?
    private var task: Task<Void, Never>?
    private var stream: ResponseStream?
    private var webSocketKey: String?

    init(server: HTTPServer, connection: OpaquePointer, method: String, rawPath: String) {
        self.server = server
        self.connection = connection
        self.method = method
        self.rawPath = rawPath
    }

    var client: Client? {
        cmicrohttpd_socket_context(connection).map { Unmanaged<Client>.fromOpaque($0).takeUnretainedValue() }
    }

    // MARK: The request. Each of these answers whether the connection may go on.

    /// The head has come.
    func begin() -> Bool {
        server.add(self)
        guard !server.isStopping else {
            state = .cut
            return false
        }
        client?.exchange = self
        client?.headHasCome()
        if let limit = server.configuration.requestTimeout {
            deadline = EventLoop.main.schedule(after: limit) { [weak self] in self?.cut() }
        }
        guard let length = RequestReader.contentLength(connection) else { return true }
        guard length <= server.configuration.maximumBodyBytes else {
            state = .sending
            return queue(.tooLarge)
        }
        body.reserveCapacity(length)
        return true
    }

    /// A piece of the body has come.
    func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let limit = server.configuration.maximumBodyBytes
        switch state {
        case .receiving where body.count + bytes.count <= limit:
            body.append(contentsOf: bytes)
            return true
        case .receiving:
            let received = body.count + bytes.count
            body = []
            state = .draining(bytes: received)
            return true
        case .draining(let drained):
            state = .draining(bytes: drained + bytes.count)
            // Somebody who sends without end gets no answer.
            return drained + bytes.count <= 2 * limit + (1 << 20)
        case .handling, .answered, .sending, .ended:
            return true
        case .cut:
            return false
        }
    }

    /// The body has ended, or the connection goes on after it was suspended.
    func requestIsComplete() -> Bool {
        deadline?.cancel()
        deadline = nil
        switch state {
        case .receiving:
            handle()
            return true
        case .draining:
            state = .sending
            return queue(.tooLarge)
        case .answered(let response):
            state = .sending
            return queue(response)
        case .handling, .sending:
            return true
        case .cut, .ended:
            return false
        }
    }

    private func handle() {
        // Nothing comes to a server that has stopped.
        guard let handler = server.handler else { return }
        state = .handling
        let request = RequestReader.request(connection, method: method, rawPath: rawPath, body: body)
        body = []
        suspend()
        task = EventLoop.main.spawn { [self] in
            let response = await handler(request)
            await answer(response, to: request)
        }
    }

    // MARK: The answer

    private func answer(_ response: HTTPServerResponse, to request: HTTPServerRequest) async {
        guard case .handling = state else { return }
        var response = response
        if case .webSocket = response.content {
            switch WebSocketUpgrade.check(request) {
            case .success(let key): webSocketKey = key
            case .failure(let refusal): response = refusal.response
            }
        }
        state = .answered(response)
        guard case .stream(let write) = response.content else { return resume() }
        let stream = ResponseStream(exchange: self)
        self.stream = stream
        resume()
        do {
            try await write(HTTPResponseWriter(stream: stream))
            stream.finish()
        } catch {
            stream.fail()
        }
    }

    private func queue(_ response: HTTPServerResponse) -> Bool {
        switch response.content {
        case .bytes(let bytes):
            return ResponseQueue.queue(bytes, status: response.status, headers: response.headers, on: connection)
        case .stream:
            guard let stream else { return false }
            return ResponseQueue.queue(stream, status: response.status, headers: response.headers, on: connection)
        case .webSocket(let configuration, let onOpen):
            guard let webSocketKey else { return false }
            let upgrade = WebSocketUpgrade(
                server: server, client: client, configuration: configuration, onOpen: onOpen)
            return upgrade.queue(key: webSocketKey, headers: response.headers, on: connection)
        case .cut:
            return false
        }
    }

    // MARK: The connection

    func suspend() {
        guard !isSuspended else { return }
        isSuspended = true
        MHD_suspend_connection(connection)
    }

    func resume() {
        guard isSuspended else { return }
        isSuspended = false
        MHD_resume_connection(connection)
        server.serveSoon()
    }

    /// The client has closed its half while the request was under way.
    func clientHasGone() {
        task?.cancel()
        stream?.clientHasGone()
    }

    /// Ends the connection without an answer, or in the middle of one.
    func cut() {
        task?.cancel()
        stream?.clientHasGone()
        switch state {
        case .receiving, .draining, .handling, .answered: state = .cut
        case .sending, .cut, .ended: break
        }
        resume()
    }

    /// libmicrohttpd is done with the request, well or badly; the connection must not be touched any more.
    func end(isComplete: Bool) {
        // libmicrohttpd closes a connection that breaks off when it looks at it again, for which it sees no reason if the
        // socket stays as it is.
        if !isComplete {
            client?.hangUp()
            server.serveSoon()
        }
        state = .ended
        deadline?.cancel()
        deadline = nil
        isSuspended = false
        task?.cancel()
        task = nil
        stream?.clientHasGone()
        if isComplete { client?.awaitHead() }
        server.remove(self)
    }
}

extension Exchange: Hashable {
    nonisolated static func == (left: Exchange, right: Exchange) -> Bool { left === right }
    nonisolated func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
