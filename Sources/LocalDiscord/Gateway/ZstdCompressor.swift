internal import CZstd

/// Writes what a gateway connection with `compress=zstd-stream` is sent: one frame for the whole connection, which never
/// ends, and in it a flushed block for each message (Discord, events/gateway: Zstd-stream).
final class ZstdCompressor {
    /// How far back it looks: 256 KiB, which is what a client has to keep.
    private static let window: Int32 = 18

    private let context: OpaquePointer

    init() {
        guard let context = ZSTD_createCCtx() else { preconditionFailure("there is no memory for zstd") }
        ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 6)
        ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, Self.window)
        self.context = context
    }

    deinit { ZSTD_freeCCtx(context) }

    /// The next piece of the stream, which holds the whole message; nil where there is no memory for it.
    func compress(_ message: [UInt8]) -> [UInt8]? {
        message.withUnsafeBytes { source in
            withUnsafeTemporaryAllocation(byteCount: 32 << 10, alignment: 16) { buffer in
                var piece: [UInt8] = []
                var input = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
                while true {
                    var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
                    let left = ZSTD_compressStream2(context, &output, &input, ZSTD_e_flush)
                    if ZSTD_isError(left) != 0 { return nil }
                    piece.append(contentsOf: buffer[..<output.pos])
                    if left == 0 { return piece }
                }
            }
        }
    }
}
