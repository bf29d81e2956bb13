public import Database
public import Discord

extension Snowflake: ValueConvertible {
    /// The same 64 bits with a sign: neither SQLite nor PostgreSQL has an unsigned integer.
    public var databaseValue: Value { .integer(stored) }

    var stored: Int64 { Int64(bitPattern: rawValue) }

    init(stored: Int64) { self.init(UInt64(bitPattern: stored)) }
}

extension Row {
    public func time(_ column: Int) -> Timestamp { Timestamp(milliseconds: int(column)) }
    public func optionalTime(_ column: Int) -> Timestamp? { isNull(column) ? nil : time(column) }
    public func snowflake(_ column: Int) -> Snowflake { Snowflake(stored: int(column)) }
    public func optionalSnowflake(_ column: Int) -> Snowflake? { isNull(column) ? nil : snowflake(column) }
}

/// A list of values that is bound to one parameter: the text of a JSON array.
public struct ListValue: ValueConvertible, Sendable {
    public let databaseValue: Value

    public init(_ list: [Snowflake]) { self.init(numbers: list.map(\.stored)) }
    public init(_ list: [Int64]) { self.init(numbers: list) }

    private init(numbers: [Int64]) {
        databaseValue = .text("[" + numbers.map(String.init).joined(separator: ",") + "]")
    }
}
