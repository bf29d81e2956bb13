internal import CMicrohttpd
internal import EventLoop

/// Copies what libmicrohttpd has parsed of a request into Swift values.
@LoopActor enum RequestReader {
    static func request(
        _ connection: OpaquePointer, method: String, rawPath: String, body: [UInt8]
    ) -> HTTPServerRequest {
        HTTPServerRequest(
            method: method, rawPath: rawPath,
            query: pairs(connection, .GET_ARGUMENT_KIND).map { ($0.name.percentDecoded, $0.value.percentDecoded) },
            headers: HTTPFields(pairs(connection, .HEADER_KIND)), body: body)
    }

    static func contentLength(_ connection: OpaquePointer) -> Int? {
        guard let value = MHD_lookup_connection_value(connection, .HEADER_KIND, "Content-Length") else { return nil }
        return Int(String(cString: value))
    }

    private static func pairs(_ connection: OpaquePointer, _ kind: MHD_ValueKind) -> [(name: String, value: String)] {
        var list: [(name: String, value: String)] = []
        withUnsafeMutablePointer(to: &list) { list in
            _ = MHD_get_connection_values(
                connection, kind,
                { list, _, name, value in
                    guard let list, let name else { return .YES }
                    list.assumingMemoryBound(to: [(name: String, value: String)].self).pointee.append(
                        (String(cString: name), value.map { String(cString: $0) } ?? ""))
                    return .YES
                }, list)
        }
        return list
    }
}
