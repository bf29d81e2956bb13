/// Prepared statements by their text, the least recently used leaving first.
struct StatementCache {
    private let capacity: Int
    private var statements: [String: Statement] = [:]
    private var uses: UInt64 = 0

    init(capacity: Int) { self.capacity = capacity }

    /// Takes the statement out, so that a second use of the same text inside the first gets a statement of its own.
    mutating func take(_ sql: String) -> Statement? { statements.removeValue(forKey: sql) }

    mutating func put(_ statement: Statement) {
        uses += 1
        statement.lastUse = uses
        statements[statement.sql] = statement
        if statements.count > capacity, let oldest = statements.values.min(by: { $0.lastUse < $1.lastUse }) {
            statements[oldest.sql] = nil
        }
    }

    mutating func removeAll() { statements.removeAll() }
}
