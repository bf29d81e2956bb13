internal import EventLoop

/// Where every socket's bytes arrive. One for all: it is emptied before anything else runs on the loop.
@LoopActor enum ReceiveBuffer {
    static let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 32 << 10, alignment: 16)
}
