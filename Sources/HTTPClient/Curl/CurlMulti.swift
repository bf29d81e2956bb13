internal import CCurl
internal import EventLoop

/// Runs transfers with `curl_multi_socket_action`: curl says which sockets and which time to wait for, the loop waits.
///
/// curl holds an unretained pointer to this object; both end together, in ``shutdown()`` at the latest when the client ends.
@LoopActor final class CurlMulti {
    /// Handles kept for the next transfers; one has about 10 kB.
    private static let maximumRestingHandles = 16

    private let configuration: HTTPClient.Configuration
    private var multi: UnsafeMutableRawPointer?
    private var watches: [Int32: Watch] = [:]
    private var transfers: [UnsafeMutableRawPointer: Transfer] = [:]
    private var restingHandles: [CurlEasy] = []
    /// When curl wants to be called without a socket being ready.
    private var curlAlarm: Alarm?
    /// When the first of the transfers will have waited too long.
    private var deadlineAlarm: Alarm?
    /// curl refuses to be changed from inside its own callbacks.
    private var isInsideCurl = false

    init(configuration: HTTPClient.Configuration) {
        self.configuration = configuration
        _ = Self.globalStart
        guard let multi = curl_multi_init() else { preconditionFailure("no memory for transfers") }
        self.multi = multi
        curlAlarm = Alarm { [weak self] in self?.act(on: CURL_SOCKET_TIMEOUT, 0) }
        deadlineAlarm = Alarm { [weak self] in self?.endOverdueTransfers() }
        let context = Unmanaged.passUnretained(self).toOpaque()
        ccurl_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, context)
        ccurl_multi_set_socket_callback(multi, socketChanged)
        ccurl_multi_set_pointer(multi, CURLMOPT_TIMERDATA, context)
        ccurl_multi_set_timer_callback(multi, timerChanged)
        ccurl_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, configuration.maximumConnectionsPerHost)
        ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, configuration.maximumIdleConnections)
    }

    private static let globalStart: CURLcode = curl_global_init(Int(CURL_GLOBAL_DEFAULT))

    // MARK: Transfers

    func start(_ transfer: Transfer) {
        guard let multi else { return transfer.finish(.failure(HTTPError(.cancelled))) }
        let easy = restingHandles.popLast() ?? CurlEasy(configuration: configuration)
        easy.prepare(transfer)
        transfer.easy = easy
        transfers[easy.handle] = transfer
        let result = curl_multi_add_handle(multi, easy.handle)
        guard result == CURLM_OK else { return end(transfer, .other) }
        transfer.alarm = deadlineAlarm
        transfer.watchDeadline()
        // Sends at once, on an open connection, instead of in the loop's next round.
        act(on: CURL_SOCKET_TIMEOUT, 0)
    }

    /// Takes a transfer back before its end.
    func end(_ transfer: Transfer, _ code: HTTPError.Code) {
        guard let easy = transfer.easy else { return }
        guard !isInsideCurl else { return EventLoop.main.post { self.end(transfer, code) } }
        let error = HTTPError(code, mayHaveBeenSent: easy.hasSentBytes)
        // A connection that went silent is not worth another try, though HTTP/2 would keep it.
        if code.timeoutPhase != nil { easy.forbidReuse() }
        remove(transfer)
        transfer.finish(.failure(error))
    }

    private func remove(_ transfer: Transfer) {
        guard let easy = transfer.easy else { return }
        transfer.easy = nil
        transfers[easy.handle] = nil
        isInsideCurl = true
        curl_multi_remove_handle(multi, easy.handle)
        isInsideCurl = false
        easy.clear()
        if restingHandles.count < Self.maximumRestingHandles { restingHandles.append(easy) }
    }

    private func endOverdueTransfers() {
        let now = ContinuousClock.now
        for transfer in transfers.values {
            if let deadline = transfer.deadline, deadline.instant <= now {
                end(transfer, .timeout(deadline.phase))
            } else {
                transfer.watchDeadline()
            }
        }
    }

    func shutdown() {
        guard !isInsideCurl else { return EventLoop.main.post { self.shutdown() } }
        for transfer in transfers.values { end(transfer, .cancelled) }
        restingHandles = []
        guard let multi else { return }
        isInsideCurl = true
        curl_multi_cleanup(multi)
        isInsideCurl = false
        self.multi = nil
        for watch in watches.values { watch.cancel() }
        watches = [:]
        curlAlarm?.cancel()
        deadlineAlarm?.cancel()
    }

    // MARK: curl and the loop

    private func act(on socket: Int32, _ events: Int32) {
        guard let multi else { return }
        var running: Int32 = 0
        isInsideCurl = true
        curl_multi_socket_action(multi, socket, events, &running)
        isInsideCurl = false
        var waiting: Int32 = 0
        while let multi = self.multi, let message = curl_multi_info_read(multi, &waiting) {
            guard message.pointee.msg == CURLMSG_DONE, let transfer = transfers[message.pointee.easy_handle] else {
                continue
            }
            complete(transfer, ccurl_message_result(message))
        }
    }

    private func complete(_ transfer: Transfer, _ result: CURLcode) {
        guard let easy = transfer.easy else { return }
        let outcome: Result<HTTPHead, HTTPError> =
            if let refusal = transfer.refusal {
                .failure(HTTPError(refusal, mayHaveBeenSent: true))
            } else if result == CURLE_OK {
                transfer.head.map { .success($0) } ?? .failure(HTTPError(.protocolError, mayHaveBeenSent: true))
            } else {
                .failure(
                    HTTPError(
                        curl: result, hasHead: transfer.head != nil, mayHaveBeenSent: easy.hasSentBytes,
                        message: easy.errorMessage))
            }
        remove(transfer)
        transfer.finish(outcome)
    }

    fileprivate func watch(_ socket: Int32, _ what: Int32) {
        guard what != CURL_POLL_REMOVE else {
            watches.removeValue(forKey: socket)?.cancel()
            return
        }
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
        curlAlarm?.set(milliseconds < 0 ? nil : .now.advanced(by: .milliseconds(milliseconds)))
    }
}

private func socketChanged(
    _ easy: UnsafeMutableRawPointer?, _ socket: curl_socket_t, _ what: Int32, _ context: UnsafeMutableRawPointer?,
    _ socketContext: UnsafeMutableRawPointer?
) -> Int32 {
    nonisolated(unsafe) let context = context!
    LoopActor.assumeIsolated { Unmanaged<CurlMulti>.fromOpaque(context).takeUnretainedValue().watch(socket, what) }
    return 0
}

private func timerChanged(
    _ multi: UnsafeMutableRawPointer?, _ milliseconds: Int, _ context: UnsafeMutableRawPointer?
) -> Int32 {
    nonisolated(unsafe) let context = context!
    LoopActor.assumeIsolated {
        Unmanaged<CurlMulti>.fromOpaque(context).takeUnretainedValue().setTimer(milliseconds: milliseconds)
    }
    return 0
}
