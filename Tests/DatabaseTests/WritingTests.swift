import EventLoop
import ProcessSupport
import TestSupport
import Testing

@testable import Database

@Suite(.onLoop) struct WritingTests {
    private let folder = TemporaryFolder()
    private struct Refusal: Error {}

    @LoopActor private func texts(_ database: Database) throws -> [String] {
        try database.read { try $0.query("SELECT text FROM note ORDER BY id") { $0.text(0) } }
    }

    @Test @LoopActor func aWriteIsVisibleToReadsOnceItReturns() async throws {
        let database = try await openNotes(folder)
        let id = try await database.write { connection in
            try connection.execute("INSERT INTO note (text) VALUES ('a')")
            return connection.lastInsertedID
        }
        #expect(id == 1)
        #expect(try texts(database) == ["a"])
        try await database.close()
    }

    @Test @LoopActor func writesRunOffTheLoopAndReadsOnIt() async throws {
        let database = try await openNotes(folder)
        #expect(try await database.write { _ in EventLoop.main.isCurrent } == false)
        #expect(try database.read { _ in EventLoop.main.isCurrent })
        try await database.close()
    }

    @Test @LoopActor func aReadCannotWrite() async throws {
        let database = try await openNotes(folder)
        #expect(await code { try database.read { try $0.execute("DELETE FROM note") } } == .readOnly)
        try await database.close()
    }

    @Test @LoopActor func writesThatWaitTogetherShareACommitAndOneFailureIsItsOwn() async throws {
        let database = try await openNotes(folder)
        let gate = Gate()
        // While the first write holds the thread the others gather behind it.
        database.enqueueWrite { connection in
            gate.wait()
            try connection.execute("INSERT INTO note (text) VALUES ('first')")
        } completion: { _ in
        }
        gate.waitForArrival()
        var tasks: [Task<Bool, Never>] = []
        for number in 0..<20 {
            tasks.append(
                EventLoop.main.spawn {
                    do {
                        try await database.write { connection in
                            try connection.execute("INSERT INTO note (text) VALUES (?)", ["\(number)"])
                            if number == 7 { throw Refusal() }
                        }
                        return true
                    } catch {
                        return false
                    }
                })
        }
        for _ in 0..<20 { await Task.yield() }
        gate.open()
        var successes: [Bool] = []
        for task in tasks { successes.append(await task.value) }
        #expect(successes == (0..<20).map { $0 != 7 })
        #expect(try texts(database) == ["first"] + (0..<20).filter { $0 != 7 }.map(String.init))
        try await database.close()
    }

    @Test @LoopActor func writesRunInTheOrderOfTheirCalls() async throws {
        let database = try await openNotes(folder)
        let order = await withCheckedContinuation { continuation in
            var order: [Int] = []
            for number in 0..<50 {
                database.enqueueWrite {
                    try $0.execute("INSERT INTO note (text) VALUES (?)", ["\(number)"])
                } completion: {
                    _ in
                    order.append(number)
                    if number == 49 { continuation.resume(returning: order) }
                }
            }
        }
        #expect(order == Array(0..<50))
        #expect(try texts(database) == (0..<50).map(String.init))
        try await database.close()
    }

