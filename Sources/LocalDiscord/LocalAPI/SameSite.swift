internal import HTTPServer

/// Keeps other sites' pages, which a browser on this machine also opens, from driving the playground.
enum SameSite {
    /// Whether a request comes from our own page, or from no page at all, and was not led here by a foreign name.
    static func allows(_ request: HTTPServerRequest, address: String) -> Bool {
        guard let host = request.headers["Host"] else { return false }
        // A name that somebody else's name server points to this machine would make their page 'ours'.
        guard ["127.0.0.1", "localhost", "[::1]", address, "[\(address)]"].contains(name(of: host)) else {
            return false
        }
        if let origin = request.headers["Origin"], origin != "http://\(host)" { return false }
        if request.headers["Sec-Fetch-Site"] == "cross-site" { return request.method == "GET" && request.path == "/" }
        return true
    }

    private static func name(of host: String) -> String {
        guard let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") else { return host }
        return String(host[..<colon])
    }
}
