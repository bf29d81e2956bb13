internal import CMicrohttpd
internal import EventLoop

/// The bytes between a handler that writes and libmicrohttpd that asks for them.
@LoopActor final class ResponseStream {
    private enum End { case open, finished, failed }

    /// Above this, a writer waits: a client that reads slowly must not fill our memory.
    private static let highWater = 64 << 10

    private weak var exchange: Exchange?
    private var bytes: [UInt8] = []
    private var head = 0
    private var end = End.open
    private var isGone = false
    private var writers: [CheckedContinuation<Void, Never>] = []

    init(exchange: Exchange) { self.exchange = exchange }

    func write(_ more: [UInt8]) async throws(HTTPServerError) {
        guard !isGone else { throw .clientGone }
        guard !more.isEmpty else { return }
        bytes.append(contentsOf: more)
        exchange?.resume()
        guard bytes.count - head > Self.highWater else { return }
        await withCheckedContinuation { writers.append($0) }
        guard !isGone else { throw .clientGone }
    }

    func finish() { close(.finished) }
    func fail() { close(.failed) }

    private func close(_ end: End) {
        self.end = end
        exchange?.resume()
    }

    func clientHasGone() {
        isGone = true
        bytes = []
        head = 0
        if end == .open { end = .failed }
        resumeWriters()
        exchange?.resume()
    }

    /// The next bytes for libmicrohttpd; suspends the connection when there are none yet.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - head)
        if count > 0 {
            bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[head..<head + count])) }
            head += count
            if head == bytes.count {
                bytes.removeAll(keepingCapacity: true)
                head = 0
            }
            if bytes.count - head <= Self.highWater { resumeWriters() }
            return count
        }
        switch end {
        case .open:
            exchange?.suspend()
            return 0
        case .finished: return cmicrohttpd_end_of_stream
        case .failed: return cmicrohttpd_end_with_error
        }
    }

    private func resumeWriters() {
        let waiting = writers
        writers = []
        for writer in waiting { writer.resume() }
    }
}

func readStream(
    context: UnsafeMutableRawPointer?, position: UInt64, buffer: UnsafeMutablePointer<CChar>?, size: Int
) -> Int {
    guard let context, let buffer else { return cmicrohttpd_end_with_error }
    let stream = Unmanaged<ResponseStream>.fromOpaque(context).takeUnretainedValue()
    nonisolated(unsafe) let target = UnsafeMutableRawBufferPointer(start: buffer, count: size)
    return LoopActor.assumeIsolated { stream.read(into: target) }
}

func releaseStream(context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    Unmanaged<ResponseStream>.fromOpaque(context).release()
}
