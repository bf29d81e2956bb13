internal import CCurl

/// Where a request goes, as far as it decides what may be sent there.
///
/// Read with curl's own parser: an address that we and curl read differently could lead a key to another host.
struct Destination {
    let isTLS: Bool
    /// Lower case, without brackets.
    let host: String

    /// Reads scheme and host; `nil` when curl would refuse the address, or it is not `http` or `https`, or has a user name.
    init?(url: String) {
        guard let parsed = curl_url() else { return nil }
        defer { curl_url_cleanup(parsed) }
        let flags = UInt32(CURLU_DISALLOW_USER | CURLU_NON_SUPPORT_SCHEME)
        guard curl_url_set(parsed, CURLUPART_URL, url, flags) == CURLUE_OK,
            let scheme = Self.part(CURLUPART_SCHEME, of: parsed), let host = Self.part(CURLUPART_HOST, of: parsed),
            scheme == "http" || scheme == "https"
        else { return nil }
        isTLS = scheme == "https"
        self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    }

    /// Whether the host is this machine. curl resolves `localhost` itself, so no name server has a say in it.
    var isLoopback: Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// The part of an address that decides: everything before the path. Addresses that share it share their destination.
    ///
    /// `nil` for what does not begin as `http://` or `https://` followed by a host, or holds spaces or control characters.
    static func origin(of url: String) -> Substring? {
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

    private static func part(_ part: CURLUPart, of url: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(url, part, &text, 0) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text).lowercased()
    }
}
