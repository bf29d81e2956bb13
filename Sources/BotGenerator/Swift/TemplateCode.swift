internal import BotSchema

/// A template as a Swift expression over one row, with what it looks up on the way.
struct TemplateCode {
    /// What stands before the expression.
    private(set) var lookups: [Lookup] = []
    private(set) var expression = ""

    private let row: String
    private let bot: Bot

    /// `let creatorRow = try UserRow.find(…)`, or how many rows a query has.
    struct Lookup: Equatable {
        var opening: String
        var arguments: [String]
        var closing = ")"

        func write(_ lines: inout LineWriter) { lines.list(opening, arguments, closing) }
    }

    /// - Parameter row: what the row is called in the scope, which also has `language`, `connection` and `context`.
    init(_ template: Template, row: String, in bot: Bot) {
        self.row = row
        self.bot = bot
        var parts: [(code: String, isLiteral: Bool)] = []
        for part in template.parts {
            if case .literal(let words) = part {
                parts.append((SwiftLiteral.escaped(words), true))
            } else {
                parts.append((code(of: part), false))
            }
        }
        if parts.count == 1, !parts[0].isLiteral {
            expression = parts[0].code
        } else {
            expression = "\"" + parts.map { $0.isLiteral ? $0.code : "\\(\($0.code))" }.joined() + "\""
        }
    }

    private mutating func code(of part: Template.Part) -> String {
        switch part {
        case .literal(let words): return SwiftLiteral.string(words)
        case .text(let key): return bot.swift(.text(key: key))
        case .value(let path, let format):
            let code = PathCode(path, row: row, in: bot)
            for lookup in code.lookups { add(lookup) }
            return ShownCode(code, format, in: bot).expression
        case .count(let query): return counted(query) + ".shown"
        case .bar(let query, let other):
            return "ProportionBar.text(\(counted(query)), of: \(counted(other)), in: language)"
        case .sum(let query, let column):
            let name = Names.bare(query) + "Sum" + Names.type(column)
            add(Lookup(opening: "let \(name) = try Queries.\(name)(", arguments: arguments(of: query)))
            return name + ".shown"
        }
    }

    private mutating func counted(_ query: String) -> String {
        let name = Names.bare(query) + "Count"
        add(Lookup(opening: "let \(name) = try Queries.\(name)(", arguments: arguments(of: query)))
        return name
    }

    private func arguments(of query: String) -> [String] {
        QueryCode(bot.query(query), in: bot).call(record: row) + ["in: connection"]
    }

    private mutating func add(_ lookup: Lookup) {
        if !lookups.contains(lookup) { lookups.append(lookup) }
    }
}
