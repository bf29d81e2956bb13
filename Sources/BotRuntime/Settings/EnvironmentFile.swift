/// A file of settings: `NAME=value` on each line, as shells and container tools have it.
///
/// A line may begin with `export`; lines that begin with `#` are comments, and so is what stands behind ` #`. A value in
/// double quotes may hold `\n`, `\t`, `\"`, `\\` and `\$`; in single quotes everything is meant as it stands.
public struct EnvironmentFile: Sendable {
    public let values: [String: String]

    /// - Throws: ``SettingsProblems`` with a line for each line that cannot be read. Values are not quoted in it.
    public init(parsing text: String) throws(SettingsProblems) {
        var values: [String: String] = [:]
        var problems: [String] = []
        let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = String(line).trimmed
            if line.isEmpty || line.hasPrefix("#") { continue }
            switch Self.read(line) {
            case .success(let pair): values[pair.name] = pair.value
            case .failure(let problem): problems.append("line \(index + 1): \(problem.text)")
            }
        }
        guard problems.isEmpty else { throw SettingsProblems(lines: problems) }
        self.values = values
    }

    private struct Problem: Error { let text: String }

    private static func read(_ line: String) -> Result<(name: String, value: String), Problem> {
        guard let mark = line.firstIndex(of: "=") else { return .failure(Problem(text: "write it as NAME=value")) }
        var name = String(line[..<mark]).trimmed
        if name.hasPrefix("export ") { name = String(name.dropFirst(7)).trimmed }
        let isName = name.first.map { $0.isASCII && ($0.isLetter || $0 == "_") } ?? false
        guard isName, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }) else {
            return .failure(Problem(text: "a name has only letters, digits and _"))
        }
        let rest = String(line[line.index(after: mark)...]).trimmed
        guard let quote = rest.first, quote == "\"" || quote == "'" else {
            return .success((name, plain(rest)))
        }
        return quoted(rest.dropFirst(), by: quote).map { (name, $0) }
    }

    /// A value without quotes ends at a comment.
    private static func plain(_ text: String) -> String {
        if text.hasPrefix("#") { return "" }
        var previous: Character = " "
        for index in text.indices {
            if text[index] == "#", previous.isWhitespace { return String(text[..<index]).trimmed }
            previous = text[index]
        }
        return text
    }

    private static func quoted(_ text: Substring, by quote: Character) -> Result<String, Problem> {
        var value = ""
        var isEscaped = false
        for index in text.indices {
            let character = text[index]
            if isEscaped {
                value +=
                    [("n", "\n"), ("t", "\t"), ("r", "\r")].first { $0.0 == String(character) }?.1 ?? String(character)
                isEscaped = false
            } else if character == "\\", quote == "\"" {
                isEscaped = true
            } else if character == quote {
                let rest = String(text[text.index(after: index)...]).trimmed
                let isEnd = rest.isEmpty || rest.hasPrefix("#")
                return isEnd ? .success(value) : .failure(Problem(text: "there is something behind the closing quote"))
            } else {
                value.append(character)
            }
        }
        return .failure(Problem(text: "the closing quote is missing"))
    }
}
