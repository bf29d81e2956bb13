import Database
import EventLoop
import ProcessSupport
import TestSupport
import Testing

@testable import Conversation

@Suite(.onLoop) struct TurnStoreTests {
    private let folder = TemporaryFolder()
    private let splitter = MessageSplitter(limit: 32)

    @LoopActor private func withDatabase(_ body: @LoopActor (Database) async throws -> Void) async throws {
        let database = try await openTestDatabase(folder)
        try await database.addSession(1)
        try await body(database)
        try await database.close()
    }

    @LoopActor private func store(_ outcome: TurnOutcome, of turn: Turn, in database: Database) async throws -> [Piece]?
    {
        let splitter = splitter
        return try await database.write {
            try TurnStore($0).storeAnswer(outcome, of: turn, splitter: splitter, at: 2)
        }
    }

    @Test @LoopActor func aQuestionBecomesATurnOnce() async throws {
        try await withDatabase { database in
            let turn = try #require(try await database.append("q", in: 1))
            #expect(turn.state == .received && turn.sessionID == 1 && turn.questionID == "q" && turn.createdAt == 1)
            let again = try await database.append("q", in: 1)
            #expect(again == nil)
        }
    }

    @Test @LoopActor func theNextTurnIsTheOldestUnfinishedOne() async throws {
        try await withDatabase { database in
            try await database.addSession(2)
            let first = try #require(try await database.append("a", in: 1))
            let second = try #require(try await database.append("b", in: 1))
            try await database.append("c", in: 2)
            #expect(try database.read { try TurnStore($0).next(in: 1) } == first)
            #expect(try database.read { try TurnStore($0).next(in: 1, after: first.id) } == second)
            try await database.write { _ = try TurnStore($0).finish(first, as: .failed, at: 2) }
            #expect(try database.read { try TurnStore($0).next(in: 1) } == second)
            #expect(try database.read { try TurnStore($0).sessionsWithWork() } == [1, 2])
        }
    }

    @Test @LoopActor func theNextTurnIsFoundByItsIndex() async throws {
        try await withDatabase { database in
            let plan = try database.read { connection in
                try connection.query(
                    """
                    EXPLAIN QUERY PLAN SELECT id FROM turn
                    WHERE session_id = ? AND id > ? AND state IN ('received','answered') ORDER BY id LIMIT 1
                    """, [1, 0]
                ) { $0.text(3) }
            }
            #expect(plan.count == 1 && plan[0].contains("turn_unfinished (session_id=? AND id>?)"))
        }
    }

    @Test @LoopActor func anAnswerIsStoredWithItsPiecesAndWhatTheBotRecords() async throws {
        try await withDatabase { database in
            let turn = try #require(try await database.append("q", in: 1))
            let outcome = TurnOutcome.answer("a first sentence stands here. And a second one.") { connection in
                try connection.execute("INSERT INTO message (session_id, text) VALUES (1, 'recorded')")
            }
            let pieces = try #require(try await store(outcome, of: turn, in: database))
            #expect(pieces.map(\.content) == ["a first sentence stands here.", "And a second one."])
            #expect(pieces.allSatisfy { $0.nonce.utf16.count <= 25 } && pieces[0].nonce != pieces[1].nonce)
            #expect(pieces[0].isFirst && !pieces[0].isLast && pieces[1].isLast)
            #expect(try database.read { try $0.query("SELECT text FROM message") { $0.text(0) } } == ["recorded"])
            let splitter = splitter
            let loaded = try await database.write { try TurnStore($0).pieces(of: turn, splitter: splitter) }
            #expect(loaded == pieces)
        }
    }

    @Test @LoopActor func anAnswerIsStoredOnce() async throws {
        try await withDatabase { database in
            let turn = try #require(try await database.append("q", in: 1))
            let first = try await store(.answer("one"), of: turn, in: database)
            let second = try await store(.answer("two"), of: turn, in: database)
            #expect(first != nil && second == nil)
        }
    }

