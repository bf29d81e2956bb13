internal import EventLoop

/// One attempt to open a WebSocket: connection, handshake, and the one time limit over both.
@LoopActor final class Opening {
    private let connection: CurlConnection
    private let configuration: WebSocket.Configuration
    private var handshake: ClientHandshake
    private var unsent: ArraySlice<UInt8>
    private var watch: Watch?
    private var timer: Timer?
    private var continuation: CheckedContinuation<Result<[UInt8], WebSocketError>, Never>?
    private var isCancelled = false

    init(connection: CurlConnection, handshake: ClientHandshake, configuration: WebSocket.Configuration) {
        self.connection = connection
        self.handshake = handshake
        self.configuration = configuration
        unsent = handshake.request[...]
    }

    /// Answers with the bytes that came after the server's handshake; after an error the connection is closed.
    func run() async -> Result<[UInt8], WebSocketError> {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                self.continuation = continuation
                guard !isCancelled else { return cancel() }
                timer = EventLoop.main.schedule(after: configuration.connectTimeout) { [self] in
                    finish(.failure(WebSocketError(.timeout, "the server did not open the WebSocket in time")))
                }
                connection.start { [self] result in
                    switch result {
                    case .success(let descriptor): connected(descriptor)
                    case .failure(let error): finish(.failure(error))
                    }
                }
            }
        } onCancel: {
            EventLoop.main.post { self.cancel() }
        }
    }

    private func cancel() {
        isCancelled = true
        finish(.failure(WebSocketError(.cancelled, "opening the WebSocket was cancelled")))
    }

    private func connected(_ descriptor: Int32) {
        watch = EventLoop.main.watch(descriptor, for: [.readable, .writable]) { [self] _ in advance() }
    }

    private func advance() {
        if !sendRequest() { return }
        while continuation != nil {
            switch connection.receive(into: ReceiveBuffer.bytes) {
            case .bytes(let count): take(count)
            case .wouldBlock: return
            case .ended:
                finish(.failure(WebSocketError(.refused, "the server closed the connection instead of answering")))
            case .failed(let reason): finish(.failure(WebSocketError(.cannotConnect, reason)))
            }
        }
    }

    private func take(_ count: Int) {
        do {
            let rest = try handshake.receive(UnsafeRawBufferPointer(rebasing: ReceiveBuffer.bytes[..<count]))
            if let rest { finish(.success(rest)) }
        } catch {
            finish(.failure(error))
        }
    }

    /// Whether the whole request is on its way.
    private func sendRequest() -> Bool {
        if connection.hasUnsent, isStuck(connection.sendUnsent()) { return false }
        while !unsent.isEmpty {
            let result = unsent.withUnsafeBytes { connection.send($0) }
            if isStuck(result) { return false }
            if case .bytes(let count) = result { unsent = unsent.dropFirst(count) }
        }
        watch?.update(connection.hasUnsent ? [.readable, .writable] : .readable)
        return true
    }

    private func isStuck(_ result: TransportResult) -> Bool {
        switch result {
        case .bytes: return false
        case .wouldBlock, .ended: return true
        case .failed(let reason):
            finish(.failure(WebSocketError(.cannotConnect, reason)))
            return true
        }
    }

    private func finish(_ result: Result<[UInt8], WebSocketError>) {
        guard let continuation else { return }
        self.continuation = nil
        timer?.cancel()
        watch?.cancel()
        watch = nil
        if case .failure = result {
            // curl may be the one that calls; it must have returned before its handle is freed.
            EventLoop.main.schedule(after: .zero) { [connection] in connection.close() }
        }
        continuation.resume(returning: result)
    }
}
