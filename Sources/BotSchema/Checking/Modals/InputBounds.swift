extension Checker {
    /// Gives an input its bounds: its own, which only narrow those of its column.
    func checkBounds(_ input: inout Modal.Input, _ column: Column?, _ fields: Fields) {
        switch input.type {
        case .integer, .number:
            (input.minimum, input.maximum) = numberBounds(isWhole: input.type == .integer, column, fields)
        case .string:
            let longest = Limits.inputText.upperBound
            (input.minimumLength, input.maximumLength) = lengthBounds(within: Limits.inputText, column, fields)
            input.maximumLength = min(input.maximumLength ?? longest, longest)
        }
    }
}
