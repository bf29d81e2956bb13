import EventLoop
import TestSupport
import Testing

@testable import Database

/// Random pairs of schemas: the old database is filled and migrated, its tables compared with fresh ones, and what was kept
/// with what was there.
@Suite(.onLoop) struct RandomMigrationTests {
    @Test(arguments: 0..<12) @LoopActor func aMigratedDatabaseEqualsAFreshOneAndKeepsItsData(block: Int) async throws {
        for number in 0..<10 {
            let seed = UInt64(block * 10 + number)
            var random = SeededGenerator(seed: seed)
            let old = RandomSchema(&random)
            let new = old.changed(&random)
            let move = try Migrating(document: old.document, becoming: new.document)
            try move.fill(old.rows(&random))
            try await check(move, old, new, "seed \(seed)")
        }
    }

    @LoopActor private func check(
        _ move: Migrating, _ old: RandomSchema, _ new: RandomSchema, _ name: Comment
    ) async throws {
        let before = try move.contents()
        let values = try values(move, old.tables)
        let plan = try await move.plan()
        #expect(try move.contents() == before, name)
        if !plan.isSafe {
            await #expect(throws: MigrationRefusal.self, name) { try await move.migrate() }
            #expect(try move.contents() == before, name)
        }
        if plan.isImpossible {
            await #expect(throws: MigrationRefusal.self, name) { try await move.migrate(.dataLoss) }
            #expect(try move.contents() == before, name)
            return
        }
        try await move.migrate(.dataLoss)
        #expect(try move.difference() == nil, name)
        #expect(try move.rows("PRAGMA foreign_key_check") == [], name)
        #expect(try await move.migrate() == nil, name)
        let after = try self.values(move, new.tables)
        let lost = plan.changes.filter { $0.kind == .losesData || $0.kind == .needsRenamedFrom }.map(\.text)
        for table in new.tables {
            guard let then = values[table.renamedFrom ?? table.name], let now = after[table.name] else { continue }
            #expect(then["count"] == now["count"], name)
            for column in table.columns where !lost.contains(where: { $0.contains("'\(table.name).\(column.name)'") }) {
                guard let kept = then[column.renamedFrom ?? column.name] else { continue }
                #expect(now[column.name] == kept, "\(name): \(table.name).\(column.name)")
            }
        }
    }

    /// The values of each column of each table in an order that a migration keeps, as text in which 2 and 2.0 are one.
    private func values(_ move: Migrating, _ tables: [RandomSchema.Table]) throws -> [String: [String: [String]]] {
        var values: [String: [String: [String]]] = [:]
        for table in tables {
            let key = table.isCounted ? "id" : "CAST(\(table.columns[0].name) AS TEXT), \(table.columns[1].name)"
            for column in table.columns {
                values[table.name, default: [:]][column.name] = try move.rows(
                    "SELECT \(column.name) FROM \(table.name) ORDER BY \(key)"
                ).map { row in
                    let text = row[0].filter { $0 != "'" }
                    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
                }
            }
            values[table.name, default: [:]]["count"] = try move.rows("SELECT count(*) FROM \(table.name)").map {
                $0[0]
            }
        }
        return values
    }
}
