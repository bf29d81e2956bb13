public import EventLoop

/// One end of a WebSocket (RFC 6455): messages in both directions until a close frame or a broken connection.
///
/// An open one lives until its end, whether or not somebody holds it; the end is always told by
/// ``WebSocketEvent/closed(code:reason:)``. Pings are answered by themselves.
@LoopActor public final class WebSocket {
    package enum Role { case client, server }

    private enum State {
        case open
        /// Our close frame is on its way; the other side's is awaited.
        case closing
        /// Both are done; the other side may still have bytes under way, which are thrown away until it closes.
        case draining
        case released
    }

    /// Called on the loop with each event, never from inside one of this object's functions.
    public var onEvent: (@LoopActor (WebSocketEvent) -> Void)?
    /// Called when the connection is gone from the system's point of view as well.
    package var onReleased: (@LoopActor () -> Void)?

    private let transport: any Transport
    private let codec: FrameCodec
    private let configuration: Configuration
    private var state = State.open
    private var watch: Watch?
    private var isWatchingForWritable = false
    private var closeTimer: Timer?
    /// Bytes that came with the handshake.
    private var received: [UInt8]
    private var output: [UInt8] = []
    private var sent = 0
    private var hasEnded = false

    /// After ``start()`` it reads, beginning with `received`, which came together with the handshake.
    package init(transport: any Transport, role: Role, configuration: Configuration, received: [UInt8]) {
        self.transport = transport
        self.configuration = configuration
        self.received = received
        codec = FrameCodec(role: role, maximumMessageBytes: configuration.maximumMessageBytes)
    }

    package func start() {
        guard state != .released else { return }
        watch = EventLoop.main.watch(transport.descriptor, for: .readable) { [self] readiness in
            if readiness.contains(.writable) { flush() }
            if readiness.contains(.readable) { read() }
        }
        isWatchingForWritable = false
        // What has been read already, by us or inside TLS, makes no descriptor ready.
        EventLoop.main.schedule(after: .zero) { [self] in
            flush()
            read()
        }
    }

    // MARK: Sending

