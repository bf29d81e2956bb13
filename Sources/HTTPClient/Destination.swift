internal import CCurl

/// Where a request goes, as far as it decides what may be sent there.
///
/// Read with curl's own parser: an address that we and curl read differently could lead a key to another host.
public struct Destination: Sendable, Hashable {
    public let isTLS: Bool
    /// Lower case, without brackets.
    public let host: String
    /// The scheme's own where the address names none.
    public let port: UInt16
    /// Whether the host is this machine. curl resolves `localhost` itself, so no name server has a say in it.
    let isLoopback: Bool

    /// Reads scheme, host and port; `nil` when curl would refuse the address, or it is not `http` or `https`, or has a user
    /// name.
    public init?(url: String) {
        guard let parsed = curl_url() else { return nil }
        defer { curl_url_cleanup(parsed) }
        let flags = UInt32(CURLU_DISALLOW_USER | CURLU_NON_SUPPORT_SCHEME)
        guard curl_url_set(parsed, CURLUPART_URL, url, flags) == CURLUE_OK,
            let scheme = Self.part(CURLUPART_SCHEME, of: parsed), let host = Self.part(CURLUPART_HOST, of: parsed),
            scheme == "http" || scheme == "https",
            let port = Self.part(CURLUPART_PORT, of: parsed, UInt32(CURLU_DEFAULT_PORT)).flatMap({ UInt16($0) })
        else { return nil }
        isTLS = scheme == "https"
        self.port = port
        self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        isLoopback = Self.isLoopback(self.host)
    }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// The part of an address that decides: everything before the path. Addresses that share it share their destination.
    ///
    /// `nil` for what does not begin as `http://` or `https://` followed by a host, or holds spaces or control characters.
    public static func origin(of url: String) -> Substring? {
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }), let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")),
            url[colon...].hasPrefix("://")
        else { return nil }
        let start = url.utf8.index(colon, offsetBy: 3)
        let end = url.utf8[start...].firstIndex {
            [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0)
        }
        guard start != (end ?? url.endIndex) else { return nil }
        return url[..<(end ?? url.endIndex)]
    }

    private static func part(_ part: CURLUPart, of url: OpaquePointer, _ flags: UInt32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(url, part, &text, flags) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text).lowercased()
    }
}
