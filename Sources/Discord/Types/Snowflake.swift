public import JSON

/// Discord's identifier of users, guilds, channels, messages and the rest: unique, and ordered by creation.
///
/// Discord writes it as decimal text in JSON, because JavaScript's numbers would round it (reference: Snowflakes).
public struct Snowflake: Hashable, Comparable, Sendable {
    public let rawValue: UInt64

    public init(_ rawValue: UInt64) { self.rawValue = rawValue }

    /// Reads decimal digits; `nil` for anything else, a sign included.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }), let value = UInt64(text) else {
            return nil
        }
        rawValue = value
    }

    /// Discord's first moment, 2015-01-01T00:00:00Z, in milliseconds since 1970.
    public static let epoch: Int64 = 1_420_070_400_000

    /// When the identified thing was made, in milliseconds since 1970.
    public var createdAt: Int64 { Int64(rawValue >> 22) + Self.epoch }

    /// The smallest identifier of what is made at a time, in milliseconds since 1970: what has a greater one is younger.
    public static func first(at time: Int64) -> Snowflake { Snowflake(UInt64(max(0, time - epoch)) << 22) }

    public static func < (left: Snowflake, right: Snowflake) -> Bool { left.rawValue < right.rawValue }
}

extension Snowflake: CustomStringConvertible, LosslessStringConvertible {
    public var description: String { String(rawValue) }
    public init?(_ description: String) { self.init(description[...]) }
}

extension Snowflake: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: UInt64) { rawValue = value }
}

extension JSON {
    /// The identifier as Discord writes it: a string of digits.
    public init(_ snowflake: Snowflake) { self.init(snowflake.description) }

    /// The identifier, or ``missing``.
    public init(_ snowflake: Snowflake?) { self = snowflake.map { JSON($0) } ?? .missing }

    /// The identifier that stands here, written as text or as a number.
    public var snowflake: Snowflake? {
        if let text = string { return Snowflake(text) }
        return int.flatMap { UInt64(exactly: $0) }.map { Snowflake($0) }
    }
}
