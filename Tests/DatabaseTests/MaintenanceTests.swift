import EventLoop
import ProcessSupport
import TestSupport
import Testing

@testable import Database

@Suite(.onLoop) struct MaintenanceTests {
    private let folder = TemporaryFolder()

    @Test @LoopActor func aBackupOfARunningDatabaseOpensWithEverythingInIt() async throws {
        let database = try await openNotes(folder)
        try await database.write { try $0.execute("INSERT INTO note (text) VALUES ('kept')") }
        try await Database.backUp(folder.file("notes.sqlite"), to: folder.file("copy.sqlite"))
        try await database.write { try $0.execute("INSERT INTO note (text) VALUES ('later')") }
        try await database.close()
        #expect(folder.names == ["copy.sqlite", "notes.sqlite"])
        let copy = try await openNotes(folder, "copy.sqlite")
        #expect(try copy.read { try $0.query("SELECT text FROM note") { $0.text(0) } } == ["kept"])
        try await copy.close()
    }

    @Test @LoopActor func aBackupOverwritesNothing() async throws {
        try await openNotes(folder).close()
        folder.write(Array("precious".utf8), to: "copy.sqlite")
        #expect(await code { try await backUp() } == .cannotOpen)
        #expect(folder.bytes(of: "copy.sqlite") == Array("precious".utf8))
    }

    @Test @LoopActor func nothingIsBackedUpFromNothing() async throws {
        #expect(await code { try await backUp() } == .cannotOpen)
        #expect(folder.names == [])
    }

    @Test @LoopActor func aSoundDatabaseHasNoProblems() async throws {
        let database = try await openNotes(folder)
        #expect(try await Database.problems(at: folder.file("notes.sqlite"), schema: notes) == [])
        try await database.close()
    }

    @Test @LoopActor func rowsThatReferToNothingAreProblems() async throws {
        try await openNotes(folder).close()
        try Connection(path: folder.file("notes.sqlite")).execute("INSERT INTO tag (note_id, name) VALUES (9, 'x')")
        let problems = try await Database.problems(at: folder.file("notes.sqlite"), schema: notes)
        #expect(problems == ["Row 1 of 'tag' refers to a row of 'note' that does not exist."])
    }

    @LoopActor private func backUp() async throws {
        try await Database.backUp(folder.file("notes.sqlite"), to: folder.file("copy.sqlite"))
    }
}
