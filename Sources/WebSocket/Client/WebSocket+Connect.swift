internal import EventLoop

extension WebSocket {
    /// Opens a WebSocket as a client.
    ///
    /// Proxies are taken from the environment as curl does, but never for this machine; TLS is always verified.
    ///
    /// - Parameters:
    ///   - url: `ws://` or `wss://`.
    ///   - onEvent: called on the loop with each event, not before this function has returned.
    /// - Throws: ``WebSocketError``; `cancelled` when the task is.
    public static func connect(
        to url: String, configuration: Configuration = .init(), onEvent: @escaping @LoopActor (WebSocketEvent) -> Void
    ) async throws(WebSocketError) -> WebSocket {
        let address = try WebSocketAddress(url)
        let handshake = try ClientHandshake(address: address, headers: configuration.headers)
        let connection = CurlConnection(address: address, configuration: configuration)
        let opening = Opening(connection: connection, handshake: handshake, configuration: configuration)
        let received = try await opening.run().get()
        let webSocket = WebSocket(
            transport: connection, role: .client, configuration: configuration, received: received)
        webSocket.onEvent = onEvent
        webSocket.start()
        return webSocket
    }
}
