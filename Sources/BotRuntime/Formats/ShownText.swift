public import Discord

/// What people see for a value in a panel; empty for none.
public protocol ShownText {
    var shown: String { get }
}

extension Int64: ShownText {
    public var shown: String { String(self) }
}

extension Int: ShownText {
    public var shown: String { String(self) }
}

extension Double: ShownText {
    /// A whole number is shown without a fraction.
    public var shown: String { Int64(exactly: self).map { String($0) } ?? String(self) }
}

extension Bool: ShownText {
    public var shown: String { self ? "✓" : "✗" }
}

extension Snowflake: ShownText {
    public var shown: String { description }
}

extension Timestamp: ShownText {
    /// Discord writes it in the reader's language and time zone (reference: Message Formatting).
    public var shown: String { "<t:\(seconds):f>" }
}

extension Optional: ShownText where Wrapped: ShownText {
    public var shown: String { self?.shown ?? "" }
}
