/// Prepared statements by their text, the least recently used leaving first.
struct StatementCache {
    private let capacity: Int
    private var statements: [String: Statement] = [:]
    private var uses: UInt64 = 0

    init(capacity: Int) { self.capacity = capacity }

    /// Lends the statement until ``put(_:)``: a second use of the same text inside the first gets nothing here, and so a
    /// statement of its own.
    func take(_ sql: String) -> Statement? {
        guard let statement = statements[sql], !statement.isTaken else { return nil }
        statement.isTaken = true
        return statement
    }

    /// Takes back what was lent, or keeps what is new where there is none of its text.
    mutating func put(_ statement: Statement) {
        uses += 1
        statement.lastUse = uses
        if statement.isTaken {
            statement.isTaken = false
        } else if statements[statement.sql] == nil {
            statements[statement.sql] = statement
        }
        if statements.count > capacity,
            let oldest = statements.values.filter({ !$0.isTaken }).min(by: { $0.lastUse < $1.lastUse })
        {
            statements[oldest.sql] = nil
        }
    }

    mutating func removeAll() { statements.removeAll() }
}
