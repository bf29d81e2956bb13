/// Discord's 64-bit id: the moment of creation in its upper 42 bits, so ids sort by age.
public struct Snowflake: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByIntegerLiteral {
    public let rawValue: UInt64

    public init(rawValue: UInt64) { self.rawValue = rawValue }
    public init(integerLiteral value: UInt64) { rawValue = value }

    /// Reads the decimal digits that an id is written with in JSON and in addresses.
    public init?(_ text: some StringProtocol) {
        guard (1...20).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let value = UInt64(text)
        else { return nil }
        rawValue = value
    }

    public var description: String { String(rawValue) }

    /// Discord's ids count from the first second of 2015.
    static let epoch = 1_420_070_400_000

    /// When what carries this id was made.
    public var timestamp: Timestamp { Timestamp(milliseconds: Int(rawValue >> 22) + Self.epoch) }

    public static func < (left: Snowflake, right: Snowflake) -> Bool { left.rawValue < right.rawValue }
}

/// Gives ids that rise strictly, however many are asked for in one millisecond.
struct SnowflakeGenerator: Sendable {
    private var last: UInt64 = 0

    mutating func next(at now: Timestamp) -> Snowflake {
        last = max(last + 1, UInt64(max(0, now.milliseconds - Snowflake.epoch)) << 22)
        return Snowflake(rawValue: last)
    }
}
