/// A page of a text that is made of many rows, each an utterance: whole utterances as far as they fit, and parts of one
/// that is longer than a page, marked with an ellipsis where something is missing.
///
/// It opens on the newest page. What is read does not depend on how many rows there are.
public struct TextPage {
    /// Empty when there is nothing to show.
    public let text: String
    let older: PageTurn?
    let newer: PageTurn?

    /// In UTF-16 units. Two of them, with the rest of an embed, stay below Discord's 6000.
    public static let size = 1800

    /// Reads the list's page; the newest one where it has not been turned, or to a row that is gone.
    ///
    /// - Parameters:
    ///   - list: the name of the query.
    ///   - rows: gives at most so many rows of a window, in the query's order, each with its text.
    public init<Key: ControlValue & Hashable & Sendable>(
        _ pages: PanelPages, of list: String, size: Int = TextPage.size,
        rows: (_ window: RowWindow<Key>, _ limit: Int) throws -> [(Key, String)]
    ) rethrows {
        let pager = TextPager<Key>(size: size)
        var page: TextPager<Key>.Page?
        if let turn = pages[list], let key = Key(controlText: turn.key) {
            let place = TextPager<Key>.Place(key: key, offset: turn.offset)
            page =
                switch turn.direction {
                case .before: try pager.page(before: place, rows)
                case .after: try pager.page(after: place, rows)
                }
        }
        let found = try page ?? pager.page(before: nil, rows)
        text = found?.text ?? ""
        older = found?.older.map { PageTurn(list, .before, $0.key, offset: $0.offset) }
        newer = found?.newer.map { PageTurn(list, .after, $0.key, offset: $0.offset) }
    }
}
