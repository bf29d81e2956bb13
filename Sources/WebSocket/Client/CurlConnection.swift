internal import CCurl
internal import EventLoop

/// A connection that libcurl makes, with its name resolution, proxies and TLS, and then leaves to us
/// (`CURLOPT_CONNECT_ONLY`).
///
/// Its handle has a multi of its own and stays in it: `curl_easy_send` fails once it is taken out. curl holds unretained
/// pointers to this object until `close()`, which whoever starts it must call.
@LoopActor final class CurlConnection {
    private let easy: UnsafeMutableRawPointer
    private let multi: UnsafeMutableRawPointer
    private var watches: [Int32: Watch] = [:]
    private var timer: Timer?
    private var onConnected: (@LoopActor (Result<Int32, WebSocketError>) -> Void)?
    private var isClosed = false
    /// What curl has accepted only in part: TLS wants to be asked again with the very same bytes at the same place.
    private let unsent = UnsafeMutableRawBufferPointer.allocate(byteCount: 16 << 10, alignment: 16)
    private var unsentCount = 0
    private(set) var descriptor: Int32 = -1

    init(address: WebSocketAddress, configuration: WebSocket.Configuration) {
        guard let easy = curl_easy_init(), let multi = curl_multi_init() else {
            preconditionFailure("there is no memory for a WebSocket")
        }
        self.easy = easy
        self.multi = multi
        ccurl_set_string(easy, CURLOPT_URL, address.connectURL)
        ccurl_set_long(easy, CURLOPT_CONNECT_ONLY, 1)
        ccurl_set_string(easy, CURLOPT_PROTOCOLS_STR, "http,https")
        // It would negotiate HTTP/2, which has no `Upgrade`.
        ccurl_set_long(easy, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        ccurl_set_long(easy, CURLOPT_NOSIGNAL, 1)
        ccurl_set_long(easy, CURLOPT_HTTPPROXYTUNNEL, 1)
        ccurl_set_long(easy, CURLOPT_TCP_NODELAY, 1)
        // For the answers of proxies only; ours are read past curl.
        ccurl_set_long(easy, CURLOPT_BUFFERSIZE, 1 << 10)
        if address.isLoopback { ccurl_set_string(easy, CURLOPT_PROXY, "") }
        if let caFile = configuration.caFile { ccurl_set_string(easy, CURLOPT_CAINFO, caFile) }
    }

    /// Connects, TLS included; `onConnected` is called once, later, unless `close()` comes first.
    func start(onConnected: @escaping @LoopActor (Result<Int32, WebSocketError>) -> Void) {
        self.onConnected = onConnected
        let context = Unmanaged.passUnretained(self).toOpaque()
        ccurl_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, context)
        ccurl_multi_set_socket_callback(multi, socketChanged)
        ccurl_multi_set_pointer(multi, CURLMOPT_TIMERDATA, context)
        ccurl_multi_set_timer_callback(multi, timerChanged)
        // Asks for a timeout of 0, which starts everything.
        curl_multi_add_handle(multi, easy)
    }

    private func act(on socket: Int32, _ events: Int32) {
        guard !isClosed else { return }
        var running: Int32 = 0
        curl_multi_socket_action(multi, socket, events, &running)
        var waiting: Int32 = 0
        while !isClosed, let message = curl_multi_info_read(multi, &waiting) {
            guard message.pointee.msg == CURLMSG_DONE, let onConnected else { continue }
            self.onConnected = nil
            onConnected(outcome(ccurl_message_result(message)))
        }
    }

    private func outcome(_ result: CURLcode) -> Result<Int32, WebSocketError> {
        guard result == CURLE_OK else { return .failure(WebSocketError(curl: result)) }
        var socket: curl_socket_t = -1
        guard ccurl_get_socket(easy, &socket) == CURLE_OK, socket >= 0 else {
            return .failure(WebSocketError(.cannotConnect, "the connection was closed at once"))
        }
        descriptor = socket
        // curl has nothing to wait for on it any more; the frames' reader has.
        watches.removeValue(forKey: socket)?.cancel()
        return .success(socket)
    }

    // MARK: curl and the loop

