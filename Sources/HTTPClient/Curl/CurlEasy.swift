internal import CCurl
internal import EventLoop

/// A curl handle that carries one transfer after another. What is the same for all is set once, when it is made.
///
/// Its pointers live as long as the object: curl reads the header list and writes the error text while a transfer runs.
@LoopActor final class CurlEasy {
    let handle: UnsafeMutableRawPointer
    private var headers: UnsafeMutablePointer<curl_slist>?
    private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    init(configuration: HTTPClient.Configuration) {
        guard let handle = curl_easy_init() else { preconditionFailure("no memory for a transfer") }
        self.handle = handle
        errorText.pointee = 0
        set(CURLOPT_NOSIGNAL, 1)
        ccurl_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        ccurl_set_string(handle, CURLOPT_USERAGENT, configuration.userAgent)
        ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, errorText)
        set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
        set(CURLOPT_TCP_KEEPALIVE, 1)
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        // With a folder of certificates curl would read them anew for every connection instead of keeping them.
        ccurl_set_string(handle, CURLOPT_CAPATH, nil)
        if let caFile = configuration.caFile { ccurl_set_string(handle, CURLOPT_CAINFO, caFile) }
        ccurl_set_data_callback(handle, CURLOPT_HEADERFUNCTION, receiveHeaderLine)
        ccurl_set_data_callback(handle, CURLOPT_WRITEFUNCTION, receiveBody)
    }

    isolated deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(headers)
        errorText.deallocate()
    }

    /// Sets everything that differs between two transfers, so that nothing of the last one remains.
    func prepare(_ transfer: Transfer) {
        let request = transfer.request
        ccurl_set_string(handle, CURLOPT_URL, request.url)
        set(CURLOPT_PIPEWAIT, transfer.destination.isTLS ? 1 : 0)
        // A proxy cannot reach this machine's own servers; an empty name overrides the environment, none follows it.
        ccurl_set_string(handle, CURLOPT_PROXY, transfer.destination.isLoopback ? "" : nil)
        set(CURLOPT_FORBID_REUSE, 0)
        set(CURLOPT_CONNECTTIMEOUT_MS, request.timeouts.connect.map { max(1, $0.milliseconds) } ?? 0)
        setMethodAndBody(request)
        setHeaders(request)
        let context = Unmanaged.passUnretained(transfer).toOpaque()
        ccurl_set_pointer(handle, CURLOPT_HEADERDATA, context)
        ccurl_set_pointer(handle, CURLOPT_WRITEDATA, context)
    }

    /// Lets go of the last transfer's data before the handle rests.
    func clear() {
        ccurl_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, nil)
        ccurl_set_list(handle, CURLOPT_HTTPHEADER, nil)
        curl_slist_free_all(headers)
        headers = nil
        errorText.pointee = 0
    }

    /// Keeps the connection from being used again once this transfer ends.
    func forbidReuse() { set(CURLOPT_FORBID_REUSE, 1) }

    /// What curl says about the last failure.
    var errorMessage: String { String(cString: errorText) }

    /// Whether anything of the request has been handed to the connection.
    var hasSentBytes: Bool {
        var size = 0
        ccurl_get_long(handle, CURLINFO_REQUEST_SIZE, &size)
        return size > 0
    }

    private func setMethodAndBody(_ request: HTTPRequest) {
        if let body = request.body ?? (request.method.announcesEmptyBody ? [] : nil) {
            set(CURLOPT_POST, 1)
            ccurl_set_offset(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
            body.withUnsafeBytes { bytes in
                // No bytes are no address in Swift, and to curl no address means a body from a callback.
                withUnsafePointer(to: UInt8(0)) { nothing in
                    let start = bytes.baseAddress ?? UnsafeRawPointer(nothing)
                    _ = ccurl_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: start))
                }
            }
        } else if request.method == .head {
            set(CURLOPT_NOBODY, 1)
        } else {
            set(CURLOPT_HTTPGET, 1)
        }
        let isImplied =
            request.method == .get && request.body == nil || request.method == .head || request.method == .post
        ccurl_set_string(handle, CURLOPT_CUSTOMREQUEST, isImplied ? nil : request.method.name)
    }

    private func setHeaders(_ request: HTTPRequest) {
        curl_slist_free_all(headers)
        headers = nil
        var hasContentType = false
        for (name, value) in request.headers {
            // A line 'name:' would take a header away; 'name;' is how curl is told to send it empty.
            headers = curl_slist_append(headers, value.isEmpty ? "\(name);" : "\(name): \(value)")
            if HTTPHeaders.isSame(name, "content-type") { hasContentType = true }
        }
        // curl would add a form's type, and ask large bodies' permission, which costs a round trip.
        if !hasContentType { headers = curl_slist_append(headers, "Content-Type:") }
        headers = curl_slist_append(headers, "Expect:")
        ccurl_set_list(handle, CURLOPT_HTTPHEADER, headers)
    }

    private func set(_ option: CURLoption, _ value: Int) { ccurl_set_long(handle, option, value) }
}

extension Duration {
    var milliseconds: Int {
        let (seconds, attoseconds) = components
        return Int(clamping: seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    }
}

// curl calls these on the loop's thread, inside `curl_multi_socket_action`; the transfer is alive while it is in the multi
// handle, and the bytes until the function returns.

private func receiveHeaderLine(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
    nonisolated(unsafe) let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
    nonisolated(unsafe) let context = context!
    return LoopActor.assumeIsolated {
        Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().receive(headerLine: line) ? line.count : -1
    }
}

private func receiveBody(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
    nonisolated(unsafe) let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
    nonisolated(unsafe) let context = context!
    return LoopActor.assumeIsolated {
        Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().receive(body: piece) ? piece.count : -1
    }
}
