/// What an option or an input takes, for the sentence that says so.
public enum ValueRule: Hashable, Sendable {
    /// A text of so many UTF-16 units.
    case text(ClosedRange<Int>)
    case integer(minimum: Int64?, maximum: Int64?)
    case number(minimum: Double?, maximum: Double?)

    /// The least and the most that it takes, as people read them.
    public var bounds: (least: String, most: String) {
        switch self {
        case .text(let length): (String(length.lowerBound), String(length.upperBound))
        case .integer(let minimum, let maximum):
            (minimum.map { String($0) } ?? "-∞", maximum.map { String($0) } ?? "∞")
        case .number(let minimum, let maximum):
            (minimum.map { $0.shown } ?? "-∞", maximum.map { $0.shown } ?? "∞")
        }
    }
}
