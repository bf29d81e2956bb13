internal import CSQLite

/// Brings an older database to a schema: backup, then every statement in one transaction.
///
/// An interruption at any moment leaves the database as it was, because nothing counts before the COMMIT at the end.
struct Migration {
    let schema: DatabaseSchema
    let file: DatabaseFile
    let permission: MigrationPermission
    /// Called after each statement with its number, from 1; for tests that interrupt.
    var afterStatement: (Int) throws -> Void = { _ in }
    /// Keeps a copy of the database.
    var makeBackup: (BackupFile, Connection) throws -> Void = { try $0.write(from: $1) }

    private var check: SchemaCheck { SchemaCheck(schema: schema, path: file.path) }

    /// Throws, and leaves the database as it is, unless it is then the one that the schema describes.
    func run(on connection: Connection) throws -> MigrationReport? {
        try check.checkIdentity(connection)
        try check.checkPages(connection)
        var report: MigrationReport?
        if try !check.isCurrent(connection) { report = try migrate(connection) }
        try check.checkTables(connection)
        return report
    }

    /// The way to the schema. It only reads.
    func plan(_ connection: Connection) throws -> MigrationPlan {
        let model = try check.storedModel(connection)
        return MigrationPlan(
            fromRevision: try SchemaCheck.revision(connection), toRevision: schema.revision,
            steps: try Planner(connection, oldModel: model, to: schema).steps())
    }

    private func migrate(_ connection: Connection) throws -> MigrationReport {
        let version = try Self.dataVersion(connection)
        let plan = try connection.snapshot { try self.plan(connection) }
        guard plan.isSafe || (permission == .dataLoss && !plan.isImpossible) else {
            throw MigrationRefusal(path: file.path, plan: plan, program: schema.name)
        }
        let backup = plan.isEmpty ? nil : try BackupFile(of: file, "revision-\(plan.fromRevision)")
        if let backup { try makeBackup(backup, connection) }
        do {
            try apply(plan, to: connection, unlessChangedSince: version)
        } catch {
            // Nothing has changed, and a program that is started again and again must not fill the disk with copies.
            backup?.remove()
            throw error
        }
        return MigrationReport(plan: plan, backup: backup?.path)
    }

    private func apply(
        _ plan: MigrationPlan, to connection: Connection, unlessChangedSince version: Int64
    ) throws {
        // A commit that has been reported has to be on the disk.
        try connection.execute("PRAGMA synchronous = FULL")
        // It does nothing inside a transaction; without it a rebuilt table would take its children's rows along.
        try connection.execute("PRAGMA foreign_keys = OFF")
        try connection.transaction {
            guard try Self.dataVersion(connection) == version else {
                throw DatabaseError(
                    .busy, "Another program has just changed the database '\(file.path)': close it and try again.")
            }
            try apply(plan, to: connection)
        }
    }

    private func apply(_ plan: MigrationPlan, to connection: Connection) throws {
        for (number, statement) in plan.statements.enumerated() {
            try connection.execute(statement)
            try afterStatement(number + 1)
        }
        try schema.stamp(connection)
        try afterStatement(plan.statements.count + 1)
        guard !plan.isEmpty else { return }
        try checkReferences(connection)
        try checkStructure(connection)
        try afterStatement(plan.statements.count + 2)
    }

    private func checkReferences(_ connection: Connection) throws {
        let orphan = try connection.queryOne("PRAGMA foreign_key_check") { ($0.text(0), $0.text(2)) }
        guard let (table, parent) = orphan else { return }
        throw DatabaseError(
            .constraint,
            "The tables of '\(file.path)' were left as they are, because a row of '\(table)' would refer to a row of "
                + "'\(parent)' that does not exist: '\(schema.name) db check' lists such rows.")
    }

    private func checkStructure(_ connection: Connection) throws {
        let fresh = try Connection(path: ":memory:", access: .memory)
        try schema.install(in: fresh)
        guard let difference = try SchemaImage(of: connection).difference(from: SchemaImage(of: fresh)) else { return }
        throw DatabaseError(
            .other, "The tables of '\(file.path)' were left as they are, because the plan went wrong: \(difference).")
    }

    /// Changes whenever another connection has committed something.
    private static func dataVersion(_ connection: Connection) throws -> Int64 {
        try connection.queryOne("PRAGMA data_version") { $0.int(0) } ?? 0
    }
}
