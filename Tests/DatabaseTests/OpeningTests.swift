import EventLoop
import Glibc
import ProcessSupport
import TestSupport
import Testing

@testable import Database

@Suite(.onLoop) struct OpeningTests {
    private let folder = TemporaryFolder()

    @Test @LoopActor func aFreshFileGetsTheTablesAndRemembersItsModel() async throws {
        let database = try await openNotes(folder)
        let meta = try database.read { connection in
            try connection.query("SELECT key, value FROM meta ORDER BY key") { [$0.text(0), $0.text(1)] }
        }
        #expect(
            meta == [
                ["schema_definition", notes.ddl.joined(separator: ";\n")], ["schema_model", notes.model],
                ["schema_name", "notes"], ["schema_revision", "3"],
            ])
        #expect(try database.read { try $0.queryOne("PRAGMA user_version") { $0.int(0) } } == 3)
        try await database.close()
        #expect(folder.names == ["notes.sqlite"])
        var status = stat()
        #expect(stat(folder.file("notes.sqlite"), &status) == 0 && status.st_mode & 0o777 == 0o600)
    }

    @Test @LoopActor func itUsesAWriteAheadLogForeignKeysAndFullSynchronousCommits() async throws {
        let database = try await Database.open(path: folder.file("notes.sqlite"), schema: notes)
        let settings = try await database.write { connection in
            try ["journal_mode", "foreign_keys", "synchronous"].map { name in
                try connection.queryOne("PRAGMA \(name)") { $0.text(0) }
            }
        }
        #expect(settings == ["wal", "1", "2"])
        try await database.close()
    }

    @Test @LoopActor func whatWasWrittenIsThereAfterReopening() async throws {
        let first = try await openNotes(folder)
        try await first.write { try $0.execute("INSERT INTO note (text) VALUES ('a')") }
        try await first.close()
        let second = try await openNotes(folder)
        #expect(try second.read { try $0.query("SELECT text FROM note") { $0.text(0) } } == ["a"])
        try await second.close()
    }

    @Test @LoopActor func aSecondProcessIsRefused() async throws {
        let first = try await openNotes(folder)
        let (_, error) = await failure()
        #expect(error?.code == .locked)
        #expect(error?.description.contains("in use by another process") == true)
        try await first.close()
        try await openNotes(folder).close()
    }

    @Test @LoopActor func anotherNameOfTheSameFileIsTheSameDatabase() async throws {
        let first = try await openNotes(folder)
        symlink(folder.file("notes.sqlite"), folder.file("link.sqlite"))
        #expect(await failure("link.sqlite").1?.code == .locked)
        try await first.close()
    }

    @Test @LoopActor func aMissingFolderIsSaidToBeMissing() async throws {
        let (_, error) = await failure("nowhere/notes.sqlite")
        #expect(error?.code == .cannotOpen)
        #expect(error?.description.contains("does not exist: make it") == true)
    }

    @Test @LoopActor func aFolderInPlaceOfTheFileIsRefused() async throws {
        mkdir(folder.file("notes.sqlite"), 0o700)
        #expect(await failure().1?.code == .cannotOpen)
        rmdir(folder.file("notes.sqlite"))
    }

    @Test(.enabled(if: access("/proc/version", F_OK) == 0)) @LoopActor
    func aFolderThatCannotBeWrittenIsRefused() async throws {
        let error = await code { try await Database.open(path: "/proc/notes.sqlite", schema: notes) }
        #expect(error == .cannotOpen || error == .readOnly)
    }

    @Test @LoopActor func anEmptyFileBecomesADatabase() async throws {
        folder.write([], to: "notes.sqlite")
        try await openNotes(folder).close()
        #expect(folder.bytes(of: "notes.sqlite").count > 4096)
    }

    @Test @LoopActor func somethingElseThanADatabaseIsLeftAsItIs() async throws {
        for bytes in [Array("dear diary".utf8), [UInt8](repeating: 7, count: 9000)] {
            folder.write(bytes, to: "notes.sqlite")
            #expect(await failure().1?.code == .notADatabase)
            #expect(folder.bytes(of: "notes.sqlite") == bytes && folder.names == ["notes.sqlite"])
        }
    }

    @Test(arguments: ["", "PRAGMA application_id = 77;", "PRAGMA journal_mode = WAL;"]) @LoopActor
    func aDatabaseOfAnotherProgramIsLeftAsItIs(setup: String) async throws {
        folder.write([], to: "notes.sqlite")
        try Connection(path: folder.file("notes.sqlite")).executeScript(setup + "CREATE TABLE theirs (id)")
        let before = folder.bytes(of: "notes.sqlite")
        let (_, error) = await failure()
        #expect(error?.code == .foreign)
        #expect(folder.bytes(of: "notes.sqlite") == before && folder.names == ["notes.sqlite"])
    }

    @Test @LoopActor func theDatabaseOfAnotherBotIsRefused() async throws {
        var other = notes
        other.name = "diary"
        try await openNotes(folder, schema: other).close()
        #expect(await failure().1?.code == .foreign)
    }

    @Test @LoopActor func aDatabaseOfALaterRevisionIsLeftAsItIs() async throws {
        var later = notes
        later.revision = 4
        let code = try await refusal(of: later)
        #expect(code == .newerSchema)
    }

    @Test @LoopActor func aRefusedDatabaseKeepsItsLogUnmerged() async throws {
        var later = notes
        later.revision = 4
        try await openNotes(folder, schema: later).close()
        let writing = try Connection(path: folder.file("notes.sqlite"))
        try writing.execute("INSERT INTO note (text) VALUES ('not merged yet')")
        // A copy of the files as a killed process leaves them.
        for suffix in ["", "-wal"] {
            folder.write(folder.bytes(of: "notes.sqlite" + suffix), to: "copy.sqlite" + suffix)
        }
        let before = (folder.bytes(of: "copy.sqlite"), folder.bytes(of: "copy.sqlite-wal"))
        #expect(await failure("copy.sqlite").1?.code == .newerSchema)
        #expect((folder.bytes(of: "copy.sqlite"), folder.bytes(of: "copy.sqlite-wal")) == before)
    }

    @Test(arguments: ["DROP TABLE tag", "ALTER TABLE note DROP COLUMN data", "DROP INDEX note_size", "DROP TABLE meta"])
    @LoopActor func tablesThatAnotherProgramChangedAreNoticed(change: String) async throws {
        try await openNotes(folder).close()
        try Connection(path: folder.file("notes.sqlite")).execute(change)
        let (_, error) = await failure()
        #expect(error?.code == .corrupt)
        #expect(error?.description.contains("is missing") == true)
    }

    @Test @LoopActor func damagedPagesAreNoticedAndLeftAsTheyAre() async throws {
        let database = try await openNotes(folder)
        try await database.write { connection in
            for number in 0..<200 {
                try connection.execute(
                    "INSERT INTO note (text, size) VALUES (?, ?)", ["note \(number)", Double(number)])
            }
        }
        try await database.close()
        var bytes = folder.bytes(of: "notes.sqlite")
        for index in (2 * 4096)..<(3 * 4096) { bytes[index] = 0xAA }
        folder.write(bytes, to: "notes.sqlite")
        #expect(await failure().1?.code == .corrupt)
        #expect(folder.bytes(of: "notes.sqlite") == bytes && folder.names == ["notes.sqlite"])
    }

    @Test @LoopActor func aCutOffFileIsNoticed() async throws {
        try await openNotes(folder).close()
        let bytes = folder.bytes(of: "notes.sqlite")
        folder.write(Array(bytes.prefix(4096)), to: "notes.sqlite")
        #expect(await failure().1?.code == .corrupt)
    }

    /// Makes a database of `schema` and says why it cannot be opened as `notes`; it must not change by that.
    @LoopActor private func refusal(of schema: DatabaseSchema) async throws -> DatabaseError.Code? {
        try await openNotes(folder, schema: schema).close()
        let before = folder.bytes(of: "notes.sqlite")
        let (_, error) = await failure()
        #expect(folder.bytes(of: "notes.sqlite") == before && folder.names == ["notes.sqlite"])
        return error?.code
    }

    @LoopActor private func failure(_ name: String = "notes.sqlite") async -> (Database?, DatabaseError?) {
        do {
            return (try await openNotes(folder, name), nil)
        } catch {
            return (nil, error as? DatabaseError)
        }
    }
}
