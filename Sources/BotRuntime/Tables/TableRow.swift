public import Database

/// A row of a generated table whose key is one column.
public protocol TableRow: Sendable {
    associatedtype Key: ControlValue & Hashable & Sendable

    var key: Key { get }
    /// The row with this key; nil when there is none.
    static func find(_ key: Key, in connection: Connection) throws -> Self?
}

/// A row with columns that can be set.
public protocol ChangeableRow: TableRow {
    /// A column with its new value.
    associatedtype Change: Hashable & Sendable

    /// Sets columns of the row with this key, and their stamps; false when there is no such row.
    @discardableResult
    static func update(_ key: Key, _ changes: [Change], at now: Timestamp, in connection: Connection) throws -> Bool
}

/// Which rows of an ordered query are meant, by the keys of rows rather than by their numbers: what is read does not grow
/// with the number of rows before.
public enum RowWindow<Key: Hashable & Sendable>: Hashable, Sendable {
    /// The first ones.
    case first
    /// The last ones.
    case last
    /// This one and those behind it; none when it is gone.
    case from(Key)
    /// Those before this one, and it; none when it is gone.
    case through(Key)
}
