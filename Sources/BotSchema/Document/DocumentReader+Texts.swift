extension DocumentReader {
    /// Reads a text in double quotes, escapes undone.
    mutating func readString() throws(Stop) -> String {
        let opening = position()
        index += 1
        var text = ""
        var segment = index
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                text += String(decoding: bytes[segment..<index], as: UTF8.self)
                index += 1
                return text
            case UInt8(ascii: "\\"):
                text += String(decoding: bytes[segment..<index], as: UTF8.self)
                text.unicodeScalars.append(try readEscape())
                segment = index
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                // Most often the closing quote was forgotten, and everything after it would be misread.
                throw fail("the line ends inside a text", hint: "close it with '\"', or write a line break as \\n")
            case UInt8(ascii: "\t"):
                try slip("a tab stands inside a text", hint: "write it as \\t")
                index += 1
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                let code = String(repeating: "0", count: 4 - digits.count) + digits
                try slip("a control character stands inside a text", hint: "write it as \\u\(code)")
                index += 1
            default:
                index += 1
            }
        }
        throw fail("the document ends inside the text that begins at line \(opening.line), column \(opening.column)")
    }

    private mutating func readEscape() throws(Stop) -> Unicode.Scalar {
        let start = position()
        index += 1
        guard let letter = next else { throw fail("the document ends inside an escape") }
        let simple: Unicode.Scalar? =
            switch letter {
            case UInt8(ascii: "\""): "\""
            case UInt8(ascii: "\\"): "\\"
            case UInt8(ascii: "/"): "/"
            case UInt8(ascii: "b"): "\u{8}"
            case UInt8(ascii: "f"): "\u{C}"
            case UInt8(ascii: "n"): "\n"
            case UInt8(ascii: "r"): "\r"
            case UInt8(ascii: "t"): "\t"
            default: nil
            }
        if let simple {
            index += 1
            return simple
        }
        guard letter == UInt8(ascii: "u") else {
            try slip("'\\' begins no known escape here", at: start, hint: "a backslash itself is written \\\\")
            // The character itself is read next, as it stands.
            return "\u{FFFD}"
        }
        return try readUnicodeEscape(from: start)
    }

    private mutating func readUnicodeEscape(from start: Position) throws(Stop) -> Unicode.Scalar {
        let unit = try readHexDigits()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        if UTF16.isLeadSurrogate(unit), bytes[index...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
            let second = index
            index += 1
            let trail = try readHexDigits()
            if UTF16.isTrailSurrogate(trail) {
                return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
            }
            index = second
        }
        try slip(
            "this escape is half of a surrogate pair", at: start, hint: "write the character itself, or both halves")
        return "\u{FFFD}"
    }

    /// Reads the `u` and the four digits after it.
    private mutating func readHexDigits() throws(Stop) -> UInt16 {
        index += 1
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw fail("four hexadecimal digits are expected after \\u")
            }
            unit = unit << 4 | UInt16(digit)
            index += 1
        }
        return unit
    }
}
