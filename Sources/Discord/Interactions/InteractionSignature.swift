internal import CCrypto

/// Tells whether a request to the interactions endpoint comes from Discord: an Ed25519 signature over its timestamp and
/// body (interactions/overview: Setting Up an Endpoint).
///
/// Discord sends bad signatures on purpose, and switches an endpoint off that takes one.
public struct InteractionSignature: Sendable {
    /// How far a timestamp may be from now: an older request may be a recording that somebody sends again.
    public static let tolerance = Duration.seconds(300)

    private let publicKey: [UInt8]

    /// - Parameter verifyKey: the application's public key, 64 hexadecimal digits (resources/application: `verify_key`);
    ///   nil where it is none.
    public init?(verifyKey: String) {
        guard let bytes = Self.bytes(ofHexadecimal: verifyKey), bytes.count == 32 else { return nil }
        publicKey = bytes
    }

    /// Whether `signature` and `timestamp`, as the headers `X-Signature-Ed25519` and `X-Signature-Timestamp` have them,
    /// belong to `body`, and the timestamp is of now.
    ///
    /// - Parameter now: seconds since 1970.
    public func isValid(signature: String, timestamp: String, body: [UInt8], now: Int64) -> Bool {
        guard let signature = Self.bytes(ofHexadecimal: signature), signature.count == 64,
            let seconds = Int64(timestamp), timestamp.utf8.count <= 20,
            abs(now.subtractingReportingOverflow(seconds).partialValue) <= Self.tolerance.components.seconds,
            !now.subtractingReportingOverflow(seconds).overflow
        else { return false }
        return verify(signature, of: Array(timestamp.utf8) + body)
    }

    private func verify(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        guard let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, publicKey, publicKey.count),
            let context = EVP_MD_CTX_new()
        else { return false }
        defer {
            EVP_MD_CTX_free(context)
            EVP_PKEY_free(key)
        }
        return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
            && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }

    private static func bytes(ofHexadecimal text: String) -> [UInt8]? {
        let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue.map(UInt8.init) }
        guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2), digits.count <= 256 else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
