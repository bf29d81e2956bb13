extension DocumentReader {
    /// Reads a number as RFC 8259, section 6, writes it.
    mutating func readNumber() throws(Stop) -> Node.Kind {
        let start = index
        var isWhole = true
        if next == UInt8(ascii: "-") { index += 1 }
        if next == UInt8(ascii: "0") {
            index += 1
            if isDigit(next) { throw fail("a number does not begin with 0", hint: "remove the zero") }
        } else {
            try readDigits("a digit is expected after '-'")
        }
        if next == UInt8(ascii: ".") {
            isWhole = false
            index += 1
            try readDigits("a digit is expected after '.'")
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            isWhole = false
            index += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
            try readDigits("a digit is expected in the exponent")
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if isWhole, let integer = Int(text) { return .integer(integer) }
        guard let number = Double(text), number.isFinite else {
            index = start
            throw fail("the number is too large")
        }
        return .number(number)
    }

    private mutating func readDigits(_ message: String) throws(Stop) {
        guard isDigit(next) else { throw fail(message) }
        while isDigit(next) { index += 1 }
    }

    private func isDigit(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
