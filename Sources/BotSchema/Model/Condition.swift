/// What must hold: of the rows of a query, or for a control to be there.
public indirect enum Condition: Sendable, Equatable {
    /// True for every row when empty.
    case all([Condition])
    /// False for every row when empty.
    case any([Condition])
    case not(Condition)
    case compare(ColumnPath, Comparison, Value)
    /// The column's value is one of these; false for every row when empty.
    case oneOf(ColumnPath, [Value])
    /// The column's value is in the list that a hand-written function gives.
    case inList(ColumnPath, function: FunctionUse)
    /// A yes/no column of the person who acts.
    case actorIs(column: String)

    public enum Comparison: String, Sendable, CaseIterable {
        /// Null is equal to null, and to nothing else.
        case equal
        case unequal = "not"
        /// These four never hold for null.
        case below, above, atLeast, atMost
        /// Of texts, whatever the case of Latin letters.
        case contains, startsWith
    }
}
