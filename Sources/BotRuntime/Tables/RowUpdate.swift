public import Database

/// An UPDATE of one row that grows column by column.
public struct RowUpdate {
    private let table: String
    private var columns: [String] = []
    private var values: [(any ValueConvertible)?] = []

    /// - Parameter table: its name in quotes.
    public init(of table: String) { self.table = table }

    /// Sets a column, in quotes; the last value counts.
    public mutating func set(_ column: String, _ value: (any ValueConvertible)?) {
        if let index = columns.firstIndex(of: column) {
            values[index] = value
        } else {
            columns.append(column)
            values.append(value)
        }
    }

    /// - Parameter key: the columns of the key, in quotes, with their values.
    /// - Returns: false when there is no such row.
    public func run(where key: [(column: String, value: any ValueConvertible)], in connection: Connection) throws
        -> Bool
    {
        let condition = key.enumerated().map { "\($1.column) = ?\(columns.count + $0 + 1)" }.joined(separator: " AND ")
        let keyValues = key.map { Optional($0.value) }
        if columns.isEmpty {
            return try connection.queryOne("SELECT 1 FROM \(table) WHERE \(condition)", keyValues) { _ in true }
                ?? false
        }
        let assignments = columns.enumerated().map { "\($1) = ?\($0 + 1)" }.joined(separator: ", ")
        do {
            try connection.execute("UPDATE \(table) SET \(assignments) WHERE \(condition)", values + keyValues)
        } catch {
            let names = columns.map { $0.filter { $0 != "\"" } }
            throw TakenValue.named(error, Array(zip(names, values)))
        }
        return connection.changes > 0
    }
}

extension Connection {
    /// Runs an `INSERT … RETURNING` of one row.
    ///
    /// - Parameter unique: what no other row has, by column.
    /// - Throws: `TakenValue` where another row has it.
    public func insert<Element>(
        _ sql: String, _ values: [(any ValueConvertible)?],
        unique: KeyValuePairs<String, (any ValueConvertible)?> = [:], _ read: (Row) throws -> Element
    ) throws -> Element {
        do {
            guard let row = try queryOne(sql, values, read) else { throw MissingRow() }
            return row
        } catch {
            throw TakenValue.named(error, unique.map { ($0.key, $0.value) })
        }
    }
}

/// An INSERT that returned no row, which only a trigger of somebody else's could bring about.
struct MissingRow: Error, CustomStringConvertible {
    var description: String { "the database did not return the row that was added" }
}
