internal import HTTPServer

/// The page, which is part of the program.
enum Page {
    /// Stands in the file wherever the response's nonce belongs.
    private static let placeholder = "@nonce@"

    private static let pieces: [[UInt8]] = split(PackageResources.page_html, at: Array(placeholder.utf8))

    static func response() -> HTTPServerResponse {
        // A new one each time, so that nothing that finds its way into the page can name it.
        let nonce = (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
        let policy =
            "default-src 'none'; img-src data:; script-src 'nonce-\(nonce)'; style-src 'nonce-\(nonce)'; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        return HTTPServerResponse(
            status: 200,
            headers: [
                ("Content-Type", "text/html; charset=utf-8"), ("Content-Security-Policy", policy),
                ("Referrer-Policy", "no-referrer"), ("X-Content-Type-Options", "nosniff"),
                ("Cache-Control", "no-store"),
            ],
            body: Array(pieces.joined(separator: Array(nonce.utf8))))
    }

    private static func split(_ bytes: [UInt8], at separator: [UInt8]) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var start = 0
        var index = 0
        while index + separator.count <= bytes.count {
            if bytes[index] == separator[0], bytes[index..<index + separator.count].elementsEqual(separator) {
                pieces.append(Array(bytes[start..<index]))
                index += separator.count
                start = index
            } else {
                index += 1
            }
        }
        return pieces + [Array(bytes[start...])]
    }
}
