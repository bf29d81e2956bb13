/// Values as Swift source.
enum SwiftLiteral {
    /// A string literal; a text that has many quotes or lines is still one line.
    static func string(_ text: String) -> String { "\"" + escaped(text) + "\"" }

    /// The inside of a string literal.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.properties.generalCategory == .format && scalar != "\u{200D}":
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// `1047576` → `1_047_576`, as a careful person writes it.
    static func integer(_ number: Int) -> String {
        let digits = String(number.magnitude)
        guard digits.count > 4 else { return String(number) }
        var groups: [Substring] = []
        var rest = digits[...]
        while !rest.isEmpty {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return (number < 0 ? "-" : "") + groups.joined(separator: "_")
    }

    /// A whole number is written without a fraction.
    static func number(_ number: Double) -> String {
        if let whole = Int(exactly: number) { return integer(whole) }
        return String(number)
    }

    /// A colour as `0x5865F2`.
    static func color(_ number: Int) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return "0x" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}
