internal import BotSchema

/// A column as Swift: the type of its property, how it is read, and the value that it has without being given one.
struct ColumnCode {
    let column: Column
    private let bot: Bot

    init(_ column: Column, in bot: Bot) {
        self.column = column
        self.bot = bot
    }

    var property: String { Names.bare(column.name) }
    var type: String { plainType + (column.isNullable ? "?" : "") }

    /// The type without the `?`.
    var plainType: String {
        switch column.type {
        case .integer: "Int64"
        case .number: "Double"
        case .text: "String"
        case .boolean: "Bool"
        case .time: "Timestamp"
        case .snowflake: "Snowflake"
        case .enumeration(let name): Names.type(name)
        case .model: "Model"
        }
    }

    /// The module besides the standard library that the type comes from.
    var module: String? {
        switch column.type {
        case .snowflake: "Discord"
        case .time: "BotRuntime"
        default: nil
        }
    }

    /// Reads the column at `index` of `row`.
    func reading(_ index: Int) -> String {
        switch column.type {
        case .integer: column.isNullable ? "row.optionalInt(\(index))" : "row.int(\(index))"
        case .number: column.isNullable ? "row.optionalDouble(\(index))" : "row.double(\(index))"
        case .text: column.isNullable ? "row.optionalText(\(index))" : "row.text(\(index))"
        case .boolean: column.isNullable ? "row.optionalBool(\(index))" : "row.bool(\(index))"
        case .time: column.isNullable ? "row.optionalTime(\(index))" : "row.time(\(index))"
        case .snowflake: column.isNullable ? "row.optionalSnowflake(\(index))" : "row.snowflake(\(index))"
        case .enumeration, .model:
            column.isNullable
                ? "row.optionalText(\(index)).flatMap(\(plainType).init(rawValue:))"
                : "\(plainType)(rawValue: row.text(\(index))) ?? \(fallback)"
        }
    }

    /// What a stored value reads as that the document no longer has.
    private var fallback: String {
        if let literal { return literal }
        switch column.type {
        case .enumeration(let name):
            return "." + Names.enumReference(bot.enums.first { $0.name == name }?.values.first?.name ?? "")
        default: return "." + Names.enumReference(bot.models.first?.id ?? "")
        }
    }

    /// The default, as a Swift expression; nil where the column has none.
    var literal: String? {
        switch column.defaultValue {
        case nil: column.isNullable ? "nil" : nil
        case .null?: "nil"
        case .text(let text)?:
            switch column.type {
            case .enumeration, .model: "." + Names.enumReference(text)
            default: SwiftLiteral.string(text)
            }
        case .integer(let number)?: SwiftLiteral.integer(number)
        case .number(let number)?: SwiftLiteral.number(number)
        case .boolean(let truth)?: String(truth)
        }
    }

    /// A literal of the document as a value of this column.
    func value(_ literal: Literal) -> String {
        var given = column
        given.defaultValue = literal
        return ColumnCode(given, in: bot).literal ?? "nil"
    }

    /// Whether `insert` takes it as an argument.
    var isGivenAtInsert: Bool { !column.isGenerated && !column.isStampedOnCreate }
}

extension Bot {
    func table(_ name: String) -> Table { tables.first { $0.name == name }! }
    func view(_ name: String) -> View { views.first { $0.name == name }! }
    func query(_ name: String) -> Query { queries.first { $0.name == name }! }
    func enumeration(_ name: String) -> Enumeration { enums.first { $0.name == name }! }
    func text(_ key: String) -> Text { texts.first { $0.key == key }! }
    var actorTable: Table { table(actor.table) }
}

extension Table {
    func column(_ name: String) -> Column { columns.first { $0.name == name }! }
    var keyColumns: [Column] { key.map(column) }
    /// The key where it is one column: what panels, selects and references carry.
    var singleKey: Column? { key.count == 1 ? column(key[0]) : nil }
}
