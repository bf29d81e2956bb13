/// The pages that the lists of a panel show, the one that was turned last first; a list that is not in it shows where it
/// opens.
public struct PanelPages: Hashable, Sendable {
    private(set) var turns: [PageTurn]

    public init(_ turns: [PageTurn] = []) { self.turns = turns }

    /// The page of a list.
    public subscript(list: String) -> PageTurn? { turns.first { $0.list == list } }

    /// The pages after another turn.
    public func turning(_ turn: PageTurn) -> PanelPages {
        PanelPages([turn] + turns.filter { $0.list != turn.list })
    }

    var isEmpty: Bool { turns.isEmpty }

    // A list's name is snake case and a key a number, so that neither has a comma.
    private static let separator: Character = ","

    /// Reads ``text``; nil for what is none.
    init?(_ text: String) {
        var turns: [PageTurn] = []
        for part in text.split(separator: Self.separator, omittingEmptySubsequences: false) {
            guard let turn = PageTurn(String(part)), !turns.contains(where: { $0.list == turn.list }) else {
                return nil
            }
            turns.append(turn)
        }
        self.turns = turns
    }

    var text: String { turns.map(\.text).joined(separator: String(Self.separator)) }

    /// The pages without the one that was turned longest ago.
    var shortened: PanelPages { PanelPages(turns.dropLast()) }
}