    fileprivate func watch(_ socket: Int32, _ what: Int32) {
        guard what != CURL_POLL_REMOVE else {
            watches.removeValue(forKey: socket)?.cancel()
            return
        }
        guard socket != descriptor else { return }
        var interest: Readiness = []
        if what == CURL_POLL_IN || what == CURL_POLL_INOUT { interest.insert(.readable) }
        if what == CURL_POLL_OUT || what == CURL_POLL_INOUT { interest.insert(.writable) }
        if let watch = watches[socket] { return watch.update(interest) }
        watches[socket] = EventLoop.main.watch(socket, for: interest) { [weak self] readiness in
            var events: Int32 = 0
            if readiness.contains(.readable) { events |= CURL_CSELECT_IN }
            if readiness.contains(.writable) { events |= CURL_CSELECT_OUT }
            self?.act(on: socket, events)
        }
    }

    fileprivate func setTimer(milliseconds: Int) {
        timer?.cancel()
        timer = nil
        guard milliseconds >= 0 else { return }
        timer = EventLoop.main.schedule(after: .milliseconds(milliseconds)) { [weak self] in
            self?.act(on: CURL_SOCKET_TIMEOUT, 0)
        }
    }

    // MARK: Bytes

    func receive(into buffer: UnsafeMutableRawBufferPointer) -> TransportResult {
        var count = 0
        switch curl_easy_recv(easy, buffer.baseAddress, buffer.count, &count) {
        case CURLE_OK: return count == 0 ? .ended : .bytes(count)
        case CURLE_AGAIN: return .wouldBlock
        case let error: return .failed(String(cString: curl_easy_strerror(error)))
        }
    }

    var hasUnsent: Bool { unsentCount > 0 }

    func send(_ bytes: UnsafeRawBufferPointer) -> TransportResult {
        guard unsentCount == 0 else { return .wouldBlock }
        unsentCount = min(bytes.count, unsent.count)
        unsent.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes.prefix(unsentCount)))
        let accepted = unsentCount
        // Accepted is accepted, also when the network takes it later.
        if case .failed(let reason) = sendUnsent() { return .failed(reason) }
        return .bytes(accepted)
    }

    func sendUnsent() -> TransportResult {
        var count = 0
        switch curl_easy_send(easy, unsent.baseAddress, unsentCount, &count) {
        case CURLE_OK:
            // TLS takes everything or nothing; a plain socket may take a part.
            unsentCount -= count
            if unsentCount > 0, let start = unsent.baseAddress {
                start.copyMemory(from: start + count, byteCount: unsentCount)
            }
            return unsentCount == 0 ? .bytes(count) : .wouldBlock
        case CURLE_AGAIN: return .wouldBlock
        case let error: return .failed(String(cString: curl_easy_strerror(error)))
        }
    }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        onConnected = nil
        curl_multi_remove_handle(multi, easy)
        curl_easy_cleanup(easy)
        curl_multi_cleanup(multi)
        for watch in watches.values { watch.cancel() }
        watches = [:]
        timer?.cancel()
        unsent.deallocate()
    }
}

extension CurlConnection: Transport {
    /// TLS's own goodbye comes with `close()`.
    func shutdownSending() {}
}

private func socketChanged(
    _ easy: UnsafeMutableRawPointer?, _ socket: curl_socket_t, _ what: Int32, _ context: UnsafeMutableRawPointer?,
    _ socketContext: UnsafeMutableRawPointer?
) -> Int32 {
    guard let context else { return 0 }
    let connection = Unmanaged<CurlConnection>.fromOpaque(context).takeUnretainedValue()
    LoopActor.assumeIsolated { connection.watch(socket, what) }
    return 0
}

private func timerChanged(
    _ multi: UnsafeMutableRawPointer?, _ milliseconds: Int, _ context: UnsafeMutableRawPointer?
) -> Int32 {
    guard let context else { return 0 }
    let connection = Unmanaged<CurlConnection>.fromOpaque(context).takeUnretainedValue()
    LoopActor.assumeIsolated { connection.setTimer(milliseconds: milliseconds) }
    return 0
}

extension WebSocketError {
    fileprivate init(curl result: CURLcode) {
        let text = String(cString: curl_easy_strerror(result))
        switch result {
        case CURLE_OPERATION_TIMEDOUT: self.init(.timeout, text)
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_USE_SSL_FAILED:
            self.init(.tls, text)
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: self.init(.badURL, text)
        default: self.init(.cannotConnect, text)
        }
    }
}
