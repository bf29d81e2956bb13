extension Checker {
    /// Gives an input its bounds: its own, which only narrow those of its column.
    func checkBounds(_ input: inout Modal.Input, _ column: Column?, _ fields: Fields) {
        switch input.type {
        case .integer, .number:
            refuse(["minLength", "maxLength"], of: fields, because: "only texts have a length")
            let isWhole = input.type == .integer
            let minimum = isWhole ? integer(fields["minimum"])?.map(Double.init) : number(fields["minimum"])
            let maximum = isWhole ? integer(fields["maximum"])?.map(Double.init) : number(fields["maximum"])
            checkBounds(minimum, maximum)
            input.minimum = narrowed(minimum, column?.minimum, isLower: true)
            input.maximum = narrowed(maximum, column?.maximum, isLower: false)
        case .string:
            refuse(["minimum", "maximum"], of: fields, because: "only numbers have bounds")
            let minimum = integer(fields["minLength"], in: Limits.inputText)
            let maximum = integer(fields["maxLength"], in: 1...Limits.inputText.upperBound)
            checkBounds(minimum?.map(Double.init), maximum?.map(Double.init))
            input.minimumLength = narrowed(minimum, column?.minimumLength, isLower: true)
            input.maximumLength = min(
                narrowed(maximum, column?.maximumLength, isLower: false) ?? Limits.inputText.upperBound,
                Limits.inputText.upperBound)
        }
    }
}
