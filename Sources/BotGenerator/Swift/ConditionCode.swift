internal import BotSchema

/// A condition on one row as a Swift expression, with the rows that it looks up on the way.
///
/// It means what the same condition means in a query: what is compared with null neither holds nor makes its opposite fail.
struct ConditionCode {
    private(set) var lookups: [TemplateCode.Lookup] = []
    /// All of them must hold.
    private(set) var conditions: [String] = []
    var expression: String { conditions.isEmpty ? "true" : conditions.joined(separator: " && ") }

    private let table: Table
    private let row: String
    private let bot: Bot

    /// - Parameter row: what the row is called in the scope, which also has `context`, and `connection` for look-ups.
    init(_ condition: Condition, of table: Table, row: String, in bot: Bot) {
        self.table = table
        self.row = row
        self.bot = bot
        for part in condition.parts { conditions.append(text(part)) }
    }

    private mutating func text(_ condition: Condition) -> String {
        switch condition {
        case .all(let parts): return join(parts, " && ", empty: "true")
        case .any(let parts): return join(parts, " || ", empty: "false")
        case .not(let part):
            let inner = text(part)
            let isOneTerm = inner.hasPrefix("(") || !inner.contains(" ") && !inner.hasPrefix("!")
            return isOneTerm ? "!\(inner)" : "!(\(inner))"
        case .compare(let path, let comparison, let value): return compare(path, comparison, value)
        case .oneOf(let path, let values):
            let list = values.map { text($0, comparedWith: bot.column(path)).code }.joined(separator: ", ")
            let type = ColumnCode(bot.column(path), in: bot).plainType
            return "([\(list)] as [\(type)?]).contains(\(value(at: path, of: row).code))"
        // Lists of hand-written functions belong to queries.
        case .inList: return "false"
        case .actorIs(let column): return "context.actor.\(Names.bare(column))"
        }
    }

    private mutating func join(_ parts: [Condition], _ word: String, empty: String) -> String {
        if parts.isEmpty { return empty }
        if parts.count == 1 { return text(parts[0]) }
        var texts: [String] = []
        for part in parts { texts.append(text(part)) }
        return "(\(texts.joined(separator: word)))"
    }

    private mutating func compare(
        _ path: ColumnPath, _ comparison: Condition.Comparison, _ other: Value
    ) -> String {
        let left = value(at: path, of: row)
        let right = text(other, comparedWith: bot.column(path))
        let isOptional = left.isOptional || right.isOptional
        func ordered(_ sign: String, _ name: String) -> String {
            isOptional ? "Compared(\(left.code)).\(name)(\(right.code))" : "\(left.code) \(sign) \(right.code)"
        }
        switch comparison {
        case .equal:
            if case .literal(.boolean(let truth)) = other, !left.isOptional { return (truth ? "" : "!") + left.code }
            return "\(left.code) == \(right.code)"
        case .unequal: return "\(left.code) != \(right.code)"
        case .below: return ordered("<", "isBelow")
        case .above: return ordered(">", "isAbove")
        case .atLeast: return ordered(">=", "isAtLeast")
        case .atMost: return ordered("<=", "isAtMost")
        case .contains: return "Compared(\(left.code)).contains(\(right.code))"
        case .startsWith: return "Compared(\(left.code)).starts(with: \(right.code))"
        }
    }

    private mutating func value(at path: ColumnPath, of row: String) -> (code: String, isOptional: Bool) {
        let code = PathCode(path, row: row, in: bot)
        for lookup in code.lookups where !lookups.contains(lookup) { lookups.append(lookup) }
        return (code.expression, code.isOptional)
    }

    private mutating func text(_ value: Value, comparedWith column: Column) -> (code: String, isOptional: Bool) {
        switch value {
        case .literal(let literal): return (ColumnCode(column, in: bot).value(literal), literal == .null)
        case .column(.actor, let path): return self.value(at: path, of: "context.actor")
        case .column(_, let path): return self.value(at: path, of: row)
        case .now(let offset):
            return (
                offset == 0
                    ? "context.now" : "context.now.adding(seconds: \(SwiftLiteral.integer(Int(offset / 1000))))", false
            )
        case .guild: return ("context.interaction.guildID", true)
        case .channel: return ("context.interaction.channelID", true)
        case .message: return ("context.interaction.message?.id", true)
        // A view has none of these.
        case .option, .input, .control, .target, .later, .focused: return ("nil", true)
        }
    }
}

extension Condition {
    /// What must hold one by one.
    var parts: [Condition] { if case .all(let parts) = self { parts } else { [self] } }

    /// Whether it asks for something of the person who acts that can change: for more than the column `id`.
    func asksActor(besides id: String) -> Bool {
        func asks(_ value: Value) -> Bool {
            guard case .column(.actor, let path) = value else { return false }
            return !path.references.isEmpty || path.column != id
        }
        return switch self {
        case .all(let parts), .any(let parts): parts.contains { $0.asksActor(besides: id) }
        case .not(let part): part.asksActor(besides: id)
        case .compare(_, _, let value): asks(value)
        case .oneOf(_, let values): values.contains(where: asks)
        case .inList: false
        case .actorIs: true
        }
    }
}
