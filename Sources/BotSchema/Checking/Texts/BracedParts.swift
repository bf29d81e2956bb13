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
    /// - Parameter isTemplate: Whether a format may stand behind a name: `{due_at|relative}`, `{votes|sum:points}`.
    func bracedParts(
        of text: Placed<String>, _ category: Diagnostic.Category, isTemplate: Bool = false
    ) -> [BracedPart]? {
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
            guard isPlaceholder(name[...], isTemplate) else {
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

    private func isPlaceholder(_ name: Substring, _ isTemplate: Bool) -> Bool {
        guard isTemplate, let bar = name.firstIndex(of: "|") else {
            return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isPlainName)
        }
        let format = name[name.index(after: bar)...].split(
            separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        return isPlaceholder(name[..<bar], false) && format.allSatisfy(isPlainName)
    }

    private func isPlainName(_ name: some StringProtocol) -> Bool {
        NameRule.snakeCase().isWellFormed(String(name))
    }
}
