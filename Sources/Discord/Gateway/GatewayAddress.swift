/// The address of a gateway with everything that a connection needs to say.
enum GatewayAddress {
    /// Version 10 and JSON, compressed or not, at the address that Discord gave; `nil` when that is not `wss://`, or
    /// `ws://` on this machine.
    static func complete(_ url: String, isCompressed: Bool) -> String? {
        guard let separator = url.range(of: "://") else { return nil }
        let scheme = url[..<separator.lowerBound].lowercased()
        let rest = url[separator.upperBound...]
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        let authority = rest[..<end]
        guard !authority.isEmpty, authority.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !authority.contains("@")
        else { return nil }
        guard scheme == "wss" || scheme == "ws" && isLoopback(authority) else { return nil }
        var path = rest[end...].prefix { $0 != "?" && $0 != "#" }
        if path.isEmpty { path = "/" }
        guard path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        return "\(scheme)://\(authority)\(path)?v=10&encoding=json" + (isCompressed ? "&compress=zstd-stream" : "")
    }

    private static func isLoopback(_ authority: Substring) -> Bool {
        if authority.hasPrefix("[") { return authority == "[::1]" || authority.hasPrefix("[::1]:") }
        let host = authority.prefix { $0 != ":" }.lowercased()
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return host == "localhost"
            || parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}

extension String {
    /// The first place where `other` stands; Foundation's function of that name is not linked.
    fileprivate func range(of other: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
            start = index(after: start)
        }
        return nil
    }
}
