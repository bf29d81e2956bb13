extension Checker {
    /// The bounds of a number that is given: its own, which only narrow those of its column.
    func numberBounds(isWhole: Bool, _ column: Column?, _ fields: Fields) -> (minimum: Double?, maximum: Double?) {
        refuse(["minLength", "maxLength"], of: fields, because: "only texts have a length")
        let minimum = isWhole ? integer(fields["minimum"])?.map(Double.init) : number(fields["minimum"])
        let maximum = isWhole ? integer(fields["maximum"])?.map(Double.init) : number(fields["maximum"])
        checkBounds(minimum, maximum)
        return (
            narrowed(minimum, column?.minimum, isLower: true, of: fields),
            narrowed(maximum, column?.maximum, isLower: false, of: fields)
        )
    }

    /// How long a text that is given may be, within what Discord passes on.
    func lengthBounds(
        within limits: ClosedRange<Int>, _ column: Column?, _ fields: Fields
    ) -> (minimum: Int?, maximum: Int?) {
        refuse(["minimum", "maximum"], of: fields, because: "only numbers have bounds")
        let minimum = integer(fields["minLength"], in: limits)
        let maximum = integer(fields["maxLength"], in: 1...limits.upperBound)
        checkBounds(minimum?.map(Double.init), maximum?.map(Double.init))
        return (
            narrowed(minimum, column?.minimumLength, isLower: true, of: fields),
            narrowed(maximum, column?.maximumLength, isLower: false, of: fields)
        )
    }

    private func narrowed<Bound: Comparable>(
        _ own: Placed<Bound>?, _ inherited: Bound?, isLower: Bool, of fields: Fields
    ) -> Bound? {
        guard let own else { return inherited }
        guard let inherited else { return own.value }
        if isLower ? own.value < inherited : own.value > inherited {
            report(
                .limit, "\(fields.what) can only narrow the bounds of its column, which end at \(plain(inherited))",
                at: own)
            return inherited
        }
        return own.value
    }

    /// A bound as the document writes it: whole numbers without a fraction.
    private func plain(_ bound: some Comparable) -> String {
        let text = "\(bound)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
