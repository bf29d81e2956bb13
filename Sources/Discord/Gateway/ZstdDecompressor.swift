internal import CZstd

/// Reads what the gateway sends with `compress=zstd-stream`: one frame for the whole connection, which never ends, and in
/// it a flushed block for each message (events/gateway: Zstd-stream).
///
/// Whoever sends decides how much memory a frame needs and how much comes out of it; both are bounded here.
final class ZstdDecompressor {
    enum Failure: Error, Hashable, CustomStringConvertible {
        /// It is no such stream, or bytes of it are missing or wrong; in zstd's words.
        case corrupt(String)
        /// A message is larger than any that Discord sends.
        case tooLarge

        var description: String {
            switch self {
            case .corrupt(let reason): "the compressed stream is broken (\(reason))"
            case .tooLarge: "a message is too large when it is decompressed"
            }
        }
    }

    /// What every decoder should support (RFC 8878, 3.1.1.1.2): 8 MiB. Discord's own window is far smaller, and the memory
    /// is taken only for what the frame says.
    static let longestWindow: Int32 = 23

    private let context: OpaquePointer
    private let maximumMessageBytes: Int
    private var failure: Failure?

    /// - Parameter maximumMessageBytes: what comes out of one message at most.
    init(maximumMessageBytes: Int = 16 << 20) {
        guard let context = ZSTD_createDCtx() else { preconditionFailure("there is no memory for zstd") }
        ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.longestWindow)
        self.context = context
        self.maximumMessageBytes = maximumMessageBytes
    }

    deinit { ZSTD_freeDCtx(context) }

    /// The whole of one message. After an error the stream cannot be read any further.
    func decompress(_ message: [UInt8]) throws(Failure) -> [UInt8] {
        if let failure { throw failure }
        do throws(Failure) { return try decompressed(message) } catch {
            failure = error
            throw error
        }
    }

    private func decompressed(_ message: [UInt8]) throws(Failure) -> [UInt8] {
        let result: Result<[UInt8], Failure> = message.withUnsafeBytes { source in
            withUnsafeTemporaryAllocation(byteCount: 32 << 10, alignment: 16) { buffer in
                var text: [UInt8] = []
                text.reserveCapacity(4 * source.count)
                var input = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
                while true {
                    var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
                    let hint = ZSTD_decompressStream(context, &output, &input)
                    guard ZSTD_isError(hint) == 0 else {
                        return .failure(.corrupt(String(cString: ZSTD_getErrorName(hint))))
                    }
                    guard text.count + output.pos <= maximumMessageBytes else { return .failure(.tooLarge) }
                    text.append(contentsOf: buffer[..<output.pos])
                    // A full buffer may have left something inside; an empty input has nothing more to give then.
                    if input.pos == input.size, output.pos < output.size { return .success(text) }
                }
            }
        }
        return try result.get()
    }
}
