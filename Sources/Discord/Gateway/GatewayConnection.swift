internal import EventLoop
internal import WebSocket

/// One WebSocket of the gateway from its opening to its end, told in order.
@LoopActor final class GatewayConnection {
    enum Event {
        case opened
        case openFailed(reason: String)
        case frame([UInt8])
        /// A message cannot be decompressed, and none after it.
        case unreadable(reason: String)
        /// The last event.
        case closed(UInt16?)
    }

    var onEvent: (@LoopActor (Event) -> Void)?
    /// Whether binary messages are pieces of one compressed stream.
    private let isCompressed: Bool
    private var opening: Task<Void, Never>?
    private var webSocket: WebSocket?
    /// Made for the first message that needs it.
    private lazy var decompressor = ZstdDecompressor()

    init(isCompressed: Bool) { self.isCompressed = isCompressed }

    func open(_ url: String, configuration: WebSocket.Configuration) {
        // Holds on to itself until it is open; from then on the WebSocket holds it.
        opening = EventLoop.main.spawn { [self] in
            do throws(WebSocketError) {
                let webSocket = try await WebSocket.connect(to: url, configuration: configuration) { [self] event in
                    received(event)
                }
                opened(webSocket)
            } catch {
                opening = nil
                tell(.openFailed(reason: error.description), isLast: true)
            }
        }
    }

    /// Answers whether the payload was taken.
    func send(_ bytes: [UInt8]) -> Bool { webSocket?.send(text: bytes) ?? false }

    /// Says goodbye; the end is told when the other side has answered or had its time.
    func close(code: UInt16) {
        if let webSocket { webSocket.close(code: code) } else { opening?.cancel() }
    }

    private func opened(_ webSocket: WebSocket) {
        self.webSocket = webSocket
        let isUnwanted = Task.isCancelled
        opening = nil
        if isUnwanted { return webSocket.abort() }
        tell(.opened)
    }

    private func received(_ event: WebSocketEvent) {
        switch event {
        case .text(let bytes): tell(.frame(bytes))
        case .binary(let bytes) where isCompressed:
            do throws(ZstdDecompressor.Failure) { tell(.frame(try decompressor.decompress(bytes))) } catch {
                tell(.unreadable(reason: error.description))
            }
        case .binary(let bytes): tell(.frame(bytes))
        case .closed(let code, _): tell(.closed(code), isLast: true)
        }
    }

    private func tell(_ event: Event, isLast: Bool = false) {
        let onEvent = onEvent
        if isLast { self.onEvent = nil }
        onEvent?(event)
    }
}
