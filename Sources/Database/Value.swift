/// A value as SQLite keeps it.
public enum Value: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

/// What can be bound to a parameter of a statement: the standard types below, and enums whose raw value is one of them.
///
/// An optional is passed as it is; `nil` binds NULL.
public protocol ValueConvertible {
    /// The value that is bound.
    var databaseValue: Value { get }
}

extension Value: ValueConvertible {
    public var databaseValue: Value { self }
}

extension Int: ValueConvertible {
    public var databaseValue: Value { .integer(Int64(self)) }
}

extension Int64: ValueConvertible {
    public var databaseValue: Value { .integer(self) }
}

extension Double: ValueConvertible {
    public var databaseValue: Value { .real(self) }
}

extension String: ValueConvertible {
    public var databaseValue: Value { .text(self) }
}

extension Bool: ValueConvertible {
    /// SQLite has no truth values; 0 and 1 stand for them.
    public var databaseValue: Value { .integer(self ? 1 : 0) }
}

extension [UInt8]: ValueConvertible {
    public var databaseValue: Value { .blob(self) }
}

extension RawRepresentable where RawValue: ValueConvertible {
    public var databaseValue: Value { rawValue.databaseValue }
}
