/// A piece of a text with placeholders: `{creator.name} said it`.
enum BracedPart: Equatable {
    case words(String)
    /// What stands between two braces.
    case placeholder(String)

    var placeholder: String? {
        if case .placeholder(let name) = self { name } else { nil }
    }
}

extension Checker {
    /// Divides a text at its braces; reports a brace without its partner.
    func bracedParts(of text: Placed<String>, _ category: Diagnostic.Category) -> [BracedPart]? {
        var parts: [BracedPart] = []
        var rest = text.value.unicodeScalars[...]
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[brace] == "{",
                let end = rest[brace...].dropFirst().firstIndex(where: { $0 == "{" || $0 == "}" }),
                rest[end] == "}"
            else {
                report(category, "a brace stands alone in this text", at: text, hint: "write placeholders as {name}")
                return nil
            }
            if brace > rest.startIndex { parts.append(.words(String(rest[..<brace]))) }
            let name = String(rest[rest.index(after: brace)..<end])
            guard name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isPlainName) else {
                report(
                    category, "\(quoted("{\(name)}")) is not a placeholder", at: text,
                    hint: "between braces stands a name in lower case letters, digits and underscores")
                return nil
            }
            parts.append(.placeholder(name))
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { parts.append(.words(String(rest))) }
        return parts
    }

    private func isPlainName(_ name: some StringProtocol) -> Bool {
        NameRule.snakeCase().isWellFormed(String(name))
    }
}
