import EventLoop
import Glibc
import ProcessSupport
import TestSupport
import Testing

@testable import Database

/// The copy that a migration leaves, and how it comes back.
@Suite(.onLoop) struct BackupTests {
    private let move: Migrating

    init() throws {
        move = Migrating([table("a", #""x" TEXT"#)], [table("a", #""x" TEXT"#, #""y" TEXT"#)])
        try move.fill(["INSERT INTO a (x) VALUES ('kept')"])
    }

    @Test @LoopActor func aMigrationKeepsTheDatabaseFromBefore() async throws {
        let before = try move.contents()
        let backup = try #require(try await move.migrate()?.backup)
        let name = backup.dropFirst(move.folder.path.count + 1)
        #expect(
            name.wholeMatch(of: /bot\.sqlite\.\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-revision-1\.backup/) != nil, "\(name)")
        #expect(move.folder.names == ["bot.sqlite", String(name)])
        var status = stat()
        #expect(stat(backup, &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(try Migrating(move.old.ddl, [], at: backup).contents() == before)
    }

    @Test @LoopActor func backupsOfTheSameSecondHaveNamesOfTheirOwn() throws {
        let file = try DatabaseFile(move.path)
        let connection = try Connection(path: move.path)
        let paths = try (0..<3).map { _ in
            let backup = try BackupFile(of: file, "test")
            try backup.write(from: connection)
            return backup.path
        }
        #expect(Set(paths).count == 3)
    }

    @Test @LoopActor func aBackupThatCannotBeWrittenStopsTheMigration() async throws {
        let before = try move.contents()
        let file = try DatabaseFile(move.path)
        let connection = try Connection(path: move.path)
        var migration = Migration(schema: move.new, file: file, permission: .safeChanges)
        migration.makeBackup = { _, _ in throw DatabaseError(.full, "The disk is full.") }
        #expect(throws: DatabaseError.self) { try migration.run(on: connection) }
        #expect(try move.contents() == before && move.folder.names == ["bot.sqlite"])
    }

    @Test @LoopActor func aFullDiskStopsTheMigrationAndLeavesNoCopy() async throws {
        try Connection(path: move.path).execute(
            """
            INSERT INTO a (x) WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
            SELECT printf('%0500d', i) FROM n
            """)
        let before = try move.contents()
        var rebuilding = move
        rebuilding.new.ddl = [table("a", #""x" TEXT DEFAULT 'new'"#)]
        let connection = try Connection(path: move.path)
        let pages = try #require(try connection.queryOne("PRAGMA page_count") { $0.int(0) })
        try connection.execute("PRAGMA max_page_count = \(pages + 5)")
        let migration = Migration(schema: rebuilding.new, file: try DatabaseFile(move.path), permission: .safeChanges)
        #expect(await code { try migration.run(on: connection) } == .full)
        #expect(try move.contents() == before && move.folder.names == ["bot.sqlite"])
    }

    @Test @LoopActor func aBackupComesBack() async throws {
        let before = try move.contents()
        let backup = try #require(try await move.migrate()?.backup)
        let after = try move.contents()
        let replaced = try #require(try await Database.restore(backup, to: move.path, schema: move.new))
        #expect(try move.contents() == before)
        #expect(try Migrating([], [], at: replaced).contents() == after)
        #expect(replaced.hasSuffix("-replaced.backup"))
        try await move.migrate()
        #expect(try move.contents() == after)
    }

    @Test @LoopActor func aLogDoesNotSurviveIntoWhatIsRestored() async throws {
        let copy = move.folder.file("copy.backup")
        try await Database.backUp(move.path, to: copy)
        let before = try move.contents()
        // A reader keeps SQLite from moving the log into the file.
        let reader = try Connection(path: move.path)
        try reader.execute("PRAGMA journal_mode = WAL")
        try reader.execute("BEGIN")
        #expect(try reader.queryOne("SELECT count(*) FROM a") { $0.int(0) } == 1)
        try Connection(path: move.path).execute("INSERT INTO a (x) VALUES ('in the log')")
        let replaced = try #require(try await Database.restore(copy, to: move.path, schema: move.new))
        #expect(!DatabaseFile.hasContents(move.path + "-wal"))
        #expect(try move.contents() == before)
        try reader.execute("COMMIT")
        #expect(try Connection(path: replaced).query("SELECT x FROM a") { $0.text(0) } == ["kept", "in the log"])
    }

    @Test @LoopActor func aBackupIsRestoredWhereThereIsNoDatabase() async throws {
        let copy = move.folder.file("copy.backup")
        try await Database.backUp(move.path, to: copy)
        let before = try move.contents()
        unlink(move.path)
        #expect(try await Database.restore(copy, to: move.path, schema: move.old) == nil)
        #expect(try move.contents() == before)
    }

    @Test @LoopActor func aDamagedDatabaseIsReplacedAndKept() async throws {
        let copy = move.folder.file("copy.backup")
        try await Database.backUp(move.path, to: copy)
        var bytes = move.folder.bytes(of: "bot.sqlite")
        for index in 4096..<bytes.count { bytes[index] = 0xAA }
        move.folder.write(bytes, to: "bot.sqlite")
        let replaced = try #require(try await Database.restore(copy, to: move.path, schema: move.old))
        #expect(move.folder.bytes(of: String(replaced.dropFirst(move.folder.path.count + 1))) == bytes)
        try await Database.open(path: move.path, schema: move.old).close()
    }

    @Test @LoopActor func aDatabaseInUseIsNotReplaced() async throws {
        let copy = move.folder.file("copy.backup")
        try await Database.backUp(move.path, to: copy)
        let database = try await Database.open(path: move.path, schema: move.old)
        #expect(await restoring(copy) == .locked)
        try await database.close()
    }

    @Test @LoopActor func whatIsNoBackupOfThisBotIsRefused() async throws {
        let before = try move.contents()
        #expect(await restoring(move.folder.file("nothing")) == .cannotOpen)
        move.folder.write(Array("dear diary".utf8), to: "diary")
        #expect(await restoring(move.folder.file("diary")) == .notADatabase)
        #expect(await restoring(move.path) == .misuse)
        var other = move.old
        other.name = "other"
        try await Database.open(path: move.folder.file("other"), schema: other).close()
        #expect(await restoring(move.folder.file("other")) == .foreign)
        other = move.old
        other.revision = 3
        try await Database.open(path: move.folder.file("later"), schema: other).close()
        #expect(await restoring(move.folder.file("later")) == .newerSchema)
        #expect(try move.contents() == before)
    }

    @Test @LoopActor func aDamagedBackupIsRefused() async throws {
        for number in 0..<300 {
            try Connection(path: move.path).execute("INSERT INTO a (x) VALUES ('\(number) and some more text')")
        }
        let before = try move.contents()
        try await Database.backUp(move.path, to: move.folder.file("copy.backup"))
        var bytes = move.folder.bytes(of: "copy.backup")
        for index in (bytes.count - 3000)..<bytes.count { bytes[index] = 0xAA }
        move.folder.write(bytes, to: "copy.backup")
        #expect(await restoring(move.folder.file("copy.backup")) == .corrupt)
        #expect(try move.contents() == before)
    }

    @LoopActor private func restoring(_ backup: String) async -> DatabaseError.Code? {
        await code { try await Database.restore(backup, to: move.path, schema: move.new) }
    }
}
