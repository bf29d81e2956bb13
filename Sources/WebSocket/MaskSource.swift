internal import Glibc

/// The keys with which a client masks its frames. They must not be predictable (RFC 6455, 10.3), so they come from the
/// system, many at a time: asking for each would cost more than masking a short frame.
struct MaskSource {
    private var bytes: [UInt8] = []

    mutating func next() -> UInt8 {
        if bytes.isEmpty {
            bytes = [UInt8](repeating: 0, count: 256)
            let count = getrandom(&bytes, bytes.count, 0)
            // Requests of this size are never cut short once the system has started.
            precondition(count == bytes.count, "the system has no random bytes (errno \(errno))")
        }
        return bytes.removeLast()
    }
}
