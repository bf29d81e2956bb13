import EventLoop
import ProcessSupport
import Synchronization
import TestSupport
import Testing

@testable import Database

/// What goes along with other writes.
@Suite(.onLoop) struct CompanionTests {
    private let folder = TemporaryFolder()
    private struct Refusal: Error {}

    /// Writes a note with each transaction.
    private final class Companion: WriteCompanion {
        let log = Mutex<[String]>([])
        let fails = Mutex(false)

        func write(on connection: Connection) throws {
            try connection.execute("INSERT INTO note (text) VALUES ('companion ' || (SELECT count(*) FROM note))")
            if fails.withLock({ $0 }) { throw Refusal() }
        }

        func ended(isCommitted: Bool) { log.withLock { $0.append(isCommitted ? "kept" : "taken back") } }
    }

    @LoopActor private func texts(_ database: Database) throws -> [String] {
        try database.read { try $0.query("SELECT text FROM note ORDER BY id") { $0.text(0) } }
    }

    @Test @LoopActor func itsNotesAreKeptWithTheWritesOrNotAtAll() async throws {
        let database = try await openNotes(folder)
        let companion = Companion()
        database.accompany(writesBy: companion)
        try await database.write { try $0.execute("INSERT INTO note (text) VALUES ('a')") }
        #expect(try texts(database) == ["a", "companion 1"])
        await #expect(throws: Refusal.self) {
            try await database.write { connection in
                try connection.execute("INSERT INTO note (text) VALUES ('b')")
                throw Refusal()
            }
        }
        #expect(try texts(database) == ["a", "companion 1"])
        companion.fails.withLock { $0 = true }
        await #expect(throws: Refusal.self) {
            try await database.write { try $0.execute("INSERT INTO note (text) VALUES ('c')") }
        }
        #expect(try texts(database) == ["a", "companion 1"])
        #expect(companion.log.withLock { $0 } == ["kept", "taken back", "taken back"])
        try await database.close()
    }
}
