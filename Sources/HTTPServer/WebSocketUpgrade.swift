internal import CMicrohttpd
internal import EventLoop
internal import Glibc
internal import WebSocket

/// Turns a connection of libmicrohttpd into a ``WebSocket``.
@LoopActor final class WebSocketUpgrade {
    struct Refusal: Error {
        let response: HTTPServerResponse
    }

    private let server: HTTPServer
    private let client: Client?
    private let configuration: WebSocket.Configuration
    private let onOpen: @LoopActor (WebSocket) -> Void

    init(
        server: HTTPServer, client: Client?, configuration: WebSocket.Configuration,
        onOpen: @escaping @LoopActor (WebSocket) -> Void
    ) {
        self.server = server
        self.client = client
        self.configuration = configuration
        self.onOpen = onOpen
    }

    /// The client's key, when the request asks for a WebSocket as RFC 6455, 4.2.1 wants.
    static func check(_ request: HTTPServerRequest) -> Result<String, Refusal> {
        guard request.method == "GET", request.headers.contains(token: "websocket", in: "Upgrade"),
            request.headers.contains(token: "upgrade", in: "Connection")
        else { return .failure(.init(response: .upgradeRequired("This address speaks WebSocket only.\n"))) }
        guard request.headers["Sec-WebSocket-Version"] == "13" else {
            return .failure(.init(response: .upgradeRequired("This server speaks version 13 of WebSocket.\n")))
        }
        guard let key = request.headers["Sec-WebSocket-Key"], WebSocketKey.isPossible(key) else {
            return .failure(
                .init(response: .init(status: 400, contentType: "text/plain", text: "Sec-WebSocket-Key is wrong.\n")))
        }
        return .success(key)
    }

    func queue(key: String, headers: [(name: String, value: String)], on connection: OpaquePointer) -> Bool {
        let context = Unmanaged.passRetained(self)
        let response = MHD_create_response_for_upgrade(onUpgrade, context.toOpaque())
        let all =
            headers + [(name: "Upgrade", value: "websocket"), ("Sec-WebSocket-Accept", WebSocketKey.accept(for: key))]
        let isQueued = ResponseQueue.queue(response, status: 101, headers: all, on: connection)
        if response == nil || !isQueued { context.release() }
        return isQueued
    }

    /// The answer has been sent and the socket is ours until `handle` is closed.
    fileprivate func open(socket: Int32, received: [UInt8], handle: OpaquePointer) {
        client?.release()
        guard !server.isStopping else {
            _ = cmicrohttpd_close_upgraded(handle)
            return
        }
        _ = fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK)
        let transport = SocketTransport(descriptor: socket) { [server] in
            _ = cmicrohttpd_close_upgraded(handle)
            server.serveSoon()
        }
        let webSocket = WebSocket(
            transport: transport, role: .server, configuration: configuration, received: received)
        server.add(webSocket)
        webSocket.onReleased = { [server, unowned webSocket] in server.remove(webSocket) }
        onOpen(webSocket)
        webSocket.start()
    }
}

private func onUpgrade(
    context: UnsafeMutableRawPointer?, connection: OpaquePointer?, state: UnsafeMutableRawPointer?,
    received: UnsafePointer<CChar>?, receivedSize: Int, socket: Int32, handle: OpaquePointer?
) {
    guard let context, let handle else { return }
    let upgrade = Unmanaged<WebSocketUpgrade>.fromOpaque(context).takeRetainedValue()
    let bytes = Array(UnsafeRawBufferPointer(start: received, count: receivedSize))
    nonisolated(unsafe) let handle_ = handle
    LoopActor.assumeIsolated { upgrade.open(socket: socket, received: bytes, handle: handle_) }
}

extension HTTPServerResponse {
    fileprivate static func upgradeRequired(_ text: String) -> HTTPServerResponse {
        .init(
            status: 426,
            headers: [("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"), ("Content-Type", "text/plain")],
            body: Array(text.utf8))
    }
}
