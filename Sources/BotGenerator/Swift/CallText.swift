/// A call as text, taken apart so that its arguments can stand on lines of their own: `.toggle(first, second)`, also with
/// what stands before it (`return try await`, `let name =`, a label) and a closure that begins behind it.
struct CallText {
    /// With its opening parenthesis.
    private(set) var opening: String
    private(set) var arguments: [String]
    /// From its closing parenthesis on.
    private(set) var closing: String

    /// Nil for what is no call, and for a call without arguments.
    init?(_ code: String) {
        guard let start = code.firstIndex(of: "(") else { return nil }
        let name = code[..<start]
        guard !name.isEmpty, !name.hasSuffix(" "),
            name.allSatisfy({ $0.isLetter || $0.isNumber || "._<>?:= ".contains($0) }),
            !name.split(separator: " ").contains(where: { ["guard", "if", "for", "case", "func", "init"].contains($0) })
        else { return nil }
        let rest = code[code.index(after: start)...]
        guard let (arguments, end) = Self.split(rest), !arguments.isEmpty else { return nil }
        closing = String(rest[end...])
        guard closing == ")" || closing.hasSuffix("{") || closing.hasSuffix(" in") else { return nil }
        opening = String(code[...start])
        self.arguments = arguments
    }

    /// The parts between the commas that stand in no bracket and no literal, up to the bracket that closes them; nil where
    /// brackets do not match.
    private static func split(_ text: Substring) -> (parts: [String], end: Substring.Index)? {
        var parts: [String] = []
        var part = ""
        // What is open: brackets, and quotes, in which only an interpolation opens anything.
        var open: [Character] = []
        var previous: Character?
        for index in text.indices {
            let character = text[index]
            let isLiteral = open.last == "\""
            switch character {
            case "\"" where previous != "\\": if isLiteral { open.removeLast() } else { open.append(character) }
            case "(" where !isLiteral || previous == "\\": open.append(character)
            case "[" where !isLiteral, "{" where !isLiteral: open.append(character)
            case ")" where open.isEmpty: return (part.isEmpty ? parts : parts + [part], index)
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
        return nil
    }
}