    @Test @LoopActor func anOutcomeThatCannotBeRecordedIsNotStored() async throws {
        struct Refusal: Error {}
        try await withDatabase { database in
            let turn = try #require(try await database.append("q", in: 1))
            await #expect(throws: Refusal.self) {
                _ = try await store(.answer("one") { _ in throw Refusal() }, of: turn, in: database)
            }
            #expect(try database.state(of: "q") == .received)
        }
    }

    @Test @LoopActor func theEndErasesTheAnswer() async throws {
        try await withDatabase { database in
            let turn = try #require(try await database.append("q", in: 1))
            _ = try await store(.failure("model", sentence: "sorry"), of: turn, in: database)
            try await database.write { connection in
                try TurnStore(connection).recordPosted(0, of: turn, messageID: "m")
                try TurnStore(connection).finish(turn, as: .failed, failure: "later", at: 9)
            }
            let row = try database.read { connection in
                try connection.queryOne("SELECT state, answer, failure, updated_at FROM turn") { row in
                    (0..<4).map(row.value)
                }
            }
            #expect(row == [.text("failed"), .null, .text("model"), .integer(9)])
        }
    }

    @Test @LoopActor func aTurnIsFoundByItsQuestionAndByAnyPiece() async throws {
        try await withDatabase { database in
            let turn = try #require(try await database.append("q", in: 1))
            _ = try await store(.answer("one"), of: turn, in: database)
            try await database.write { try TurnStore($0).recordPosted(0, of: turn, messageID: "m") }
            for message in ["q", "m"] {
                #expect(try database.read { try TurnStore($0).turn(ofMessage: message)?.id } == turn.id)
            }
            #expect(try database.read { try TurnStore($0).turn(ofMessage: "other") } == nil)
        }
    }

    @Test @LoopActor func removingASessionCancelsItsTurnsInEachState() async throws {
        try await withDatabase { database in
            var turns: [Turn] = []
            for id in ["received", "answered", "posted"] {
                turns.append(try #require(try await database.append(id, in: 1)))
            }
            _ = try await store(.answer("one"), of: turns[1], in: database)
            _ = try await store(.answer("two"), of: turns[2], in: database)
            let posted = turns[2]
            try await database.write { _ = try TurnStore($0).finish(posted, as: .posted, at: 2) }
            try await database.removeSession(1)
            #expect(try database.state(of: "received") == .cancelled)
            #expect(try database.state(of: "answered") == .cancelled)
            #expect(try database.state(of: "posted") == .posted)
            #expect(
                try database.read { try $0.query("SELECT answer FROM turn WHERE answer IS NOT NULL") { $0.text(0) } }
                    == [])
            let late = try await store(.answer("late"), of: turns[0], in: database)
            #expect(late == nil)
            let answered = turns[1]
            let finished = try await database.write { try TurnStore($0).finish(answered, as: .posted, at: 3) }
            #expect(!finished)
            #expect(try database.read { try TurnStore($0).sessionsWithWork() } == [])
        }
    }

    @Test @LoopActor func anAnswerThatIsSplitDifferentlyTodayIsPostedByTodaysSplitter() async throws {
        try await withDatabase { database in
            let turn = try #require(try await database.append("q", in: 1))
            let old = try #require(
                try await store(.answer("a first sentence stands here. And a second one."), of: turn, in: database))
            let wide = try await database.write {
                try TurnStore($0).pieces(of: turn, splitter: MessageSplitter(limit: 100))
            }
            #expect(wide?.map(\.nonce) == [old[0].nonce] && wide?[0].content.hasSuffix("a second one.") == true)
            let splitter = splitter
            let narrow = try await database.write { try TurnStore($0).pieces(of: turn, splitter: splitter) }
            #expect(narrow?.count == 2 && narrow?[0].nonce == old[0].nonce)
        }
    }
}
