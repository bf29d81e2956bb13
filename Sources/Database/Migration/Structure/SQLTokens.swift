/// The words of an SQL text, for comparing definitions whatever their spacing, comments and capitals.
enum SQLTokens {
    /// Words without quotes in capitals; quoted names and texts as they stand, with their quotes.
    static func read(_ sql: String) -> [String] {
        var tokens: [String] = []
        var rest = Substring(sql).unicodeScalars
        while let first = rest.first {
            if first.properties.isWhitespace {
                rest.removeFirst()
            } else if rest.starts(with: "--".unicodeScalars) {
                rest = rest.drop { $0 != "\n" }
            } else if let close = closing(first) {
                tokens.append(quoted(&rest, until: close))
            } else if isWordPart(first) {
                tokens.append(word(&rest).uppercased())
            } else {
                tokens.append(String(first))
                rest.removeFirst()
            }
        }
        return tokens
    }

    /// The name that a token stands for: SQLite's names are the same in capitals and without.
    static func name(_ token: String) -> String {
        guard let first = token.unicodeScalars.first, let close = closing(first), first != "'" else {
            return token.lowercased()
        }
        let inner = String(token.unicodeScalars.dropFirst().dropLast())
        return inner.replacing("\(close)\(close)", with: "\(close)").lowercased()
    }

    private static func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "'", "\"", "`": scalar
        case "[": "]"
        default: nil
        }
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "$", ".": true
        default: scalar.value >= 0x80 && !scalar.properties.isWhitespace
        }
    }

    /// A name, a keyword, or a number, which can have a sign in it (`1e-05`).
    private static func word(_ rest: inout Substring.UnicodeScalarView) -> String {
        var word = String.UnicodeScalarView()
        let isNumber = rest.first.map { ("0"..."9").contains($0) } == true
        while let scalar = rest.first {
            let isSign = isNumber && (scalar == "-" || scalar == "+") && (word.last == "e" || word.last == "E")
            guard isWordPart(scalar) || isSign else { break }
            word.append(rest.removeFirst())
        }
        return String(word)
    }

    /// Two closing quotes inside stand for one.
    private static func quoted(_ rest: inout Substring.UnicodeScalarView, until close: Unicode.Scalar) -> String {
        var token = String.UnicodeScalarView()
        token.append(rest.removeFirst())
        while let scalar = rest.popFirst() {
            token.append(scalar)
            guard scalar == close else { continue }
            guard rest.first == close else { break }
            token.append(rest.removeFirst())
        }
        return String(token)
    }
}

extension String {
    /// As a name in SQL.
    var asSQLName: String { "\"\(replacing("\"", with: "\"\""))\"" }

    /// As a text in SQL.
    var asSQLText: String { "'\(replacing("'", with: "''"))'" }
}
