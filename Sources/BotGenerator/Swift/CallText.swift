/// A call as text, taken apart so that its arguments can stand on lines of their own: `.toggle(first, second)`.
struct CallText {
    /// With its opening parenthesis.
    var opening: String
    var arguments: [String]

    /// Nil for what is no call, and for a call without arguments.
    init?(_ code: String) {
        guard code.hasSuffix(")"), let start = code.firstIndex(of: "(") else { return nil }
        let name = code[..<start]
        guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }) else {
            return nil
        }
        let inner = code[code.index(after: start)...].dropLast()
        guard let arguments = Self.split(inner), !arguments.isEmpty else { return nil }
        opening = String(code[...start])
        self.arguments = arguments
    }

    /// The parts between the commas that stand in no bracket and no literal; nil where brackets do not match.
    private static func split(_ text: Substring) -> [String]? {
        var parts: [String] = []
        var part = ""
        // What is open: brackets, and quotes, in which only an interpolation opens anything.
        var open: [Character] = []
        var previous: Character?
        for character in text {
            let isLiteral = open.last == "\""
            switch character {
            case "\"" where previous != "\\": if isLiteral { open.removeLast() } else { open.append(character) }
            case "(" where !isLiteral || previous == "\\": open.append(character)
            case "[" where !isLiteral, "{" where !isLiteral: open.append(character)
            case ")" where !isLiteral, "]" where !isLiteral, "}" where !isLiteral:
                guard open.popLast() != nil else { return nil }
            case "," where open.isEmpty:
                parts.append(part)
                part = ""
                previous = character
                continue
            default: break
            }
            if !(part.isEmpty && character == " ") { part.append(character) }
            // A backslash that is escaped itself escapes nothing.
            previous = previous == "\\" && character == "\\" ? nil : character
        }
        guard open.isEmpty else { return nil }
        return part.isEmpty ? parts : parts + [part]
    }
}
