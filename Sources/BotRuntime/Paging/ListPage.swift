/// A page of the rows of a list or of those that a select offers.
public struct ListPage<Element: TableRow> {
    /// In the query's order.
    public let elements: [Element]
    let previous: PageTurn?
    let next: PageTurn?

    /// Discord, components/reference: a select has at most 25 options.
    public static var selectSize: Int { 25 }

    /// Reads the list's page; the first one where it has not been turned, or to a row that is gone.
    ///
    /// - Parameters:
    ///   - list: the name of the query or of the select.
    ///   - size: how many rows there are on a page.
    ///   - rows: gives at most so many rows of a window.
    public init(
        _ pages: PanelPages, of list: String, size: Int = Self.selectSize,
        rows: (_ window: RowWindow<Element.Key>, _ limit: Int) throws -> [Element]
    ) rethrows {
        var page: (elements: [Element], hasPrevious: Bool, hasNext: Bool)?
        if let turn = pages[list], let key = Element.Key(controlText: turn.key) {
            switch turn.direction {
            case .after:
                let found = try rows(.from(key), size + 2).filter { $0.key != key }
                if !found.isEmpty { page = (Array(found.prefix(size)), true, found.count > size) }
            case .before:
                let found = try rows(.through(key), size + 2).filter { $0.key != key }
                if found.count >= size { page = (Array(found.suffix(size)), found.count > size, true) }
            }
        }
        if page == nil {
            let found = try rows(.first, size + 1)
            page = (Array(found.prefix(size)), false, found.count > size)
        }
        let (elements, hasPrevious, hasNext) = page ?? ([], false, false)
        self.elements = elements
        previous = hasPrevious ? elements.first.map { PageTurn(list, .before, $0.key) } : nil
        next = hasNext ? elements.last.map { PageTurn(list, .after, $0.key) } : nil
    }
}
