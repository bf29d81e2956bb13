/// What happens on a WebSocket, in order.
public enum WebSocketEvent: Sendable, Equatable {
    /// A whole text message; its bytes are valid UTF-8.
    case text([UInt8])
    /// A whole binary message.
    case binary([UInt8])
    /// The end: comes exactly once and last.
    ///
    /// `code` is what the other side's close frame says (1005 where it says nothing), and nil when none came: the
    /// connection broke, the time was up, a rule was broken, or `abort()` was called; `reason` then says which.
    case closed(code: UInt16?, reason: String)
}
