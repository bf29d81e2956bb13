package import EventLoop
internal import Glibc

/// A plain TCP socket.
@LoopActor package final class SocketTransport: Transport {
    package let descriptor: Int32
    private var onClose: (@LoopActor () -> Void)?

    /// Takes a connected, non-blocking socket; `onClose` gives it back to whoever closes it.
    package init(descriptor: Int32, onClose: @escaping @LoopActor () -> Void) {
        self.descriptor = descriptor
        self.onClose = onClose
        var yes: Int32 = 1
        // A frame is a whole thought; waiting for more of them only delays it.
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    package var hasUnsent: Bool { false }

    package func receive(into buffer: UnsafeMutableRawBufferPointer) -> TransportResult {
        let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
        return count == 0 ? .ended : result(count)
    }

    package func send(_ bytes: UnsafeRawBufferPointer) -> TransportResult {
        result(Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL)))
    }

    package func sendUnsent() -> TransportResult { .bytes(0) }

    package func shutdownSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    package func close() {
        onClose?()
        // Holds the server, which may hold whoever holds this.
        onClose = nil
    }

    private func result(_ count: Int) -> TransportResult {
        if count >= 0 { return .bytes(count) }
        let error = errno
        if error == EAGAIN || error == EINTR { return .wouldBlock }
        return .failed(String(cString: strerror(error)))
    }
}
