/// A value of a JSON text, with the place where it stands.
struct Node: Sendable {
    var kind: Kind
    /// Of the value's first character.
    var position: Position

    enum Kind: Sendable {
        case null
        case boolean(Bool)
        /// A number without fraction and exponent that fits.
        case integer(Int)
        case number(Double)
        case string(String)
        case array([Node])
        /// In the order of the text; no name twice.
        case object([Member])
    }

    struct Member: Sendable {
        var name: String
        /// Of the name's opening quote.
        var namePosition: Position
        var value: Node
    }

    /// A text in the place of this value.
    func with(_ text: some StringProtocol) -> Node { Node(kind: .string(String(text)), position: position) }

    /// What the value is, with its article, for messages.
    var article: String {
        switch kind {
        case .null: "null"
        case .boolean: "a yes/no value"
        case .integer, .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