    @Test @LoopActor func aDeletedParentTakesItsChildrenAlong() async throws {
        let database = try await openNotes(folder)
        let children = try await database.write { connection in
            try connection.execute("INSERT INTO note (id, text) VALUES (1, 'a')")
            try connection.execute("INSERT INTO tag (note_id, name) VALUES (1, 'x')")
            try connection.execute("DELETE FROM note")
            return try connection.queryOne("SELECT count(*) FROM tag") { $0.int(0) }
        }
        #expect(children == 0)
        #expect(
            await code { try await database.write { try $0.execute("INSERT INTO tag VALUES (9, 'x')") } } == .constraint
        )
        try await database.close()
    }

    @Test @LoopActor func aCommitThatFailsFailsEveryWriteOfIt() async throws {
        let database = try await openNotes(folder)
        let gate = Gate()
        database.enqueueWrite { _ in
            gate.wait()
        } completion: { _ in
        }
        gate.waitForArrival()
        // A deferred foreign key is checked by COMMIT only, so COMMIT itself is what fails here.
        let tasks = (0..<3).map { number in
            EventLoop.main.spawn {
                await code {
                    try await database.write { connection in
                        try connection.execute("PRAGMA defer_foreign_keys = ON")
                        try connection.execute("INSERT INTO note (text) VALUES (?)", ["\(number)"])
                        if number == 1 { try connection.execute("INSERT INTO tag VALUES (99, 'x')") }
                    }
                }
            }
        }
        for _ in 0..<20 { await Task.yield() }
        gate.open()
        for task in tasks { #expect(await task.value == .constraint) }
        #expect(try texts(database) == [])
        try await database.write { try $0.execute("INSERT INTO note (text) VALUES ('after')") }
        #expect(try texts(database) == ["after"])
        try await database.close()
    }

    @Test @LoopActor func aFullDiskIsSaidToBeFullAndLosesNothingThatStood() async throws {
        let database = try await openNotes(folder)
        try await database.write { try $0.execute("INSERT INTO note (text) VALUES ('before')") }
        let large = [UInt8](repeating: 1, count: 1 << 20)
        let error = await code {
            try await database.write { connection in
                try connection.execute("PRAGMA max_page_count = 20")
                try connection.execute("INSERT INTO note (text, data) VALUES ('large', ?)", [large])
            }
        }
        #expect(error == .full)
        #expect(try texts(database) == ["before"])
        try await database.write { try $0.execute("INSERT INTO note (text) VALUES ('after')") }
        #expect(try texts(database) == ["before", "after"])
        try await database.close()
    }

    @Test @LoopActor func writesThatMeetAnotherProgramsLockTogetherWaitForItOnce() async throws {
        let wait = Duration.milliseconds(300)
        let database = try await Database.open(
            path: folder.file("notes.sqlite"), schema: notes,
            configuration: .init(synchronous: .normal, busyTimeout: wait))
        let other = try Connection(path: folder.file("notes.sqlite"))
        let gate = Gate()
        // Holds the writer, without a transaction, until twenty writes wait for it together.
        database.enqueueWrite { connection in
            connection.rollBack()
            gate.wait()
        } completion: { _ in
        }
        gate.waitForArrival()
        try other.execute("BEGIN IMMEDIATE")
        let tasks = (0..<20).map { _ in
            EventLoop.main.spawn { await code { try await database.write { try $0.execute("DELETE FROM note") } } }
        }
        for _ in 0..<40 { await Task.yield() }
        gate.open()
        let start = ContinuousClock.now
        for task in tasks { #expect(await task.value == .busy) }
        #expect(start.duration(to: .now) < wait * 10)
        try other.execute("ROLLBACK")
        try await database.write { try $0.execute("INSERT INTO note (text) VALUES ('after')") }
        #expect(try texts(database) == ["after"])
        try await database.close()
    }

    @Test @LoopActor func aPageThatIsDamagedMeanwhileIsSaidToBeAndTheRestCanBeUsed() async throws {
        let database = try await openNotes(folder)
        try await database.write { try $0.execute("INSERT INTO note (text) VALUES ('sound')") }
        try await database.close()
        let pages = folder.bytes(of: "notes.sqlite").count / 4096
        let reopened = try await openNotes(folder)
        // The pages of tables and indexes but the schema's own, as a failing disk would change them.
        var bytes = folder.bytes(of: "notes.sqlite")
        for index in 4096..<(pages * 4096) { bytes[index] = 0xAA }
        folder.write(bytes, to: "notes.sqlite")
        #expect(await code { try texts(reopened) } == .corrupt)
        #expect(try reopened.read { try $0.queryOne("SELECT 1") { $0.int(0) } } == 1)
        try await reopened.close()
    }

    @Test @LoopActor func aWriteThatEndsTheTransactionItselfIsRefused() async throws {
        let database = try await openNotes(folder)
        #expect(await code { try await database.write { try $0.execute("ROLLBACK") } } == .misuse)
        try await database.write { try $0.execute("INSERT INTO note (text) VALUES ('after')") }
        #expect(try texts(database) == ["after"])
        try await database.close()
    }

    @Test @LoopActor func aReadSeesOneSnapshot() async throws {
        let database = try await openNotes(folder)
        let other = try Connection(path: folder.file("notes.sqlite"))
        let counts = try database.read { connection in
            let count = { try connection.queryOne("SELECT count(*) FROM note") { $0.int(0) } }
            let before = try count()
            try other.execute("INSERT INTO note (text) VALUES ('a')")
            return [before, try count()]
        }
        #expect(counts == [0, 0])
        #expect(try texts(database) == ["a"])
        try await database.close()
    }

    @Test @LoopActor func aCheckpointEmptiesTheLog() async throws {
        let database = try await openNotes(folder)
        try await database.write { try $0.execute("INSERT INTO note (text) VALUES ('a')") }
        #expect(folder.bytes(of: "notes.sqlite-wal").count > 0)
        try await database.checkpoint()
        #expect(folder.bytes(of: "notes.sqlite-wal").count == 0)
        try await database.close()
    }

    @Test @LoopActor func closingFinishesWhatWaitsAndRefusesTheRest() async throws {
        let database = try await openNotes(folder)
        let task = EventLoop.main.spawn {
            await code { try await database.write { try $0.execute("INSERT INTO note (text) VALUES ('a')") } }
        }
        await Task.yield()
        try await database.close()
        #expect(await task.value == nil)
        #expect(await code { try database.read { _ in } } == .closed)
        #expect(await code { try await database.write { _ in } } == .closed)
        let again = try await openNotes(folder)
        #expect(try texts(again) == ["a"])
        try await again.close()
    }
}
