/// The units of times from now, in milliseconds.
private enum TimeUnit: String, CaseIterable {
    case seconds, minutes, hours, days, weeks

    var milliseconds: Int64 {
        switch self {
        case .seconds: 1000
        case .minutes: 60_000
        case .hours: 3_600_000
        case .days: 86_400_000
        case .weeks: 604_800_000
        }
    }

    /// `d` in `1d2h`.
    init?(letter: Character) {
        guard let unit = Self.allCases.first(where: { $0.rawValue.first == letter }) else { return nil }
        self = unit
    }
}

extension Checker {
    /// A time from now: `{"now": "+1d2h"}`, or `{"now": "$option.minutes", "unit": "minutes"}`.
    func moment(_ place: Placed<Node>, for column: ValueType, _ scope: ActionScope) -> Value? {
        guard let fields = fields(place, "a time from now", Keys.moment),
            let text = string(required("now", of: fields))
        else { return nil }
        let moment: Value
        if text.value.hasPrefix("$") {
            guard let unit = word(required("unit", of: fields), as: TimeUnit.self)?.value,
                let amount = source(text, for: ValueType(type: .integer, isNullable: column.isNullable), scope)
            else { return nil }
            moment = .later(amount, milliseconds: unit.milliseconds)
        } else {
            refuse(["unit"], of: fields, because: "the units stand beside the numbers already")
            guard let distance = distance(text) else { return nil }
            moment = .now(plus: distance)
        }
        return fits(ValueType(type: .time, isNullable: column.isNullable), column, at: place) ? moment : nil
    }

    /// `+1d2h` and `-30d` in milliseconds.
    private func distance(_ text: Placed<String>) -> Int64? {
        guard let sign = text.value.first, sign == "+" || sign == "-", text.value.count <= 40 else {
            return malformed(text)
        }
        var (total, number, isOpen) = (Int64(0), Int64(0), false)
        for character in text.value.dropFirst() {
            if let digit = character.wholeNumberValue, character.isASCII {
                number = number * 10 + Int64(digit)
                isOpen = true
                guard number <= 1_000_000 else { return malformed(text) }
            } else {
                guard isOpen, let unit = TimeUnit(letter: character) else { return malformed(text) }
                total += number * unit.milliseconds
                (number, isOpen) = (0, false)
            }
        }
        guard !isOpen, total > 0 else { return malformed(text) }
        return sign == "-" ? -total : total
    }

    private func malformed(_ text: Placed<String>) -> Int64? {
        report(
            .structure, "\(quoted(text.value)) is no time from now", at: text,
            hint: "write it as \"+1d2h\" or \"-30m\", with the units s, m, h, d and w")
        return nil
    }
}
