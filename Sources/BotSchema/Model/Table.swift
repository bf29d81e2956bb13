/// A table of the database.
public struct Table: Sendable, Equatable {
    public var origin: Origin
    public var name: String
    /// What the table was called in databases of earlier revisions.
    public var renamedFrom: String?
    /// The columns of the primary key, at least one.
    public var key: [String]
    /// The column that holds the id of the person whom a row belongs to.
    public var owner: String?
    public var columns: [Column]
    /// Each a list of columns.
    public var indexes: [[String]]
    /// Whether the runtime keeps something in it that the document does not speak of.
    public var isRuntime = false
}

public struct Column: Sendable, Equatable {
    public var origin: Origin
    public var name: String
    /// What the column was called in databases of earlier revisions.
    public var renamedFrom: String?
    public var type: ColumnType
    public var isNullable: Bool
    public var isUnique: Bool
    /// Whether the database gives the value (an integer key that grows).
    public var isGenerated: Bool
    public var defaultValue: Literal?
    public var reference: Reference?
    /// Bounds of a number.
    public var minimum: Double?
    public var maximum: Double?
    /// Bounds of a text, in UTF-16 units as Discord counts them at least.
    public var minimumLength: Int?
    public var maximumLength: Int?
    /// Stamped with the present time when a row is inserted.
    public var isStampedOnCreate: Bool
    /// Stamped with the present time when one of these columns is set; empty: never.
    public var stampedByColumns: [String]

    public struct Reference: Sendable, Equatable {
        public var table: String
        public var column: String
        public var onDelete: OnDelete
    }

    public enum OnDelete: String, Sendable, CaseIterable {
        case cascade
        case setNull = "set null"
        case restrict
    }
}

public enum ColumnType: Sendable, Equatable {
    case integer, number, text, boolean
    /// Milliseconds since 1970 in UTC.
    case time
    /// A Discord id: 64 bits without sign, kept as a signed integer of the same bits.
    case snowflake
    case enumeration(String)
    /// The id of one of the document's models.
    case model
}

public enum Literal: Sendable, Equatable {
    case text(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case null
}
