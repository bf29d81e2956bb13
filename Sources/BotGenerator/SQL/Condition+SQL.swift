internal import BotSchema

/// A query's condition as SQL, with the Swift expressions that its parameters are bound to.
struct ConditionText {
    private(set) var sql = ""
    private(set) var parameters: QueryParameters
    private(set) var source: QuerySource
    private(set) var functions: [FunctionUse] = []

    private let bot: Bot
    private let dialect: Dialect

    init(_ query: Query, of table: Table, in bot: Bot, dialect: Dialect) {
        self.bot = bot
        self.dialect = dialect
        source = QuerySource(table, in: bot, dialect: dialect)
        parameters = QueryParameters(bot: bot, dialect: dialect)
        sql = text(query.condition, isOutermost: true)
    }

    private mutating func text(_ condition: Condition, isOutermost: Bool = false) -> String {
        switch condition {
        case .all(let conditions): return join(conditions, " AND ", empty: dialect.truth(true), isOutermost)
        case .any(let conditions): return join(conditions, " OR ", empty: dialect.truth(false), isOutermost)
        // Where null is compared, neither the condition nor its opposite would hold.
        case .not(let condition): return "(\(text(condition))) IS NOT TRUE"
        case .compare(let path, let comparison, let value): return compare(path, comparison, value)
        case .oneOf(let path, let values):
            let column = bot.column(path)
            let name = source.name(of: path)
            let present = values.filter { $0 != .literal(.null) }.map { parameters.text($0, comparedWith: column) }
            let isAmong = "\(name) IN (\(present.joined(separator: ", ")))"
            // Nothing is equal to null.
            return present.count == values.count ? isAmong : "(\(name) IS NULL OR \(isAmong))"
        case .inList(let path, let function):
            if !functions.contains(function) { functions.append(function) }
            let list = parameters.add("ListValue(\(Names.declared(function.name)))")
            return dialect.isInList(source.name(of: path), list)
        case .actorIs(let column):
            let path = ColumnPath(column, of: bot.actorTable.name)
            return parameters.text(.column(of: .actor, path), comparedWith: bot.column(path))
        }
    }

    private mutating func join(
        _ conditions: [Condition], _ word: String, empty: String, _ isOutermost: Bool
    ) -> String {
        if conditions.isEmpty { return empty }
        if conditions.count == 1 { return text(conditions[0], isOutermost: isOutermost) }
        var parts: [String] = []
        for condition in conditions { parts.append(text(condition)) }
        let joined = parts.joined(separator: word)
        return isOutermost && word == " AND " ? joined : "(\(joined))"
    }

    private mutating func compare(
        _ path: ColumnPath, _ comparison: Condition.Comparison, _ value: Value
    ) -> String {
        let column = bot.column(path)
        let name = source.name(of: path)
        if case .literal(.null) = value { return name + (comparison == .equal ? " IS NULL" : " IS NOT NULL") }
        switch comparison {
        case .contains: return dialect.isLike(name, parameters.pattern(value, "containing", comparedWith: column))
        case .startsWith: return dialect.isLike(name, parameters.pattern(value, "startingWith", comparedWith: column))
        default: break
        }
        let other = parameters.text(value, comparedWith: column)
        let (canBeNull, canOtherBeNull) = (bot.isNullable(path), parameters.isNullable(value))
        switch comparison {
        case .equal: return name + (canBeNull && canOtherBeNull ? " IS NOT DISTINCT FROM " : " = ") + other
        case .unequal: return name + (canBeNull || canOtherBeNull ? " IS DISTINCT FROM " : " <> ") + other
        case .below: return "\(name) < \(other)"
        case .above: return "\(name) > \(other)"
        case .atLeast: return "\(name) >= \(other)"
        case .atMost, .contains, .startsWith: return "\(name) <= \(other)"
        }
    }
}

extension Condition {
    /// The yes/no columns of the person who acts without which no row can come from the list of this function: then it
    /// need not be asked.
    func prerequisites(of function: FunctionUse) -> [String]? {
        switch self {
        case .all(let conditions):
            let found = conditions.compactMap { $0.prerequisites(of: function) }
            guard let first = found.first else { return nil }
            let own = conditions.compactMap { if case .actorIs(let column) = $0 { column } else { nil } }
            return own + (found.count == 1 ? first : [])
        case .any(let conditions):
            let found = conditions.compactMap { $0.prerequisites(of: function) }
            return found.count > 1 ? [] : found.first
        case .not(let condition): return condition.prerequisites(of: function)
        case .inList(_, let used): return used.name == function.name ? [] : nil
        case .compare, .oneOf, .actorIs: return nil
        }
    }
}
