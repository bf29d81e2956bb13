public import Database

/// A generated enumeration: kept in the database, and carried by component ids, as the text of its value.
public protocol BotEnumeration: RawRepresentable<String>, CaseIterable, Hashable, Sendable, ValueConvertible,
    ControlValue
{}

extension BotEnumeration {
    public init?(controlText: String) { self.init(rawValue: controlText) }
    public var controlText: String { rawValue }
    public var databaseValue: Value { .text(rawValue) }
}
