extension Checker {
    /// Gives an option its bounds: its own, which only narrow those of its column.
    func checkBounds(_ option: inout Command.Option, _ column: Column?, _ fields: Fields) {
        guard option.choices == nil else {
            let bounds = ["minimum", "maximum", "minLength", "maxLength"]
            return refuse(bounds, of: fields, because: "only what can be chosen can be given")
        }
        (option.minimum, option.maximum) = (column?.minimum, column?.maximum)
        (option.minimumLength, option.maximumLength) = (column?.minimumLength, column?.maximumLength)
        switch option.type {
        case .integer, .number:
            refuse(["minLength", "maxLength"], of: fields, because: "only texts have a length")
            let isWhole = option.type == .integer
            let minimum = isWhole ? integer(fields["minimum"])?.map(Double.init) : number(fields["minimum"])
            let maximum = isWhole ? integer(fields["maximum"])?.map(Double.init) : number(fields["maximum"])
            checkBounds(minimum, maximum)
            option.minimum = narrowed(minimum, column?.minimum, isLower: true)
            option.maximum = narrowed(maximum, column?.maximum, isLower: false)
            checkDiscordBounds(option, fields)
        case .string:
            refuse(["minimum", "maximum"], of: fields, because: "only numbers have bounds")
            let minimum = integer(fields["minLength"], in: Limits.optionText)
            let maximum = integer(fields["maxLength"], in: 1...Limits.optionText.upperBound)
            checkBounds(minimum?.map(Double.init), maximum?.map(Double.init))
            option.minimumLength = narrowed(minimum, column?.minimumLength, isLower: true)
            option.maximumLength = narrowed(maximum, column?.maximumLength, isLower: false)
            checkDiscordLengths(option, fields)
        case .boolean, .user, .channel, .role, .mentionable, .attachment:
            refuse(
                ["minimum", "maximum", "minLength", "maxLength"], of: fields,
                because: column.map { "the column holds \($0.type.plural)" } ?? "the option holds \(option.type.plural)"
            )
        }
    }

    func narrowed<Bound: Comparable>(
        _ own: Placed<Bound>?, _ inherited: Bound?, isLower: Bool
    ) -> Bound? {
        guard let own else { return inherited }
        guard let inherited else { return own.value }
        if isLower ? own.value < inherited : own.value > inherited {
            report(
                .limit, "an option can only narrow the bounds of its column, which end at \(plain(inherited))", at: own)
            return inherited
        }
        return own.value
    }

    /// A bound as the document writes it: whole numbers without a fraction.
    private func plain(_ bound: some Comparable) -> String {
        let text = "\(bound)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private func checkDiscordBounds(_ option: Command.Option, _ fields: Fields) {
        let largest = Double(Limits.exactIntegers.upperBound)
        for bound in [option.minimum, option.maximum].compactMap(\.self) where abs(bound) > largest {
            reportName(.limit, "Discord takes bounds between -2^53 and 2^53", at: fields.place)
        }
    }

    private func checkDiscordLengths(_ option: Command.Option, _ fields: Fields) {
        let longest = Limits.optionText.upperBound
        if option.maximumLength ?? 0 > longest || option.minimumLength ?? 0 > longest {
            reportName(
                .limit, "Discord passes on texts of at most \(longest) characters", at: fields.place,
                hint: "add \"maxLength\": \(longest)")
        }
    }
}
