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
            (option.minimum, option.maximum) = numberBounds(isWhole: option.type == .integer, column, fields)
            checkDiscordBounds(option, fields)
        case .string:
            (option.minimumLength, option.maximumLength) = lengthBounds(within: Limits.optionText, column, fields)
            checkDiscordLengths(option, fields)
        case .boolean, .user, .channel, .role, .mentionable, .attachment:
            refuse(
                ["minimum", "maximum", "minLength", "maxLength"], of: fields,
                because: column.map { "the column holds \($0.type.plural)" } ?? "the option holds \(option.type.plural)"
            )
        }
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
