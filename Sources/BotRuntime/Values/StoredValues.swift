public import Database
public import Discord
internal import JSON

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

    public init(_ list: some Sequence<some ValueConvertible>) {
        let elements = list.map { element -> JSON in
            switch element.databaseValue {
            case .integer(let number): JSON(number)
            case .real(let number): JSON(number)
            case .text(let text): JSON(text)
            case .null, .blob: .null
            }
        }
        databaseValue = .text(JSON(elements).text)
    }
}
