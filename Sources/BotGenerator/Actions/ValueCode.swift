internal import BotSchema

/// A value as a Swift expression, with the rows that it looks up on the way.
struct ValueCode {
    /// `let ticketRow = try TicketRow.find(…)`, to stand before the expression where `connection` is in scope.
    private(set) var lookups: [String] = []
    private(set) var expression: String
    private(set) var type: ColumnType?
    private(set) var isOptional = false
    /// What the value is called where it has to be a constant of its own.
    private var local = "found"

    /// - Parameters:
    ///   - column: what the value is for.
    ///   - rows: what rows are called where it stands.
    init(_ value: Value, for column: Column, _ rows: RowNames, at site: ActionSite) {
        self.init(value, rows, at: site, literal: { ColumnCode(column, in: site.bot).value($0) })
        convert(to: column)
        if isOptional, !column.isNullable, let fallback = ColumnCode(column, in: site.bot).literal {
            expression += " ?? \(fallback)"
            isOptional = false
        }
    }

    init(
        _ value: Value, _ rows: RowNames, at site: ActionSite,
        literal: (Literal) -> String = { SwiftLiteral.literal($0) }
    ) {
        let bot = site.bot
        func given(_ code: GivenCode?) -> (String, ColumnType?, Bool) {
            code.map { ($0.expression, $0.type, $0.isOptional) } ?? ("nil", nil, true)
        }
        switch value {
        case .literal(let value): expression = literal(value)
        case .column(let row, let path):
            expression = ""
            follow(path, from: rows[row], bot)
        case .option(let name): (expression, type, isOptional) = given(site.options[name])
        case .input(let name): (expression, type, isOptional) = given(site.inputs[name])
        case .control: (expression, type) = ("value", site.control)
        case .target: (expression, type) = ("target", .snowflake)
        case .now(let distance):
            (expression, type) = ("context.now", .time)
            if distance != 0 { expression += ".adding(seconds: \(SwiftLiteral.integer(Int(distance / 1000))))" }
        case .later(let amount, let unit):
            let inner = ValueCode(amount, rows, at: site)
            (lookups, type, isOptional) = (inner.lookups, .time, inner.isOptional)
            let times = "times: \(SwiftLiteral.integer(Int(unit / 1000)))"
            expression =
                inner.isOptional
                ? "\(inner.expression).map { context.now.adding($0, \(times)) }"
                : "context.now.adding(\(inner.expression), \(times))"
        case .guild: (expression, type, isOptional) = ("context.interaction.guildID", .snowflake, true)
        case .channel: (expression, type, isOptional) = ("context.interaction.channelID", .snowflake, true)
        case .message: (expression, type, isOptional) = ("context.interaction.message?.id", .snowflake, true)
        case .focused: (expression, type) = ("focused", .text)
        }
    }

    /// How people see the value; empty for none.
    var shown: String {
        switch type {
        case .enumeration:
            isOptional ? "(\(expression))?.label(in: language) ?? \"\"" : "\(expression).label(in: language)"
        case .model: isOptional ? "(\(expression))?.rawValue ?? \"\"" : "\(expression).rawValue"
        case .text, nil: isOptional ? "\(expression) ?? \"\"" : expression
        default: "(\(expression)).shown"
        }
    }

    /// `record.ticketID` → `ticketRow`, and so on, up to the column.
    private mutating func follow(_ path: ColumnPath, from row: String, _ bot: Bot) {
        var expression = row
        var prefix = row == "record" ? "" : row == "context.actor" ? "actor" : row
        for reference in path.references {
            let column = bot.table(reference.table).column(reference.column)
            guard let target = column.reference else { continue }
            let word = Names.bare(
                reference.column.hasSuffix("_id") ? String(reference.column.dropLast(3)) : reference.column)
            prefix = prefix.isEmpty ? word : prefix + word.prefix(1).uppercased() + word.dropFirst()
            let key = "\(expression).\(Names.bare(column.name))"
            let type = Names.row(target.table)
            lookups.append(
                column.isNullable || isOptional
                    ? "let \(prefix)Row = try (\(key)).flatMap { try \(type).find($0, in: connection) }"
                    : "let \(prefix)Row = try \(type).find(\(key), in: connection)")
            isOptional = true
            expression = prefix + "Row?"
        }
        let column = bot.table(path.table).column(path.column)
        if column.isNullable { isOptional = true }
        type = column.type
        local = prefix + Names.type(column.name)
        self.expression = "\(expression).\(Names.bare(column.name))"
    }

    /// Writes what stands before the expression in a transaction. A value that cannot be null by the rules of the tables
    /// is there, or the action is out of date.
    mutating func writeLookups(for column: Column, panel: String, _ lines: inout LineWriter) {
        writeLookups(isNullable: column.isNullable, panel: panel, &lines)
    }

    mutating func writeLookups(isNullable: Bool, panel: String, _ lines: inout LineWriter) {
        lines.lines(lookups)
        guard isOptional, !isNullable else { return }
        lines.openGuard(["let \(local) = \(expression)"]) { $0.line("throw Refusal.outdated(\(panel))") }
        (expression, isOptional) = (local, false)
    }

    /// Words of enumerations become texts, and whole numbers numbers, where those are wanted.
    private mutating func convert(to column: Column) {
        guard let type, type != column.type else { return }
        switch (type, column.type) {
        case (.integer, .number):
            expression = isOptional ? "(\(expression)).map { Double($0) }" : "Double(\(expression))"
        case (.enumeration, .text), (.model, .text): expression += isOptional ? "?.rawValue" : ".rawValue"
        default: break
        }
    }
}

/// What the rows that an action knows are called where a value stands.
struct RowNames {
    /// The table of the row that was made last.
    var created: Table?
    /// How many rows have been made so far where one could be there already.
    var insertions = 0
    private var names: [Value.Row: String] = [
        .actor: "context.actor", .record: "record", .chosen: "chosen", .created: "created",
    ]

    subscript(row: Value.Row) -> String {
        get { names[row] ?? row.rawValue }
        set { names[row] = newValue }
    }
}

extension SwiftLiteral {
    /// A value of the document where its type is clear.
    static func literal(_ value: Literal) -> String {
        switch value {
        case .text(let text): string(text)
        case .integer(let number): integer(number)
        case .number(let value): number(value)
        case .boolean(let truth): String(truth)
        case .null: "nil"
        }
    }
}
