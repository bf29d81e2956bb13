internal import BotSchema

/// A query's condition as SQL, with the Swift expressions that its parameters are bound to.
struct ConditionText {
    private(set) var sql = ""
    /// Swift expressions, in the order of the parameters, each once.
    private(set) var values: [String] = []
    private(set) var usesActor = false
    /// The columns of the record that it compares with, by the type that they have in Swift.
    private(set) var recordColumns: [(name: String, type: String)] = []
    private(set) var functions: [FunctionUse] = []

    private let table: Table
    private let bot: Bot
    private let dialect: Dialect

    init(_ condition: Condition, of table: Table, in bot: Bot, dialect: Dialect) {
        self.table = table
        self.bot = bot
        self.dialect = dialect
        sql = text(condition, isOutermost: true)
    }

    private mutating func parameter(_ value: String) -> String {
        if let index = values.firstIndex(of: value) { return dialect.parameter(index + 1) }
        values.append(value)
        return dialect.parameter(values.count)
    }

    private mutating func text(_ condition: Condition, isOutermost: Bool = false) -> String {
        switch condition {
        case .all(let conditions): return join(conditions, " AND ", empty: dialect.truth(true), isOutermost)
        case .any(let conditions): return join(conditions, " OR ", empty: dialect.truth(false), isOutermost)
        case .equal(let column, let operand):
            return "\(dialect.quoted(column)) = \(text(operand, comparedWith: table.column(column)))"
        case .isNull(let column): return "\(dialect.quoted(column)) IS NULL"
        case .inList(let column, let function):
            if !functions.contains(function) { functions.append(function) }
            let list = "ListValue(\(Names.bare(function.name)))"
            return dialect.isInList(dialect.quoted(column), parameter(list))
        case .actorIs(let column):
            usesActor = true
            return parameter("actor.\(Names.bare(column))")
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

    private mutating func text(_ operand: Operand, comparedWith column: Column) -> String {
        switch operand {
        case .literal(let literal): return dialect.literal(literal)
        case .actor(let name):
            usesActor = true
            return parameter("actor.\(Names.bare(name))")
        case .record(let name):
            let code = ColumnCode(column, in: bot)
            let argument = "record" + Names.type(name)
            if !recordColumns.contains(where: { $0.name == name }) { recordColumns.append((name, code.plainType)) }
            return parameter(argument)
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
        case .inList(_, let used): return used.name == function.name ? [] : nil
        case .equal, .isNull, .actorIs: return nil
        }
    }
}
