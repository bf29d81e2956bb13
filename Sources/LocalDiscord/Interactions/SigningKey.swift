internal import CCrypto

/// Signs requests as Discord does (interactions/overview: Ed25519 over timestamp and body).
///
/// `@unchecked Sendable`: OpenSSL's keys are only read after they were made, by any thread.
final class SigningKey: @unchecked Sendable {
    private let key: OpaquePointer
    /// The public key, 64 hexadecimal digits.
    let verifyKey: String

    /// Makes a new one.
    init() {
        var random = SystemRandomNumberGenerator()
        let secret = (0..<32).map { _ in UInt8.random(in: 0 ... .max, using: &random) }
        guard let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, secret, secret.count) else {
            preconditionFailure("OpenSSL takes any 32 bytes for a key of Ed25519 (RFC 8032)")
        }
        self.key = key
        var bytes = [UInt8](repeating: 0, count: 32)
        var count = bytes.count
        EVP_PKEY_get_raw_public_key(key, &bytes, &count)
        verifyKey = Self.hexadecimal(bytes)
    }

    deinit { EVP_PKEY_free(key) }

    func signature(timestamp: String, body: [UInt8]) -> String {
        let message = Array(timestamp.utf8) + body
        var signature = [UInt8](repeating: 0, count: 64)
        var count = signature.count
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        EVP_DigestSignInit(context, nil, nil, nil, key)
        EVP_DigestSign(context, &signature, &count, message, message.count)
        return Self.hexadecimal(signature)
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
