internal import CCurl

/// Where a WebSocket goes, read with curl's own parser: an address that we and curl read differently would lead the
/// connection to one host and the handshake's `Host` to another.
struct WebSocketAddress {
    /// The address as curl wants it: `CURLOPT_CONNECT_ONLY` takes `http` and `https` only.
    let connectURL: String
    /// `Host` of the handshake: with the port where it is not the scheme's own.
    let authority: String
    /// Path and query.
    let target: String
    /// Whether the host is this machine, to which no proxy leads.
    let isLoopback: Bool

    init(_ text: String) throws(WebSocketError) {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw WebSocketError(.badURL, "the address of a WebSocket has only printable ASCII characters")
        }
        let rest: Substring
        let scheme: String
        switch text.prefix(while: { $0 != ":" }).lowercased() {
        case "ws": (scheme, rest) = ("http", text.dropFirst(2))
        case "wss": (scheme, rest) = ("https", text.dropFirst(3))
        default: throw WebSocketError(.badURL, "the address of a WebSocket begins with ws:// or wss://")
        }
        guard rest.hasPrefix("://"), let url = curl_url() else { throw Self.unreadable }
        defer { curl_url_cleanup(url) }
        guard curl_url_set(url, CURLUPART_URL, scheme + rest, UInt32(CURLU_DISALLOW_USER)) == CURLUE_OK,
            let host = Self.part(CURLUPART_HOST, of: url), let path = Self.part(CURLUPART_PATH, of: url)
        else { throw Self.unreadable }
        let port = Self.part(CURLUPART_PORT, of: url, flags: CURLU_NO_DEFAULT_PORT)
        let query = Self.part(CURLUPART_QUERY, of: url)
        authority = port.map { "\(host):\($0)" } ?? host
        target = query.map { "\(path)?\($0)" } ?? path
        connectURL = "\(scheme)://\(authority)/"
        isLoopback = ["localhost", "[::1]"].contains(host.lowercased()) || Self.isLoopback(host)
    }

    private static let unreadable = WebSocketError(.badURL, "the address of the WebSocket cannot be read")

    private static func isLoopback(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    private static func part(_ part: CURLUPart, of url: OpaquePointer, flags: Int32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(url, part, &text, UInt32(flags)) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}
