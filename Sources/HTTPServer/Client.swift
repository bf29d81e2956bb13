internal import EventLoop
internal import Glibc

/// One connection's socket: notices what libmicrohttpd does not look at.
///
/// A client may go away while its request is suspended, and one that sends the head of a request byte by byte is never silent
/// for long.
@LoopActor final class Client {
    private let socket: Int32
    /// How long the head of a request may take to come, from the connection's beginning or the answer before.
    private let headTimeout: Duration?
    private var headDeadline: Timer?
    private var watch: Watch?
    weak var exchange: Exchange?

    init(socket: Int32, headTimeout: Duration?) {
        self.socket = socket
        self.headTimeout = headTimeout
        // Held by the loop until the hang-up or `release()`, which comes before the socket is closed.
        watch = EventLoop.main.watch(socket, for: .hangUp) { [self] readiness in
            guard readiness.contains(.hangUp) else { return }
            release()
            exchange?.clientHasGone()
        }
        awaitHead()
    }

    /// A request may come from now on.
    func awaitHead() {
        guard let headTimeout, watch != nil else { return }
        headDeadline = EventLoop.main.schedule(after: headTimeout) { [self] in
            // Closing it is libmicrohttpd's part, which sees the end of what comes.
            if watch != nil { hangUp() }
        }
    }

    func headHasCome() {
        headDeadline?.cancel()
        headDeadline = nil
    }

    /// Ends the connection for both sides. The socket stays open until libmicrohttpd closes it.
    func hangUp() { shutdown(socket, Int32(SHUT_RDWR)) }

    /// Stops watching the socket: it is closing, or becomes somebody else's.
    func release() {
        headHasCome()
        watch?.cancel()
        watch = nil
    }
}
