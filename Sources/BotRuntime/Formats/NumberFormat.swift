/// How numbers are written: grouped in thousands, or as percentages of one.
public enum NumberFormat: Sendable {
    case number, percent
}

extension Double {
    /// The number as a language writes it, with at most two digits behind the point, or one for percentages.
    public func shown(as format: NumberFormat, in language: some BotLanguage) -> String {
        let signs = NumberSigns(language.rawValue)
        switch format {
        case .number: return signs.written(rounded(to: 100))
        case .percent: return signs.percentage(signs.written((self * 100).rounded(to: 10)))
        }
    }

    private func rounded(to steps: Double) -> Double {
        // Beyond this there are no digits behind the point.
        abs(self) < 1e15 ? (self * steps).rounded() / steps : self
    }
}

extension Int64 {
    public func shown(as format: NumberFormat, in language: some BotLanguage) -> String {
        switch format {
        case .number: NumberSigns(language.rawValue).grouped(String(self))
        case .percent: Double(self).shown(as: .percent, in: language)
        }
    }
}

/// The signs between digits and behind percentages (Unicode CLDR), by the language's part of Discord's locale.
struct NumberSigns {
    private var group = ","
    private var point = "."
    private var percent = "%"

    private static let space = "\u{A0}"

    init(_ locale: String) {
        switch locale.prefix(while: { $0 != "-" }) {
        case "da", "de": (group, point, percent) = (".", ",", "\(Self.space)%")
        case "es" where locale != "es-419", "hr", "ro": (group, point, percent) = (".", ",", "\(Self.space)%")
        case "el", "id", "it", "nl", "pt", "tr", "vi": (group, point) = (".", ",")
        case "bg", "hu", "pl", "uk": (group, point) = (Self.space, ",")
        case "cs", "fi", "lt", "no", "ru", "sv": (group, point, percent) = (Self.space, ",", "\(Self.space)%")
        case "fr": (group, point, percent) = ("\u{202F}", ",", "\u{202F}%")
        default: break
        }
    }

    func written(_ number: Double) -> String {
        let text = number.shown
        guard !text.contains("e"), number.isFinite else { return text }
        let parts = text.split(separator: ".", maxSplits: 1)
        return grouped(String(parts[0])) + (parts.count > 1 ? point + parts[1] : "")
    }

    func grouped(_ digits: String) -> String {
        let sign = digits.hasPrefix("-") ? "-" : ""
        var rest = digits.dropFirst(sign.count)
        var groups: [Substring] = []
        while rest.count > 3 {
            groups.append(rest.suffix(3))
            rest = rest.dropLast(3)
        }
        return sign + ([rest] + groups.reversed()).joined(separator: group)
    }

    func percentage(_ number: String) -> String { number + percent }
}
