import EventLoop
import Glibc
import ProcessSupport
import TestSupport
import Testing

@testable import Database

/// A migration that ends anywhere else than at its end has not happened.
@Suite(.onLoop) struct InterruptionTests {
    struct Interruption: Error {}

    /// A change of every sort: renames, a rebuild of a parent and its child, an addition, values, indexes, a removal.
    static func everything() throws -> Migrating {
        let move = Migrating(
            [
                table("a", #""old" TEXT"#, #""size" TEXT"#), #"CREATE INDEX "a_size" ON "a" ("size")"#,
                table("b", #""a" INTEGER NOT NULL REFERENCES "a" ("id") ON DELETE CASCADE"#), table("gone"),
                table("c", #""x" INTEGER NOT NULL DEFAULT 1"#),
            ],
            [
                table("a", #""new" TEXT"#, #""size" INTEGER"#), #"CREATE INDEX "a_size" ON "a" ("size")"#,
                table("b", #""a" INTEGER NOT NULL REFERENCES "a" ("id") ON DELETE RESTRICT"#), table("added"),
                table("c", #""x" INTEGER NOT NULL DEFAULT 1"#, #""y" TEXT"#),
            ],
            model: """
                {"tables": {"a": {"columns": {"new": {"renamedFrom": "old"}}},
                  "c": {"columns": {"x": {"type": "integer", "maximum": 5}}}}}
                """)
        try move.fill([
            "INSERT INTO a (old, size) VALUES ('one', '1'), ('two', 'big')", "INSERT INTO b (a) VALUES (1), (2), (2)",
            "INSERT INTO gone DEFAULT VALUES", "INSERT INTO c (x) VALUES (9)",
            // Enough to fill more pages than stay in memory.
            """
            INSERT INTO a (old, size) WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
            SELECT printf('%0500d', i), '' || i FROM n
            """,
        ])
        return move
    }

    @Test @LoopActor func anErrorAfterAnyStatementLeavesTheDatabaseAsItWas() async throws {
        let move = try Self.everything()
        let before = try move.contents()
        let count = try await move.plan().statements.count + 2
        for last in 1...count {
            #expect(throws: Interruption.self) {
                try Self.migrate(move) { if $0 == last { throw Interruption() } }
            }
            #expect(try move.contents() == before, "after statement \(last)")
            try await Self.opensAsBefore(move)
        }
        try Self.migrate(move) { _ in }
        #expect(try move.difference() == nil)
        #expect(try move.rows("SELECT * FROM a LIMIT 2") == [["1", "'one'", "1"], ["2", "'two'", "NULL"]])
        #expect(try move.rows("SELECT a FROM b") == [["1"], ["2"], ["2"]])
        #expect(try move.rows("SELECT x, y FROM c") == [["5", "NULL"]])
    }

    @Test(arguments: ["DELETE", "WAL"]) @LoopActor
    func aProcessKilledAfterAnyStatementLeavesTheDatabaseAsItWas(journal: String) async throws {
        let move = try Self.everything()
        try Connection(path: move.path).execute("PRAGMA journal_mode = \(journal)")
        let before = try move.contents()
        let count = try await move.plan().statements.count + 2
        for last in 1...count {
            let process = try ChildProcess(
                BuiltProgram.path(of: "killed-migration"), [move.path, "\(last)", move.new.model] + move.new.ddl,
                environment: [:])
            #expect(try await process.end() == 128 + SIGKILL, "\(process.standardOutput)")
            #expect(try move.contents() == before, "after statement \(last)")
        }
        try await Self.opensAsBefore(move)
        try await move.migrate(.dataLoss)
        #expect(try move.difference() == nil)
    }

    @Test @LoopActor func whatAnotherProgramChangesMeanwhileStopsIt() async throws {
        let move = try Self.everything()
        let before = try move.contents()
        let other = try Connection(path: move.path)
        try other.execute("BEGIN IMMEDIATE")
        #expect(throws: DatabaseError.self) { try Self.migrate(move) { _ in } }
        try other.execute("ROLLBACK")
        #expect(try move.contents() == before)
    }

    static func migrate(_ move: Migrating, _ afterStatement: @escaping (Int) throws -> Void) throws {
        let file = try DatabaseFile(move.path)
        var migration = Migration(schema: move.new, file: file, permission: .dataLoss)
        migration.afterStatement = afterStatement
        let connection = try Connection(path: file.path)
        _ = try migration.run(on: connection)
    }

    /// The program that the database was made for can go on with it.
    @LoopActor static func opensAsBefore(_ move: Migrating) async throws {
        let database = try await Database.open(path: move.path, schema: move.old)
        #expect(database.migration == nil)
        try await database.write { try $0.execute("INSERT INTO gone DEFAULT VALUES") }
        try await database.write { try $0.execute("DELETE FROM gone WHERE id > 1") }
        try await database.write { try $0.execute("UPDATE sqlite_sequence SET seq = 1 WHERE name = 'gone'") }
        try await database.close()
    }
}
