/// Where a server listens, as people write it: `:8080`, `0.0.0.0:8080`, `[::]:8080`.
public struct ListeningAddress: Hashable, Sendable {
    /// Numeric, IPv4 or IPv6; this machine alone unless another was written.
    public let host: String
    /// 0 takes any free port.
    public let port: UInt16

    /// Nil where there is no port, or the host is a name.
    public init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            return nil
        }
        var host = text[..<colon]
        if host.isEmpty {
            host = "127.0.0.1"
        } else if host.first == "[", host.last == "]" {
            host = host.dropFirst().dropLast()
            guard host.contains(":") else { return nil }
        } else if host.contains(":") {
            return nil
        }
        guard host.utf8.allSatisfy({ "0123456789abcdefABCDEF.:".utf8.contains($0) }) else { return nil }
        self.host = String(host)
        self.port = port
    }

    /// The same with the port that it became.
    func text(port: UInt16) -> String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
