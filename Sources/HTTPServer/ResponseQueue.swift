internal import CMicrohttpd
internal import EventLoop

/// Hands answers to libmicrohttpd. Each function answers whether the connection may go on.
@LoopActor enum ResponseQueue {
    static func queue(
        _ body: [UInt8], status: Int, headers: [(name: String, value: String)], on connection: OpaquePointer
    ) -> Bool {
        guard isPossible(status) else { return queue(.badStatus, on: connection) }
        // These have no body by definition (RFC 9110, 15.3.5, 15.4.5).
        let body = status == 204 || status == 304 ? [] : body
        let response = body.withUnsafeBytes { bytes in
            MHD_create_response_from_buffer(
                bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress), .RESPMEM_MUST_COPY)
        }
        return queue(response, status: status, headers: headers, on: connection)
    }

    static func queue(
        _ stream: ResponseStream, status: Int, headers: [(name: String, value: String)], on connection: OpaquePointer
    ) -> Bool {
        guard isPossible(status) else { return queue(.badStatus, on: connection) }
        let context = Unmanaged.passRetained(stream)
        let response = MHD_create_response_from_callback(
            cmicrohttpd_size_unknown, 32 << 10, readStream, context.toOpaque(), releaseStream)
        if response == nil { context.release() }
        return queue(response, status: status, headers: headers, on: connection)
    }

    /// Takes the response over.
    static func queue(
        _ response: OpaquePointer?, status: Int, headers: [(name: String, value: String)], on connection: OpaquePointer
    ) -> Bool {
        guard let response else { return false }
        defer { MHD_destroy_response(response) }
        for (name, value) in headers where !name.isSameFieldName(as: "Content-Length") {
            guard MHD_add_response_header(response, name, value) == .YES else {
                return queue(.badHeader(name), on: connection)
            }
        }
        return MHD_queue_response(connection, UInt32(status), response) == .YES
    }

    private static func queue(_ response: HTTPServerResponse, on connection: OpaquePointer) -> Bool {
        guard case .bytes(let body) = response.content else { return false }
        return queue(body, status: response.status, headers: response.headers, on: connection)
    }

    private static func isPossible(_ status: Int) -> Bool { (200...599).contains(status) }
}

extension HTTPServerResponse {
    static let tooLarge = HTTPServerResponse(
        status: 413, headers: [("Connection", "close"), ("Content-Type", "text/plain")],
        body: Array("The body is too large.\n".utf8))
    static let badStatus = HTTPServerResponse(
        status: 500, contentType: "text/plain", text: "The handler answered with a status that does not exist.\n")

    static func badHeader(_ name: String) -> HTTPServerResponse {
        .init(status: 500, contentType: "text/plain", text: "The handler answered with a malformed header field.\n")
    }
}
