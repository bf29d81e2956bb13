internal import CWslay

/// RFC 6455 between bytes and messages: wslay's event API with our buffers on both sides. Does no input or output.
///
/// wslay's callbacks only move bytes; nothing of the program runs inside them.
final class FrameCodec {
    /// Whole messages in the order of their arrival; the owner takes them.
    var messages: [WebSocketEvent] = []
    /// Frames to be sent; the owner takes them.
    var output: [UInt8] = []
    /// What the other side's close frame said.
    private(set) var received: (code: UInt16, reason: String)?
    /// The code with which we stopped reading, because the other side broke a rule; its close frame is in `output`.
    private(set) var failure: UInt16?

    private let role: WebSocket.Role
    private let maximumMessageBytes: Int
    private var context: OpaquePointer?
    private var message: [UInt8] = []
    private var isInControlFrame = false
    private var masks = MaskSource()
    /// What wslay has not read yet. Points into the caller's buffer, and only while `decode` runs.
    private var input = UnsafeRawBufferPointer(start: nil, count: 0)

    init(role: WebSocket.Role, maximumMessageBytes: Int) {
        self.role = role
        self.maximumMessageBytes = maximumMessageBytes
        var callbacks = wslay_event_callbacks()
        callbacks.recv_callback = codecReceives
        callbacks.send_callback = codecSends
        callbacks.genmask_callback = codecMakesMask
        callbacks.on_frame_recv_start_callback = codecBeginsFrame
        callbacks.on_frame_recv_chunk_callback = codecReadsChunk
        callbacks.on_msg_recv_callback = codecEndsMessage
        // The context is freed in deinit, so it never outlives this pointer.
        let this = Unmanaged.passUnretained(self).toOpaque()
        let initialize = role == .client ? wslay_event_context_client_init : wslay_event_context_server_init
        precondition(initialize(&context, &callbacks, this) == 0, "there is no memory for a WebSocket")
        wslay_event_config_set_no_buffering(context, 1)
        wslay_event_config_set_max_recv_msg_length(context, UInt64(clamping: maximumMessageBytes))
    }

    deinit { wslay_event_context_free(context) }

    /// Whether a close frame of ours is in `output`, or was there.
    var hasSentClose: Bool { failure != nil || wslay_event_get_close_sent(context) != 0 }

    /// Whether anything that comes is still read.
    var isReading: Bool { failure == nil && received == nil }

    // MARK: Receiving

    func decode(_ bytes: UnsafeRawBufferPointer) {
        guard isReading else { return }
        input = bytes
        defer { input = UnsafeRawBufferPointer(start: nil, count: 0) }
        let result = wslay_event_recv(context)
        if result != 0 {
            // A malformed frame; wslay would send a close frame without a code.
            appendCloseForMalformedFrame()
            return
        }
        wslay_event_send(context)
        if wslay_event_get_read_enabled(context) == 0, received == nil {
            failure = wslay_event_get_status_code_sent(context)
        }
    }

    private func appendCloseForMalformedFrame() {
        failure = 1002
        guard wslay_event_get_close_sent(context) == 0 else { return }
        let code: [UInt8] = [0x03, 0xEA]
        if role == .server {
            output += [0x88, 0x02] + code
        } else {
            let mask = (0..<4).map { _ in masks.next() }
            output += [0x88, 0x82] + mask + [code[0] ^ mask[0], code[1] ^ mask[1]]
        }
    }

    // MARK: Sending. Each answers false after a close frame.

    func encode(text bytes: UnsafeBufferPointer<UInt8>) -> Bool { encode(WSLAY_TEXT_FRAME, bytes) }

    func encode(binary bytes: UnsafeBufferPointer<UInt8>) -> Bool { encode(WSLAY_BINARY_FRAME, bytes) }

    private func encode(_ opcode: wslay_opcode, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard failure == nil else { return false }
        var message = wslay_event_msg(
            opcode: UInt8(opcode.rawValue), msg: bytes.baseAddress, msg_length: bytes.count)
        guard wslay_event_queue_msg(context, &message) == 0 else { return false }
        return wslay_event_send(context) == 0
    }

    func encodeClose(code: UInt16, reason: String) -> Bool {
        guard failure == nil else { return false }
        // A control frame carries 125 bytes, two of them the code (RFC 6455, 5.5).
        let bytes = Array(reason.prefix(utf8Bytes: 123).utf8)
        guard wslay_event_queue_close(context, code, bytes, bytes.count) == 0 else { return false }
        return wslay_event_send(context) == 0
    }

