import EventLoop
import Glibc
import ProcessSupport
import TestSupport
import Testing

@testable import Database

/// What opening does with a database of other tables, and who may look at the plan.
@Suite(.onLoop) struct StartTests {
    private let move: Migrating

    init() throws {
        move = Migrating([table("a", #""x" TEXT"#)], [table("a", #""x" TEXT"#, #""y" TEXT"#)])
        try move.fill(["INSERT INTO a (x) VALUES ('kept')"])
    }

    @Test @LoopActor func aPlanIsMadeWhileABotRunsAndChangesNothing() async throws {
        let database = try await Database.open(path: move.path, schema: move.old)
        try await database.write { try $0.execute("INSERT INTO a (x) VALUES ('more')") }
        // What readers note in shared memory about themselves is no change.
        let names = move.folder.names.filter { !$0.hasSuffix("-shm") }
        let before = names.map(move.folder.bytes)
        #expect(try await move.plan().lines == ["safe: column 'a.y' is new"])
        #expect(move.folder.names.filter { !$0.hasSuffix("-shm") } == names && names.map(move.folder.bytes) == before)
        #expect(try database.read { try $0.query("SELECT x FROM a") { $0.text(0) } } == ["kept", "more"])
        try await database.close()
    }

    @Test @LoopActor func whereThereIsNoDatabaseThereIsNoPlan() async throws {
        #expect(try await Database.migrationPlan(at: move.folder.file("none"), schema: move.new) == nil)
        #expect(move.folder.names == ["bot.sqlite"])
    }

    @Test @LoopActor func aDatabaseInUseIsNotMigrated() async throws {
        let database = try await Database.open(path: move.path, schema: move.old)
        #expect(await code { try await move.migrate(.dataLoss) } == .locked)
        try await database.close()
    }

    @Test @LoopActor func aDatabaseOfALaterRevisionHasNoPlan() async throws {
        var later = move
        later.new.revision = 0
        #expect(await code { try await later.plan() } == .newerSchema)
        #expect(await code { try await later.migrate() } == .newerSchema)
    }

    @Test @LoopActor func aDatabaseOfTheSameRevisionIsMigratedToo() async throws {
        var same = move
        same.new.revision = 1
        #expect(try await same.migrate()?.plan.lines == ["safe: column 'a.y' is new"])
    }

    @Test @LoopActor func aDatabaseThatDoesNotSayHowItWasMadeIsBroughtUpToDateOnce() async throws {
        try Connection(path: move.path).execute("DELETE FROM meta WHERE key = 'schema_definition'")
        var same = move
        same.new = move.old
        #expect(try await same.migrate()?.plan.isEmpty == true)
        #expect(try await same.migrate() == nil)
    }

    @Test @LoopActor func theCommandThatGoesOnNamesTheDatabase() async throws {
        let folder = move.folder
        let lossy = Migrating(move.old.ddl, [table("a")], at: folder.file("my bot's.sqlite"))
        rename(move.path, lossy.path)
        let refusal = await #expect(throws: MigrationRefusal.self) { try await lossy.migrate() }
        let command = #"PARLANCE_DATABASE='\#(folder.path)/my bot'\''s.sqlite' bot db migrate --allow-data-loss"#
        #expect(refusal?.details.hasSuffix(command) == true, "\(refusal?.details ?? "")")
    }

    @Test @LoopActor func aDamagedDatabaseIsNotMigrated() async throws {
        var bytes = move.folder.bytes(of: "bot.sqlite")
        for index in 4096..<bytes.count { bytes[index] = 0xAA }
        move.folder.write(bytes, to: "bot.sqlite")
        #expect(await code { try await move.migrate(.dataLoss) } == .corrupt)
        #expect(move.folder.bytes(of: "bot.sqlite") == bytes && move.folder.names == ["bot.sqlite"])
    }

    @Test @LoopActor func aRefusedDatabaseKeepsItsLogUnmerged() async throws {
        var lossy = move
        lossy.new.ddl = [table("a")]
        let writing = try Connection(path: move.path)
        try writing.execute("PRAGMA journal_mode = WAL")
        try writing.execute("INSERT INTO a (x) VALUES ('not merged yet')")
        let names = ["bot.sqlite", "bot.sqlite-wal"]
        let before = names.map(move.folder.bytes)
        for name in names { move.folder.write(move.folder.bytes(of: name), to: "copy" + name.dropFirst(3)) }
        let copy = Migrating(lossy.old.ddl, lossy.new.ddl, at: move.folder.file("copy.sqlite"))
        await #expect(throws: MigrationRefusal.self) { try await copy.migrate() }
        #expect(["copy.sqlite", "copy.sqlite-wal"].map(move.folder.bytes) == before)
    }

    @Test @LoopActor func aCheckSaysThatTheTablesAreOutOfDate() async throws {
        #expect(
            await code { try await Database.problems(at: move.path, schema: move.new) } == .differentSchema)
    }

    @Test @LoopActor func rowsThatReferToNothingStopAMigration() async throws {
        let tables = { (size: String) in
            [table("p"), table("a", #""p" INTEGER REFERENCES "p" ("id")"#, #""x" \#(size)"#)]
        }
        let move = Migrating(tables("INTEGER"), tables("REAL"))
        try move.fill([])
        try Connection(path: move.path).execute("INSERT INTO a (p) VALUES (9)")
        let before = try move.contents()
        #expect(await code { try await move.migrate() } == .constraint)
        #expect(try move.contents() == before)
    }

    @Test @LoopActor func thePlanReadsAsASQLScript() async throws {
        var lossy = move
        lossy.new.ddl = [table("a", #""z" TEXT"#)]
        #expect(
            try await lossy.plan().description == """
                -- safe: column 'a.z' is new
                -- loses data, or needs renamedFrom: column 'a.x' is removed with the values of 1 row
                --   if 'z' is 'x' under a new name, say "renamedFrom": "x" there
                CREATE TABLE "a_rebuilt" (
                  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                  "z" TEXT
                ) STRICT;
                INSERT INTO sqlite_sequence (name, seq) SELECT 'a_rebuilt', seq FROM sqlite_sequence WHERE name = 'a';
                INSERT INTO "a_rebuilt" ("id", "z")
                SELECT "id", NULL FROM "a";
                DROP TABLE "a";
                ALTER TABLE "a_rebuilt" RENAME TO "a";
                """)
    }
}
