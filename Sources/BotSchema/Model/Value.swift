/// Where a value comes from that is set, compared or given.
public enum Value: Sendable, Equatable {
    case literal(Literal)
    /// A column of a row: `$record.title`, `$actor.id`, `$record.ticket.opener_id`.
    case column(of: Row, ColumnPath)
    /// What a command's option was filled in with: `$option.title`; a part of it behind a dot: `$option.file.url`.
    case option(String)
    /// What was written into a modal's input.
    case input(String)
    /// What the control stands for, or what was chosen in it.
    case control
    /// The id of the user or the message that the command was used on.
    case target
    /// The time of the interaction, moved by so many milliseconds.
    case now(plus: Int64)
    /// The time of the interaction, moved by a value of so many milliseconds each.
    indirect case later(Value, milliseconds: Int64)
    /// The ids of where the interaction happened; null where there is none.
    case guild, channel, message
    /// What has been typed into an option that offers values.
    case focused

    /// Rows that an action or a query knows.
    public enum Row: String, Sendable, CaseIterable {
        /// The row of the person who acts.
        case actor
        /// The row that the panel, command or modal is about.
        case record
        /// The row of a query that was chosen.
        case chosen
        /// The row that an earlier `insert` of the same action made.
        case created
    }
}

/// A column of a row, or of a row that it refers to.
public struct ColumnPath: Sendable, Hashable {
    /// The references to follow, in order, at most two.
    public var references: [Reference]
    /// The table of the last column.
    public var table: String
    public var column: String

    /// A column that refers to a row of another table.
    public struct Reference: Sendable, Hashable {
        /// The table that has the column.
        public var table: String
        public var column: String
    }
}

extension ColumnPath {
    /// A column of a table's own.
    public init(_ column: String, of table: String) { self.init(references: [], table: table, column: column) }

    /// The name of a reference as documents write it: `opener` for the column `opener_id`.
    public static func alias(of column: String) -> String {
        column.hasSuffix("_id") ? String(column.dropLast(3)) : column
    }
}
