package import EventLoop

/// What a read or a write has come to.
package enum TransportResult: Equatable {
    case bytes(Int)
    /// Nothing now; the descriptor will become ready.
    case wouldBlock
    /// The other side has ended the connection; only a read says so.
    case ended
    case failed(String)
}

/// A connected stream of bytes that never blocks: a plain socket, or one of libcurl's with TLS.
@LoopActor package protocol Transport: AnyObject {
    /// For the loop to watch.
    var descriptor: Int32 { get }
    /// Whether bytes that it has accepted are still to be written.
    var hasUnsent: Bool { get }

    func receive(into buffer: UnsafeMutableRawBufferPointer) -> TransportResult
    func send(_ bytes: UnsafeRawBufferPointer) -> TransportResult
    /// Tries again to write what was accepted.
    func sendUnsent() -> TransportResult
    /// Tells the other side that nothing follows, where that is possible.
    func shutdownSending()
    /// Called once, when nothing watches the descriptor any more.
    func close()
}