    // MARK: What wslay's callbacks do

    fileprivate func copyInput(to buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, input.count)
        guard count > 0 else {
            wslay_event_set_error(context, Int32(WSLAY_ERR_WOULDBLOCK.rawValue))
            return -1
        }
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: input.prefix(count)))
        input = UnsafeRawBufferPointer(rebasing: input.dropFirst(count))
        return count
    }

    fileprivate func makeMask(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        for index in buffer.indices { buffer[index] = masks.next() }
    }

    fileprivate func beginFrame(opcode: UInt8, length: UInt64) {
        isInControlFrame = opcode & 0x8 != 0
        guard !isInControlFrame else { return }
        // wslay looks at each fragment by itself when it does not buffer.
        guard length <= UInt64(maximumMessageBytes - message.count) else {
            wslay_event_queue_close(context, 1009, nil, 0)
            wslay_event_shutdown_read(context)
            return
        }
        // A length is only a promise until the bytes are there.
        message.reserveCapacity(message.count + min(Int(length), 64 << 10))
    }

    fileprivate func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        if !isInControlFrame { message.append(contentsOf: bytes) }
    }

    fileprivate func endMessage(opcode: UInt8, status: UInt16, payload: UnsafeBufferPointer<UInt8>) {
        switch wslay_opcode(UInt32(opcode)) {
        case WSLAY_TEXT_FRAME: messages.append(.text(takeMessage()))
        case WSLAY_BINARY_FRAME: messages.append(.binary(takeMessage()))
        case WSLAY_CONNECTION_CLOSE:
            // 1005: the frame says nothing (RFC 6455, 7.4.1).
            received = (status == 0 ? 1005 : status, String(decoding: payload.dropFirst(2), as: UTF8.self))
        default: break
        }
    }

    private func takeMessage() -> [UInt8] {
        defer { message = [] }
        return message
    }
}

extension String {
    /// As many whole characters as fit into `limit` bytes of UTF-8.
    fileprivate func prefix(utf8Bytes limit: Int) -> Substring {
        var end = startIndex
        var bytes = 0
        for index in indices {
            bytes += self[index].utf8.count
            guard bytes <= limit else { break }
            end = self.index(after: index)
        }
        return self[..<end]
    }
}

private func codec(_ context: UnsafeMutableRawPointer?) -> FrameCodec {
    guard let context else { preconditionFailure("wslay lost its user data") }
    return Unmanaged<FrameCodec>.fromOpaque(context).takeUnretainedValue()
}

private func codecReceives(
    _: OpaquePointer?, buffer: UnsafeMutablePointer<UInt8>?, length: Int, _: Int32, context: UnsafeMutableRawPointer?
) -> Int {
    codec(context).copyInput(to: UnsafeMutableRawBufferPointer(start: buffer, count: length))
}

private func codecSends(
    _: OpaquePointer?, bytes: UnsafePointer<UInt8>?, length: Int, _: Int32, context: UnsafeMutableRawPointer?
) -> Int {
    codec(context).output.append(contentsOf: UnsafeBufferPointer(start: bytes, count: length))
    return length
}

private func codecMakesMask(
    _: OpaquePointer?, buffer: UnsafeMutablePointer<UInt8>?, length: Int, context: UnsafeMutableRawPointer?
) -> Int32 {
    codec(context).makeMask(UnsafeMutableBufferPointer(start: buffer, count: length))
    return 0
}

private func codecBeginsFrame(
    _: OpaquePointer?, frame: UnsafePointer<wslay_event_on_frame_recv_start_arg>?, context: UnsafeMutableRawPointer?
) {
    guard let frame else { return }
    codec(context).beginFrame(opcode: frame.pointee.opcode, length: frame.pointee.payload_length)
}

private func codecReadsChunk(
    _: OpaquePointer?, chunk: UnsafePointer<wslay_event_on_frame_recv_chunk_arg>?, context: UnsafeMutableRawPointer?
) {
    guard let chunk else { return }
    codec(context).append(UnsafeBufferPointer(start: chunk.pointee.data, count: chunk.pointee.data_length))
}

private func codecEndsMessage(
    _: OpaquePointer?, message: UnsafePointer<wslay_event_on_msg_recv_arg>?, context: UnsafeMutableRawPointer?
) {
    guard let message else { return }
    codec(context).endMessage(
        opcode: message.pointee.opcode, status: message.pointee.status_code,
        payload: UnsafeBufferPointer(start: message.pointee.msg, count: message.pointee.msg_length))
}
