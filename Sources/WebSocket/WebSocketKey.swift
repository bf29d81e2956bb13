internal import CCrypto

/// The key that proves that a server understands WebSocket (RFC 6455, 1.3).
package enum WebSocketKey {
    /// A fresh one: 16 random bytes in base64.
    static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return base64((0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    /// Whether a client may send it: 16 bytes in base64.
    package static func isPossible(_ key: String) -> Bool { key.utf8.count == 24 && key.hasSuffix("==") }

    /// What the server has to answer.
    package static func accept(for key: String) -> String {
        let text = Array((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").utf8)
        var digest = [UInt8](repeating: 0, count: Int(SHA_DIGEST_LENGTH))
        SHA1(text, text.count, &digest)
        return base64(digest)
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        // Four characters for three bytes, and a NUL.
        var text = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
        let count = EVP_EncodeBlock(&text, bytes, Int32(bytes.count))
        return String(decoding: text.prefix(Int(count)), as: UTF8.self)
    }
}
