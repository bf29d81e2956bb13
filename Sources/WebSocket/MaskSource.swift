internal import CCrypto

/// The keys with which a client masks its frames. They must not be predictable (RFC 6455, 10.3), so they come from
/// libcrypto's generator, many at a time: asking for each would cost more than masking a short frame.
struct MaskSource {
    private var bytes: [UInt8] = []

    mutating func next() -> UInt8 {
        if bytes.isEmpty {
            bytes = [UInt8](repeating: 0, count: 256)
            precondition(RAND_bytes(&bytes, Int32(bytes.count)) == 1, "the system has no random bytes")
        }
        return bytes.removeLast()
    }
}
