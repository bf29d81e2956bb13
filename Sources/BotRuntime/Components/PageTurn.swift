/// The page of a list that a panel shows: what lies before or behind a place in it.
///
/// The place is the key of a row, so turning pages costs the same at any length and survives what is added meanwhile.
public struct PageTurn: Hashable, Sendable {
    public enum Direction: Character, Sendable {
        case before = "<"
        case after = ">"
    }

    /// Which list of the view it is of.
    public var list: String
    public var direction: Direction
    public var key: String
    /// For texts: the place inside of the row's text, in UTF-16 units.
    public var offset: Int

    public init(_ list: String, _ direction: Direction, _ key: some ControlValue, offset: Int = 0) {
        self.list = list
        self.direction = direction
        self.key = key.controlText
        self.offset = offset
    }

    /// Reads ``text``: `conversation<12.340`, or `sessions>12` without an offset.
    init?(_ text: String) {
        guard let mark = text.firstIndex(where: { Direction(rawValue: $0) != nil }),
            let direction = Direction(rawValue: text[mark]), mark > text.startIndex
        else { return nil }
        list = String(text[..<mark])
        self.direction = direction
        let place = text[text.index(after: mark)...].split(
            separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let offset = place.count == 1 ? 0 : Int(place[1]), offset >= 0 else { return nil }
        key = String(place[0])
        self.offset = offset
        // Also what older programs wrote: an offset of nothing.
        guard self.text == text || "\(self.text).0" == text else { return nil }
    }

    var text: String { "\(list)\(direction.rawValue)\(key)\(offset == 0 ? "" : ".\(offset)")" }
}
