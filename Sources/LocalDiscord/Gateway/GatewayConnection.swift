internal import EventLoop
internal import WebSocket

/// One client's socket at the gateway: performs what ``GatewayPeer`` decides.
@LoopActor final class GatewayConnection {
    let socket: WebSocket
    /// The path at which the client came.
    let path: String
    private let gateway: Gateway
    private var peer = GatewayPeer()
    private var heartbeatTimer: Timer?
    /// The session that it carries, once there is one.
    var session: String?

    init(_ socket: WebSocket, path: String, gateway: Gateway) {
        self.socket = socket
        self.path = path
        self.gateway = gateway
        socket.onEvent = { [self] event in
            switch event {
            case .text(let bytes): perform(peer.receive(bytes, gateway.rules, now: .now))
            case .binary: close(.decodeError)
            case .closed(let code, _): ended(code)
            }
        }
        perform(peer.start(gateway.rules))
    }

    func send(_ frame: [UInt8]) {
        // A client that reads so slowly has to come back for the rest.
        if !socket.send(text: frame) { socket.abort() }
    }

    func close(_ close: GatewayClose) {
        peer.close()
        heartbeatTimer?.cancel()
        socket.close(code: close.code, reason: close.reason)
        gateway.left(self, code: close.code, byServer: true)
    }

    func abort() {
        peer.close()
        heartbeatTimer?.cancel()
        socket.abort()
        gateway.left(self, code: nil, byServer: true)
    }

    func resumeFailed() {
        expectIdentify()
        send(GatewayFrame.invalidSession(isResumable: false))
    }

    /// The client may identify again on this connection.
    func expectIdentify() { peer.expectIdentify() }

    private func ended(_ code: UInt16?) {
        peer.close()
        heartbeatTimer?.cancel()
        socket.onEvent = nil
        gateway.left(self, code: code, byServer: false)
    }

    private func perform(_ actions: [GatewayPeer.Action]) {
        for action in actions {
            switch action {
            case .send(let frame): send(frame)
            case .identify(let request): gateway.identify(request, on: self)
            case .resume(let request): gateway.resume(request, on: self)
            case .close(let reason): close(reason)
            case .heartbeatExpected(let within):
                heartbeatTimer?.cancel()
                heartbeatTimer = EventLoop.main.schedule(after: within) { [weak self] in
                    guard let self else { return }
                    perform(peer.heartbeatMissed())
                }
            }
        }
    }
}
