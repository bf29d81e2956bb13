import EventLoop
import HTTPServer
import WebSocket

/// A server that sends every message back, and what its sockets saw.
@LoopActor final class EchoServer {
    let server: HTTPServer
    let events = Inbox()
    private let last = SocketBox()

    var socket: WebSocket? { last.socket }
    var url: String { "ws://127.0.0.1:\(server.port)/" }

    init(configuration: WebSocket.Configuration = .init(), echoes: Bool = true) throws {
        let events = events
        let last = last
        server = try HTTPServer { _ in
            .webSocket(configuration: configuration) { socket in
                last.socket = socket
                socket.onEvent = { [unowned socket] event in
                    events.append(event)
                    guard echoes else { return }
                    switch event {
                    case .text(let bytes): socket.send(text: bytes)
                    case .binary(let bytes): socket.send(binary: bytes)
                    case .closed: break
                    }
                }
            }
        }
    }
}

@LoopActor final class SocketBox {
    var socket: WebSocket?
    nonisolated init() {}
}

/// Events in order, for a test to wait for.
@LoopActor final class Inbox {
    private(set) var events: [WebSocketEvent] = []
    private var waiter: CheckedContinuation<Void, Never>?

    nonisolated init() {}

    func append(_ event: WebSocketEvent) {
        events.append(event)
        waiter?.resume()
        waiter = nil
    }

    /// The events so far, once there are `count` of them; fewer when ten seconds have passed.
    func first(_ count: Int) async -> [WebSocketEvent] {
        let deadline = ContinuousClock.now.advanced(by: .seconds(10))
        let timer = EventLoop.main.schedule(after: .seconds(11)) { [self] in
            waiter?.resume()
            waiter = nil
        }
        defer { timer.cancel() }
        while events.count < count, ContinuousClock.now < deadline {
            await withCheckedContinuation { waiter = $0 }
        }
        return events
    }
}
