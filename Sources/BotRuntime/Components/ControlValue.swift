public import Discord

/// A value that component ids and select options carry as text, at most about 20 characters of it.
public protocol ControlValue {
    /// Reads what ``controlText`` wrote; nil for anything else, as ids come back from outside.
    init?(controlText: String)
    var controlText: String { get }
}

extension Bool: ControlValue {
    public init?(controlText: String) {
        switch controlText {
        case "1": self = true
        case "0": self = false
        default: return nil
        }
    }
    public var controlText: String { self ? "1" : "0" }
}

extension Int64: ControlValue {
    public init?(controlText: String) {
        guard let value = Int64(controlText), String(value) == controlText else { return nil }
        self = value
    }
    public var controlText: String { String(self) }
}

extension Snowflake: ControlValue {
    public init?(controlText: String) { self.init(controlText[...]) }
    public var controlText: String { description }
}

extension String: ControlValue {
    public init?(controlText: String) { self = controlText }
    public var controlText: String { self }
}
