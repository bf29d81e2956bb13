public import Database

/// The pattern that a text is like when it contains another one, or starts with it; every text is where there is none.
///
/// What the other one has of the signs `%` and `_` stands for itself: `!` escapes them, and itself.
public struct LikePattern: ValueConvertible, Hashable, Sendable {
    private let pattern: String

    public init(containing text: String?) { pattern = "%" + Self.escaped(text ?? "") + "%" }

    public init(startingWith text: String?) { pattern = Self.escaped(text ?? "") + "%" }

    public var databaseValue: Value { .text(pattern) }

    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if ["!", "%", "_"].contains(scalar) { result.append("!") }
            result.append(scalar)
        }
        return String(result)
    }
}
