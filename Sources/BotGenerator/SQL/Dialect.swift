internal import BotSchema

/// How one database writes what others write differently.
struct Dialect: Sendable {
    /// What a column of this type is declared as.
    let type: @Sendable (ColumnType) -> String
    /// The whole declaration of an integer key that the database counts up and never gives out twice.
    let generatedKey: String
    /// What stands behind the closing bracket of a table; `isKeyed` where its key is not a single integer.
    let tableSuffix: @Sendable (_ isKeyed: Bool) -> String
    /// A parameter of a statement, counted from 1.
    let parameter: @Sendable (Int) -> String
    /// A condition that holds for the values of a list that is bound to one parameter.
    let isInList: @Sendable (_ column: String, _ parameter: String) -> String
    /// A condition that holds where a text is like a pattern, whatever the case of Latin letters; `!` escapes.
    let isLike: @Sendable (_ column: String, _ pattern: String) -> String
    let truth: @Sendable (Bool) -> String

    static let sqlite = Dialect(
        type: { type in
            switch type {
            case .integer, .boolean, .time, .snowflake: "INTEGER"
            case .number: "REAL"
            case .text, .enumeration, .model: "TEXT"
            }
        },
        // AUTOINCREMENT: without it the key of a removed row is given out again, and an old panel would show another row.
        generatedKey: "INTEGER PRIMARY KEY AUTOINCREMENT",
        tableSuffix: { isKeyed in isKeyed ? " STRICT, WITHOUT ROWID" : " STRICT" },
        parameter: { "?\($0)" },
        isInList: { column, parameter in "\(column) IN (SELECT value FROM json_each(\(parameter)))" },
        isLike: { column, pattern in "\(column) LIKE \(pattern) ESCAPE '!'" },
        truth: { $0 ? "1" : "0" })

    /// A name that may be a keyword (`user` is one in PostgreSQL).
    func quoted(_ name: String) -> String { "\"\(name)\"" }

    func quoted(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }

    func literal(_ literal: Literal) -> String {
        switch literal {
        case .text(let text):
            "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .boolean(let truth): self.truth(truth)
        case .null: "NULL"
        }
    }
}
