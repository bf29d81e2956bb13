internal import CMicrohttpd
internal import EventLoop
internal import Glibc

/// libmicrohttpd's daemon, driven by the loop: its epoll descriptor is watched by ours, its timeouts are our timers.
@LoopActor final class Daemon {
    private let daemon: OpaquePointer
    private var watch: Watch?
    private var timer: Timer?
    private var timerDeadline: ContinuousClock.Instant?
    private var isServeScheduled = false
    private var isStopped = false

    init(server: HTTPServer, socket: ListeningSocket) throws(HTTPServerError) {
        let configuration = server.configuration
        var options = cmicrohttpd_options()
        options.listen_socket = socket.descriptor
        options.connection_limit = UInt32(clamping: configuration.maximumConnections)
        options.idle_seconds = UInt32(clamping: max(1, configuration.idleTimeout.components.seconds))
        // Holds the head of a request and the buffers for both directions.
        options.connection_memory = 64 << 10
        // The server outlives the daemon: `watch` holds it until `stop()`.
        options.context = Unmanaged.passUnretained(server).toOpaque()
        options.access = onAccess
        options.completed = onCompleted
        options.connection = onConnection
        options.unescape = keepEscaped
        guard let daemon = cmicrohttpd_start(&options) else {
            close(socket.descriptor)
            throw HTTPServerError(.cannotListen, "the HTTP server cannot start: \(String(cString: strerror(errno)))")
        }
        self.daemon = daemon
        watch = EventLoop.main.watch(cmicrohttpd_epoll_descriptor(daemon), for: .readable) { [self, server] _ in
            serve()
            _ = server
        }
    }

    /// Serves at the end of this round of the loop: after a connection was resumed, which wakes nothing by itself.
    func serveSoon() {
        guard !isServeScheduled, !isStopped else { return }
        isServeScheduled = true
        EventLoop.main.schedule(after: .zero) { [self] in
            isServeScheduled = false
            serve()
        }
    }

    private func serve() {
        guard !isStopped else { return }
        MHD_run(daemon)
        var milliseconds: UInt64 = 0
        guard MHD_get_timeout(daemon, &milliseconds) == .YES else { return }
        if milliseconds == 0 { serveSoon() } else { serve(within: .milliseconds(Int64(clamping: milliseconds))) }
    }

    private func serve(within delay: Duration) {
        let deadline = ContinuousClock.now.advanced(by: delay)
        // One that fires early asks for the next; changing it at each request would cost more.
        if let timerDeadline, timerDeadline <= deadline { return }
        timer?.cancel()
        timerDeadline = deadline
        timer = EventLoop.main.schedule(after: delay) { [self] in
            timerDeadline = nil
            serve()
        }
    }

    func stopListening() {
        let socket = MHD_quiesce_daemon(daemon)
        if socket >= 0 { close(socket) }
    }

    /// Closes every connection. None may be suspended or upgraded any more.
    func stop() {
        // Resumed connections are counted as suspended until it has run; one that becomes a WebSocket just now, and is
        // closed at once, needs a second time.
        MHD_run(daemon)
        MHD_run(daemon)
        isStopped = true
        watch?.cancel()
        timer?.cancel()
        MHD_stop_daemon(daemon)
        watch = nil
    }
}
