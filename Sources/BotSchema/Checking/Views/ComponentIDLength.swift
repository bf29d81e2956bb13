/// How long a component id can get, so that names that would not fit are refused before a panel is shown.
enum ComponentIDLength {
    /// Discord, components/reference: a custom id has 1 to 100 characters.
    static let maximum = 100
    /// The longest name of a view or a component.
    static let name = 24
    /// The longest key of a row: a 64-bit number with its sign.
    static let key = 20
    /// Version, separators, and what says that a press asks, confirms, cancels or turns to a page.
    private static let frame = 10

    static func longest(view: String, component: String, longestValue: Int) -> Int {
        frame + view.utf16.count + key + component.utf16.count + longestValue
    }
}
