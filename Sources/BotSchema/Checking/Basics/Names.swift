/// How a name has to be formed.
struct NameRule: Sendable {
    var longest: Int
    /// How it is said to a person.
    var form: String
    var isWellFormed: @Sendable (String) -> Bool

    /// Names of tables, columns, views and so on.
    static func snakeCase(longest: Int = Limits.databaseName) -> NameRule {
        NameRule(longest: longest, form: "lower case letters, digits and underscores, a letter first") { name in
            startsWithLower(name) && name.utf8.allSatisfy { isLower($0) || isDigit($0) || $0 == underscore }
        }
    }

    /// Names of slash commands and of those in them, which may have hyphens.
    static let command = NameRule(
        longest: Limits.commandName, form: "lower case letters, digits, underscores and hyphens, a letter first"
    ) { name in
        startsWithLower(name)
            && name.utf8.allSatisfy { isLower($0) || isDigit($0) || $0 == underscore || $0 == UInt8(ascii: "-") }
    }

    /// Names of settings and functions.
    static let camelCase = NameRule(longest: 63, form: "letters and digits, a lower case letter first") { name in
        startsWithLower(name) && name.utf8.allSatisfy { isLower($0) || isUpper($0) || isDigit($0) }
    }

    static let environmentVariable = NameRule(
        longest: 63, form: "upper case letters, digits and underscores, a letter first"
    ) { name in
        name.utf8.first.map(isUpper) == true && name.utf8.allSatisfy { isUpper($0) || isDigit($0) || $0 == underscore }
    }

    /// Keys of texts: snake case, in groups with dots between them.
    static let textKey = NameRule(longest: 100, form: "snake case words with dots between them") { name in
        name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            startsWithLower(part) && part.utf8.allSatisfy { isLower($0) || isDigit($0) || $0 == underscore }
        }
    }

    /// Ids of a provider's models: `gpt-4.1`, `organization/model:tag`.
    static let model = NameRule(longest: 64, form: "letters, digits and . _ - / :, a letter or digit first") { name in
        guard let first = name.utf8.first, isLower(first) || isUpper(first) || isDigit(first) else { return false }
        return name.utf8.allSatisfy { byte in
            isLower(byte) || isUpper(byte) || isDigit(byte) || "._-/:".utf8.contains(byte)
        }
    }

    private static let underscore = UInt8(ascii: "_")
    private static func startsWithLower(_ name: some StringProtocol) -> Bool { name.utf8.first.map(isLower) == true }
    private static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    private static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

extension Checker {
    /// `currentSession` as `current_session`.
    private func snakeCase(_ name: String) -> String {
        var result = ""
        for character in name.prefix(Limits.databaseName) {
            if character.isUppercase, !result.isEmpty, !result.hasSuffix("_") { result += "_" }
            result += character == "-" || character == " " ? "_" : character.lowercased()
        }
        return result
    }

    /// Whether a name is formed as its rule says; reports where it is not.
    func isWellFormed<Value>(_ name: String, _ rule: NameRule, at place: Placed<Value>) -> Bool {
        guard rule.isWellFormed(name) else {
            let suggestion = snakeCase(name)
            let isBetter = suggestion != name && rule.isWellFormed(suggestion)
            reportName(
                .name, "\(quoted(name)) is not formed of \(rule.form)", at: place,
                hint: isBetter ? "write \(quoted(suggestion))" : nil)
            return false
        }
        guard name.utf8.count <= rule.longest else {
            reportName(
                .name, "\(quoted(name)) has \(name.utf8.count) characters; at most \(rule.longest) fit", at: place)
            return false
        }
        return true
    }

    /// The entries of a section, whose names are checked: that they are well formed, and stay different in generated code.
    ///
    /// An entry with a bad name is reported and kept, so that what refers to it is not reported as well; one with a name
    /// of any length is left out.
    func namedEntries(_ place: Placed<Node>?, _ rule: NameRule) -> [(name: String, value: Placed<Node>)] {
        var first: [String: String] = [:]
        return (entries(place) ?? []).filter { entry in
            guard isWellFormed(entry.name, rule, at: entry.value) else { return entry.name.utf8.count <= rule.longest }
            let folded = String(decoding: entry.name.utf8.filter { !"._-/:".utf8.contains($0) }, as: UTF8.self)
                .lowercased()
            guard let other = first.updateValue(entry.name, forKey: folded) else { return true }
            reportName(
                .name, "\(quoted(entry.name)) and \(quoted(other)) differ only in case or punctuation",
                at: entry.value, hint: "rename one of them")
            return true
        }
    }
}
