/// How long a component id can get, so that names that would not fit are refused before a panel is shown.
///
/// The runtime writes `1:view:record:component:value` with a mark behind the component of a question's answers, and for
/// turning pages `1:view:record:::list<key.offset`. (A page that does not fit beside a value is left out there.)
enum ComponentIDLength {
    /// Discord, components/reference: a custom id has 1 to 100 characters.
    static let maximum = 100
    /// The longest name of a view or a component.
    static let name = 24
    /// The longest key of a row: a 64-bit number with its sign.
    private static let key = 20
    /// A key of that length.
    static let longestKey = String(repeating: "0", count: key)
    /// A place in a text of up to a thousand million characters.
    private static let offset = 9

    static func press(view: String, component: String, values: [String]) -> Int {
        let value = values.map(encoded).max() ?? 0
        return "1::::!".utf16.count + view.utf16.count + key + component.utf16.count + value
    }

    static func turn(view: String, list: String) -> Int {
        "1:::::<.".utf16.count + view.utf16.count + key + list.utf16.count + key + offset
    }

    /// `:` and `%` take three characters inside of a part.
    private static func encoded(_ value: String) -> Int {
        value.utf16.reduce(0) { $0 + ($1 == 0x3A || $1 == 0x25 ? 3 : 1) }
    }
}
