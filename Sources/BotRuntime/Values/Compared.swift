/// A value that may be missing, as conditions compare it: what is missing is neither below nor above anything.
public struct Compared<Wrapped: Comparable> {
    private let value: Wrapped?

    public init(_ value: Wrapped?) { self.value = value }

    public func isBelow(_ other: Wrapped?) -> Bool { holds(other) { $0 < $1 } }
    public func isAbove(_ other: Wrapped?) -> Bool { holds(other) { $0 > $1 } }
    public func isAtLeast(_ other: Wrapped?) -> Bool { holds(other) { $0 >= $1 } }
    public func isAtMost(_ other: Wrapped?) -> Bool { holds(other) { $0 <= $1 } }

    private func holds(_ other: Wrapped?, _ comparison: (Wrapped, Wrapped) -> Bool) -> Bool {
        guard let value, let other else { return false }
        return comparison(value, other)
    }
}

extension Compared<String> {
    /// Whether the text has the other one in it, whatever the case of Latin letters; nothing is in every text.
    public func contains(_ other: String?) -> Bool {
        guard let value else { return false }
        let (text, part) = (Self.folded(value), Self.folded(other ?? ""))
        guard text.count >= part.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
    }

    /// Whether the text begins with the other one, whatever the case of Latin letters.
    public func starts(with other: String?) -> Bool {
        guard let value else { return false }
        return Self.folded(value).starts(with: Self.folded(other ?? ""))
    }

    /// The bytes with Latin capitals as small letters, as SQLite's LIKE compares them.
    private static func folded(_ text: String) -> [UInt8] {
        text.utf8.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 + 32 : $0 }
    }
}
