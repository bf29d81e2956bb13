/// One transaction for many pieces of work, each of which may fail alone.
struct WriteBatch {
    let connection: Connection
    var companion: (any WriteCompanion)?

    func commit(_ writes: [any PendingWrite]) {
        guard !writes.isEmpty else { return }
        var errors = [(any Error)?](repeating: nil, count: writes.count)
        // Work whose effects are in the transaction that is open now.
        var uncommitted: [Int] = []
        for (index, write) in writes.enumerated() {
            if !connection.isInTransaction {
                do { try connection.execute("BEGIN IMMEDIATE") } catch {
                    // One wait for another program's lock is enough for all: each would take the busy timeout again.
                    for waiting in index..<writes.count { errors[waiting] = error }
                    break
                }
            }
            do {
                if writes.count == 1 {
                    try write.perform(on: connection)
                } else {
                    try connection.savepoint { try write.perform(on: connection) }
                }
                uncommitted.append(index)
            } catch {
                errors[index] = error
            }
            // A full disk, or work that ended the transaction itself, has taken the others' effects along.
            if !connection.isInTransaction {
                let loss = errors[index] ?? Self.endedError
                for index in uncommitted { errors[index] = loss }
                uncommitted = []
            }
        }
        var isCommitted = false
        do {
            if uncommitted.isEmpty {
                connection.rollBack()
            } else {
                try companion?.write(on: connection)
                try connection.execute("COMMIT")
                isCommitted = true
            }
        } catch {
            connection.rollBack()
            for index in uncommitted { errors[index] = error }
        }
        companion?.ended(isCommitted: isCommitted)
        for (write, error) in zip(writes, errors) { write.finish(error) }
    }

    private static var endedError: DatabaseError {
        DatabaseError(.misuse, "A function that writes must not end the transaction it runs in.")
    }
}
