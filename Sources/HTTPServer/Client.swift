internal import EventLoop

/// One connection's socket: notices that the client goes away while its request is suspended, because libmicrohttpd does
/// not look at suspended connections.
@LoopActor final class Client {
    private var watch: Watch?
    weak var exchange: Exchange?

    init(socket: Int32) {
        // Held by the loop until the hang-up or `release()`, which comes before the socket is closed.
        watch = EventLoop.main.watch(socket, for: .hangUp) { [self] readiness in
            guard readiness.contains(.hangUp) else { return }
            release()
            exchange?.clientHasGone()
        }
    }

    /// Stops watching the socket: it is closing, or becomes somebody else's.
    func release() {
        watch?.cancel()
        watch = nil
    }
}
