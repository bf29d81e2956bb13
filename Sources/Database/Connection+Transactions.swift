internal import CSQLite

extension Connection {
    /// Whether statements belong to a transaction that has begun and not ended.
    public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// Runs `body` as a whole: everything it wrote stands when it returns, nothing when it throws.
    ///
    /// Inside a transaction (``Database/write(_:)`` is one) it is a savepoint of it.
    public func transaction<Success>(_ body: () throws -> Success) throws -> Success {
        if isInTransaction { return try savepoint(body) }
        try execute("BEGIN IMMEDIATE")
        do {
            let success = try body()
            try execute("COMMIT")
            return success
        } catch {
            rollBack()
            throw error
        }
    }

    /// Runs `body` inside the transaction so that its failure takes back what it wrote, and no more.
    public func savepoint<Success>(_ body: () throws -> Success) throws -> Success {
        try execute("SAVEPOINT inner_work")
        do {
            let success = try body()
            try execute("RELEASE inner_work")
            return success
        } catch {
            // After a failure such as a full disk SQLite itself has rolled everything back, the savepoint included.
            if isInTransaction {
                try execute("ROLLBACK TO inner_work")
                try execute("RELEASE inner_work")
            }
            throw error
        }
    }

    /// Ends the transaction, if there is one, and takes back what it wrote.
    func rollBack() {
        guard isInTransaction else { return }
        // It fails only when the transaction is gone, and then there is nothing left to take back.
        try? execute("ROLLBACK")
    }

    /// Runs `body` over one snapshot of the database.
    func snapshot<Success>(_ body: () throws -> Success) throws -> Success {
        try execute("BEGIN")
        defer { rollBack() }
        return try body()
    }
}
