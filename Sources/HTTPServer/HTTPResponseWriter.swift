public import EventLoop

/// Sends the pieces of an answer, each at once.
@LoopActor public final class HTTPResponseWriter {
    private let stream: ResponseStream

    init(stream: ResponseStream) { self.stream = stream }

    /// Sends `bytes`. Waits while the client is more than 64 KiB behind; throws `clientGone` when it has gone.
    public func write(_ bytes: [UInt8]) async throws(HTTPServerError) { try await stream.write(bytes) }

    /// Sends `text` in UTF-8, like ``write(_:)-([UInt8])``.
    public func write(_ text: String) async throws(HTTPServerError) { try await stream.write(Array(text.utf8)) }
}
