internal import EventLoop
internal import WebSocket

/// One client's socket at the gateway: performs what ``GatewayPeer`` decides.
@LoopActor final class GatewayConnection {
    let socket: WebSocket
    /// The path at which the client came.
    let path: String
    let gateway: Gateway
    /// Nil where the client has not asked for it.
    private let compressor: ZstdCompressor?
    private var peer = GatewayPeer()
    private var heartbeatTimer: Timer?
    /// The session that it carries, once there is one.
    var session: String?
    /// Whether heartbeats stay without an answer on this connection.
    var ignoresHeartbeats = false
    /// What waits while nothing gets through.
    private var held: [[UInt8]]?
    private var holdTimer: Timer?

    init(_ socket: WebSocket, path: String, isCompressed: Bool, gateway: Gateway) {
        self.socket = socket
        self.path = path
        self.gateway = gateway
        compressor = isCompressed ? ZstdCompressor() : nil
        socket.onEvent = { [self] event in
            switch event {
            case .text(let bytes):
                var rules = gateway.rules
                rules.ignoresHeartbeats = rules.ignoresHeartbeats || ignoresHeartbeats
                perform(peer.receive(bytes, rules, now: .now))
            case .binary: close(.decodeError)
            case .closed(let code, _): ended(code)
            }
        }
        perform(peer.start(gateway.rules))
    }

    func send(_ frame: [UInt8]) {
        if held != nil {
            held?.append(frame)
            return
        }
        // A client that reads so slowly has to come back for the rest.
        if !transmit(frame) { socket.abort() }
    }

    /// Compressed at last, when nothing is left out, delayed or sent twice any more: the stream has to stay whole.
    private func transmit(_ frame: [UInt8]) -> Bool {
        guard let compressor else { return socket.send(text: frame) }
        guard let piece = compressor.compress(frame) else { return false }
        return socket.send(binary: piece)
    }

    var isCompressed: Bool { compressor != nil }

    /// Sends bytes that are no piece of the compressed stream, whatever the client makes of them.
    func sendRaw(_ bytes: [UInt8]) { socket.send(binary: bytes) }

    /// Lets nothing through for a while, and then does what follows, unless the connection has ended.
    func hold(for duration: Duration, then follow: @escaping @LoopActor (GatewayConnection) -> Void) {
        held = held ?? []
        holdTimer?.cancel()
        holdTimer = EventLoop.main.schedule(after: duration) { [weak self] in
            guard let self else { return }
            follow(self)
        }
    }

    /// Sends what has waited.
    func release() {
        let frames = held ?? []
        held = nil
        for frame in frames { send(frame) }
    }

    private func end() {
        peer.close()
        heartbeatTimer?.cancel()
        holdTimer?.cancel()
        held = nil
    }

    func close(_ close: GatewayClose) {
        end()
        socket.close(code: close.code, reason: close.reason)
        gateway.left(self, code: close.code, byServer: true)
    }

    func abort() {
        end()
        socket.abort()
        gateway.left(self, code: nil, byServer: true)
    }

    /// There is no such session, or none may be begun now; the client may identify again on this connection.
    func refuseSession() {
        expectIdentify()
        send(GatewayFrame.invalidSession(isResumable: false))
    }

    /// The client may identify again on this connection.
    func expectIdentify() { peer.expectIdentify() }

    private func ended(_ code: UInt16?) {
        end()
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
