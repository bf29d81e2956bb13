internal import BotSchema

/// What a query is given, as parameters of its statement and as arguments of its function.
struct QueryParameters {
    /// An argument of the function, and what fills it in where a panel is made.
    struct Argument: Equatable {
        var name: String
        var type: String
        var value: String
        /// Whether the value is a property of the row that the query is about.
        var isOfRecord = false

        func value(record: String) -> String { isOfRecord ? "\(record).\(value)" : value }
    }

    /// Swift expressions, in the order of the parameters, each once.
    private(set) var values: [String] = []
    /// In the order that the function takes them.
    var arguments: [Argument] { found.sorted { $0.rank < $1.rank }.map(\.argument) }

    private var found: [(rank: Int, argument: Argument)] = []
    private let bot: Bot
    private let dialect: Dialect

    init(bot: Bot, dialect: Dialect) {
        self.bot = bot
        self.dialect = dialect
    }

    mutating func add(_ value: String) -> String {
        if let index = values.firstIndex(of: value) { return dialect.parameter(index + 1) }
        values.append(value)
        return dialect.parameter(values.count)
    }

    private mutating func take(_ argument: Argument, rank: Int) -> String {
        if !found.contains(where: { $0.argument == argument }) { found.append((rank, argument)) }
        return argument.name
    }

    /// What a column is compared with, as SQL.
    mutating func text(_ value: Value, comparedWith column: Column) -> String {
        switch value {
        case .literal(let literal): return dialect.literal(literal)
        case .column(let row, let path) where !path.references.isEmpty: return lookup(path, of: row, column)
        default: return add(expression(value, comparedWith: column))
        }
    }

    /// The pattern of a text that a column contains or starts with, as SQL.
    mutating func pattern(_ value: Value, _ place: String, comparedWith column: Column) -> String {
        if case .literal(.text(let text)) = value {
            let escaped = text.unicodeScalars.map { ["!", "%", "_"].contains($0) ? "!\($0)" : "\($0)" }.joined()
            return dialect.literal(.text((place == "containing" ? "%" : "") + escaped + "%"))
        }
        return add("LikePattern(\(place): \(expression(value, comparedWith: column)))")
    }

    /// The value at the end of references, from the column that the first of them starts at.
    private mutating func lookup(_ path: ColumnPath, of row: Value.Row, _ column: Column) -> String {
        let start = path.references[0]
        var value = text(.column(of: row, ColumnPath(start.column, of: start.table)), comparedWith: column)
        for (index, reference) in path.references.enumerated() {
            let target = bot.target(of: reference)
            let isLast = index + 1 == path.references.count
            let name = dialect.quoted(isLast ? path.column : path.references[index + 1].column)
            let (table, key) = (dialect.quoted(target.table), dialect.quoted(target.column))
            value = "(SELECT \(name) FROM \(table) WHERE \(key) = \(value))"
        }
        return value
    }

    /// The Swift expression of a value, from the function's arguments.
    private mutating func expression(_ value: Value, comparedWith column: Column) -> String {
        let code = ColumnCode(column, in: bot)
        switch value {
        case .literal(let literal): return code.value(literal)
        case .column(of: .actor, let path):
            let actor = Argument(name: "actor", type: Names.row(bot.actor.table), value: "context.actor")
            return take(actor, rank: 0) + "." + Names.bare(path.column)
        case .column(let row, let path):
            let name = row.rawValue + Names.type(path.column)
            let type = ColumnCode(bot.column(path), in: bot).type
            let property = Names.bare(path.column)
            return take(Argument(name: name, type: type, value: property, isOfRecord: true), rank: 1)
        case .guild:
            return take(Argument(name: "guild", type: "Snowflake?", value: "context.interaction.guildID"), rank: 2)
        case .channel:
            return take(Argument(name: "channel", type: "Snowflake?", value: "context.interaction.channelID"), rank: 3)
        case .message:
            return take(
                Argument(name: "message", type: "Snowflake?", value: "context.interaction.message?.id"), rank: 3)
        case .now(let offset):
            let now = take(Argument(name: "now", type: "Timestamp", value: "context.now"), rank: 4)
            return offset == 0 ? now : "\(now).adding(seconds: \(SwiftLiteral.integer(Int(offset / 1000))))"
        case .later(let value, let unit):
            let now = expression(.now(plus: 0), comparedWith: column)
            return "\(now).adding(seconds: \(expression(value, comparedWith: column)) * \(unit / 1000))"
        case .option(let name), .input(let name):
            let name = "option" + Names.type(name)
            return take(Argument(name: name, type: code.plainType + "?", value: name), rank: 5)
        case .control: return take(Argument(name: "value", type: code.plainType, value: "value"), rank: 6)
        case .target: return take(Argument(name: "target", type: "Snowflake", value: "target"), rank: 6)
        case .focused: return take(Argument(name: "focused", type: "String", value: "focused"), rank: 7)
        }
    }

    func isNullable(_ value: Value) -> Bool {
        switch value {
        case .literal, .now, .later, .control, .target, .focused: false
        case .column(_, let path): bot.isNullable(path)
        case .guild, .channel, .message, .option, .input: true
        }
    }
}
