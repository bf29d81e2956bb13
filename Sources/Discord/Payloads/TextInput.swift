internal import JSON

/// A field for text in a modal (components/reference: Text Input).
public struct TextInput: Hashable, Sendable {
    public var customID: String
    /// Whether it has several lines.
    public var isParagraph: Bool
    /// What stands in it from the start.
    public var value: String?
    public var placeholder: String?
    public var isRequired: Bool
    /// How long the text may be, in characters; at most 0 to 4000.
    public var length: ClosedRange<Int>

    public init(
        customID: String, isParagraph: Bool = false, value: String? = nil, placeholder: String? = nil,
        isRequired: Bool = true, length: ClosedRange<Int> = 0...4000
    ) {
        self.customID = customID
        self.isParagraph = isParagraph
        self.value = value
        self.placeholder = placeholder
        self.isRequired = isRequired
        self.length = length
    }

    var json: JSON {
        [
            "type": 4,
            "custom_id": JSON(customID),
            "style": isParagraph ? 2 : 1,
            "value": JSON(value),
            "placeholder": JSON(placeholder),
            "required": JSON(isRequired),
            "min_length": length.lowerBound == 0 ? .missing : JSON(length.lowerBound),
            "max_length": JSON(length.upperBound),
        ]
    }

    func check(_ path: String, _ problems: inout Problems) {
        problems.check("\(path).custom_id", customID, 1...100)
        problems.check("\(path).value", value, 0...4000)
        problems.check("\(path).placeholder", placeholder, 0...100)
        if length.lowerBound < 0 || !(1...4000).contains(length.upperBound) {
            problems.add("\(path).max_length", "is not within 1 to 4000")
        }
    }
}
