public import Discord

extension TextInput {
    /// An input of a form with what stands in it from the start, which is cut where it would not fit.
    public static func prefilled(
        _ name: String, isParagraph: Bool = false, value: String? = nil, placeholder: String? = nil,
        isRequired: Bool = true, length: ClosedRange<Int> = 0...4000
    ) -> TextInput {
        TextInput(
            customID: name, isParagraph: isParagraph, value: value?.cut(to: length.upperBound),
            placeholder: placeholder?.cut(to: 100), isRequired: isRequired, length: length)
    }
}
