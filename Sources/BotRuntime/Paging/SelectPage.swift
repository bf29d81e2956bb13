/// A page of the rows that a select offers.
public struct SelectPage<Element: TableRow> {
    /// In the query's order, at most 25 (components/reference: String Select).
    public let elements: [Element]
    let previous: PageTurn?
    let next: PageTurn?

    private static var size: Int { 25 }

    /// Reads the page that `turn` asks for; the first one where it means another list, or a row that is gone.
    ///
    /// - Parameters:
    ///   - list: the name of the select.
    ///   - rows: gives at most so many rows of a window.
    public init(
        _ turn: PageTurn?, of list: String, rows: (_ window: RowWindow<Element.Key>, _ limit: Int) throws -> [Element]
    ) rethrows {
        var page: (elements: [Element], hasPrevious: Bool, hasNext: Bool)?
        if let turn, turn.list == list, let key = Element.Key(controlText: turn.key) {
            switch turn.direction {
            case .after:
                let found = try rows(.from(key), Self.size + 2).filter { $0.key != key }
                if !found.isEmpty { page = (Array(found.prefix(Self.size)), true, found.count > Self.size) }
            case .before:
                let found = try rows(.through(key), Self.size + 2).filter { $0.key != key }
                if found.count >= Self.size { page = (Array(found.suffix(Self.size)), found.count > Self.size, true) }
            }
        }
        if page == nil {
            let found = try rows(.first, Self.size + 1)
            page = (Array(found.prefix(Self.size)), false, found.count > Self.size)
        }
        let (elements, hasPrevious, hasNext) = page ?? ([], false, false)
        self.elements = elements
        previous = hasPrevious ? elements.first.map { PageTurn(list, .before, $0.key) } : nil
        next = hasNext ? elements.last.map { PageTurn(list, .after, $0.key) } : nil
    }
}
