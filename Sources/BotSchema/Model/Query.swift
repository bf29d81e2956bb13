/// Rows of a table that a view shows or a select offers.
public struct Query: Sendable, Equatable {
    public var origin: Origin
    public var name: String
    public var table: String
    /// The table whose row it compares with as `$record`, where it does.
    public var record: String?
    public var condition: Condition
    public var order: [Order]
    /// How many rows there are at most, the first ones in this order.
    public var limit: Int?

    public struct Order: Sendable, Equatable {
        /// Rows where it is null come last in either direction.
        public var column: ColumnPath
        public var isDescending: Bool
    }
}