    /// Sends a text message.
    ///
    /// - Returns: false when it is not sent: after the end or a close frame, or when more than `maximumQueuedBytes` would
    ///   wait for a slow receiver.
    @discardableResult public func send(text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in enqueue(bytes.count) { codec.encode(text: bytes) } }
    }

    /// Sends a text message; `text` must be UTF-8. Answers like ``send(text:)-(String)``.
    @discardableResult public func send(text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { bytes in enqueue(bytes.count) { codec.encode(text: bytes) } }
    }

    /// Sends a binary message. Answers like ``send(text:)-(String)``.
    @discardableResult public func send(binary: [UInt8]) -> Bool {
        binary.withUnsafeBufferPointer { bytes in enqueue(bytes.count) { codec.encode(binary: bytes) } }
    }

    /// Bytes that the other side has been too slow to take so far.
    public var queuedBytes: Int { output.count - sent }

    private func enqueue(_ count: Int, _ encode: () -> Bool) -> Bool {
        guard state == .open, queuedBytes + count <= configuration.maximumQueuedBytes, encode() else { return false }
        flush()
        return true
    }

    // MARK: Ending

    /// Says goodbye with `code` and at most 123 bytes of `reason`; the other side's answer, or the lack of one within
    /// `closeTimeout`, comes as `closed`. Has no effect when the end has begun already.
    public func close(code: UInt16, reason: String = "") {
        guard state == .open else { return }
        state = .closing
        _ = codec.encodeClose(code: code, reason: reason)
        closeTimer = EventLoop.main.schedule(after: configuration.closeTimeout) { [self] in
            end(code: nil, reason: "the other side did not answer the close frame in time")
            release()
        }
        flush()
    }

    /// Cuts the connection at once and without a word; `closed` follows.
    public func abort() {
        end(code: nil, reason: "aborted")
        release()
    }

    /// Sends the first half of a text message's frame and cuts the connection, as a server that dies in the middle of it.
    package func cut(inside text: [UInt8]) {
        if state == .open, text.withUnsafeBufferPointer({ codec.encode(text: $0) }) {
            takeOutput()
            output.removeLast(text.count / 2 + 1)
            flush()
        }
        abort()
    }

    private func end(code: UInt16?, reason: String) {
        guard !hasEnded else { return }
        hasEnded = true
        // Not from inside a function that the program has called: it does not expect to be called back.
        EventLoop.main.schedule(after: .zero) { [self] in
            let onEvent = onEvent
            self.onEvent = nil
            onEvent?(.closed(code: code, reason: reason))
        }
    }

    private func lose(_ reason: String) {
        end(code: nil, reason: reason)
        release()
    }

    private func release() {
        guard state != .released else { return }
        state = .released
        closeTimer?.cancel()
        watch?.cancel()
        watch = nil
        output = []
        sent = 0
        transport.close()
        onReleased?()
        onReleased = nil
    }

    /// Everything is said. Closing a socket with unread bytes would make the system throw away our last frame, so the
    /// other side's end is awaited.
    private func drain() {
        state = .draining
        closeTimer?.cancel()
        closeTimer = EventLoop.main.schedule(after: configuration.closeTimeout) { [self] in release() }
        transport.shutdownSending()
    }

    // MARK: The connection

    /// Bytes that are read before other sockets get their turn.
    private static let readBudget = 256 << 10

    private func read() {
        if !received.isEmpty {
            let bytes = received
            received = []
            bytes.withUnsafeBytes { codec.decode($0) }
            deliver()
        }
        var budget = Self.readBudget
        while state != .released {
            let result = transport.receive(into: ReceiveBuffer.bytes)
            switch result {
            case .bytes(let count):
                codec.decode(UnsafeRawBufferPointer(rebasing: ReceiveBuffer.bytes[..<count]))
                deliver()
                budget -= count
                if budget <= 0 {
                    // The rest may be inside TLS, where the loop does not see it.
                    EventLoop.main.schedule(after: .zero) { [self] in read() }
                    return
                }
            case .wouldBlock: return
            case .ended: return lose("the other side closed the connection without a close frame")
            case .failed(let reason): return lose("the connection broke: \(reason)")
            }
        }
    }

    private func deliver() {
        if !codec.messages.isEmpty {
            let messages = codec.messages
            codec.messages.removeAll(keepingCapacity: messages.count <= 8)
            for message in messages where !hasEnded { onEvent?(message) }
        }
        if !codec.isReading, !hasEnded {
            if let close = codec.received {
                end(code: close.code, reason: close.reason)
            } else if let failure = codec.failure {
                end(code: nil, reason: "the other side broke the protocol (\(failure))")
            }
        }
        flush()
    }

    private func flush() {
        guard state != .released, state != .draining else { return }
        takeOutput()
        if transport.hasUnsent {
            switch transport.sendUnsent() {
            case .bytes: break
            case .wouldBlock: return waitForWritable(true)
            case .ended, .failed: return lose("the connection broke while sending")
            }
        }
        while sent < output.count {
            let result = output.withUnsafeBytes { transport.send(UnsafeRawBufferPointer(rebasing: $0[sent...])) }
            switch result {
            case .bytes(let count): sent += count
            case .wouldBlock: return waitForWritable(true)
            case .ended, .failed: return lose("the connection broke while sending")
            }
        }
        output.removeAll(keepingCapacity: output.capacity <= 16 << 10)
        sent = 0
        waitForWritable(transport.hasUnsent)
        if !codec.isReading, codec.hasSentClose, !transport.hasUnsent { drain() }
    }

    private func takeOutput() {
        guard !codec.output.isEmpty else { return }
        if output.isEmpty {
            swap(&output, &codec.output)
        } else {
            if sent > 64 << 10 {
                output.removeFirst(sent)
                sent = 0
            }
            output += codec.output
            codec.output.removeAll(keepingCapacity: codec.output.capacity <= 16 << 10)
        }
    }

    private func waitForWritable(_ isWaiting: Bool) {
        guard let watch, isWaiting != isWatchingForWritable else { return }
        isWatchingForWritable = isWaiting
        watch.update(isWaiting ? [.readable, .writable] : .readable)
    }
}
