/// Rows of a table that a view shows or a select offers.
public struct Query: Sendable, Equatable {
    public var origin: Origin
    public var name: String
    public var table: String
    public var condition: Condition
    public var order: [Order]

    public struct Order: Sendable, Equatable {
        public var column: String
        public var isDescending: Bool
    }
}

public indirect enum Condition: Sendable, Equatable {
    /// True for every row when empty.
    case all([Condition])
    /// False for every row when empty.
    case any([Condition])
    case equal(column: String, Operand)
    case isNull(column: String)
    /// The column's value is in the list that a hand-written function gives.
    case inList(column: String, function: FunctionUse)
    /// A yes/no column of the person who acts.
    case actorIs(column: String)
}

public enum Operand: Sendable, Equatable {
    case literal(Literal)
    /// A column of the person who acts: `$actor.id`.
    case actor(column: String)
    /// A column of the row that the view shows: `$record.id`.
    case record(column: String)
}
