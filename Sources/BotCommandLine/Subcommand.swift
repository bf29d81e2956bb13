/// One of the program's sub-commands: what it is called, what it takes, and what it does.
struct Subcommand: Sendable {
    struct Option: Sendable {
        /// With its dashes.
        var name: String
        /// What stands behind it in the usage line; nil for a switch.
        var value: String?
        var text: String
    }

    /// One word or several: `db check`.
    var name: String
    var summary: String
    /// What else the help says.
    var details = ""
    /// Words that follow, as the usage line shows them; each is optional where it stands in brackets.
    var operands: [String] = []
    var options: [Option] = []
    /// Answers the exit code.
    var run: @Sendable (Arguments) -> Int32

    func help(in program: String) -> String {
        let signature = [program, name] + operands + (options.isEmpty ? [] : ["[options]"])
        let rows = (options + [Option(name: "--help", text: "Show this")]).map { option in
            ([option.name, option.value].compactMap(\.self).joined(separator: " "), option.text)
        }
        let text = details.isEmpty ? summary : "\(summary)\n\n\(details)"
        return "usage: \(signature.joined(separator: " "))\n\n\(text)\n\n\(table(rows))"
    }
}

/// What stands behind a sub-command's name.
struct Arguments: Sendable {
    private(set) var operands: [String] = []
    private var values: [String: String] = [:]

    /// - Throws: ``UsageError`` for what the sub-command does not take.
    init(_ words: some Sequence<String>, of command: Subcommand) throws(UsageError) {
        var words = Array(words)[...]
        while let word = words.popFirst() {
            guard word.hasPrefix("-"), word != "-" else {
                operands.append(word)
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let option = command.options.first(where: { $0.name == parts[0] }) else {
                throw UsageError("'\(command.name)' has no option \(parts[0])")
            }
            guard let value = option.value else {
                if parts.count == 2 { throw UsageError("\(option.name) takes no value") }
                values[option.name] = ""
                continue
            }
            guard let given = parts.count == 2 ? parts[1] : words.popFirst(), !given.isEmpty else {
                throw UsageError("\(option.name) needs a value: \(option.name) \(value)")
            }
            values[option.name] = given
        }
        if operands.count > command.operands.count {
            throw UsageError("'\(operands[command.operands.count])' is one word too many")
        }
        let required = command.operands.count { !$0.hasPrefix("[") }
        if operands.count < required { throw UsageError("\(command.operands[operands.count]) is missing") }
    }

    func has(_ option: String) -> Bool { values[option] != nil }

    subscript(option: String) -> String? { values[option] }

    /// A whole number within `range`.
    func integer(_ option: String, in range: ClosedRange<Int>, otherwise: Int) throws(UsageError) -> Int {
        guard let text = values[option] else { return otherwise }
        guard let number = Int(text), range.contains(number) else {
            throw UsageError(
                "\(option) takes a whole number from \(range.lowerBound) to \(range.upperBound), not '\(text)'")
        }
        return number
    }
}

/// The program was called wrongly; the text says how.
struct UsageError: Error, CustomStringConvertible {
    let message: String
    var description: String { message }
    init(_ message: String) { self.message = message }
}

/// Two columns, the second one aligned.
func table(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { "  \($0.0)\(String(repeating: " ", count: width - $0.0.count))  \($0.1)" }.joined(separator: "\n")
}
