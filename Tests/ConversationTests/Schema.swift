import Database
import EventLoop

@testable import Conversation
import ProcessSupport

/// The runtime's tables as the generator emits them, beside the least of a bot's own.
let testSchema = DatabaseSchema(
    name: "conversation-tests", revision: 1, model: "{}",
    ddl: [
        "CREATE TABLE session (id INTEGER PRIMARY KEY)",
        "CREATE TABLE message (id INTEGER PRIMARY KEY, session_id INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE, text TEXT NOT NULL)",
        """
        CREATE TABLE turn (
          id INTEGER PRIMARY KEY, question_id TEXT NOT NULL UNIQUE,
          session_id INTEGER REFERENCES session(id) ON DELETE SET NULL,
          channel_id TEXT NOT NULL, guild_id TEXT, author_id TEXT NOT NULL, locale TEXT,
          state TEXT NOT NULL CHECK (state IN ('received','answered','posted','failed','cancelled')),
          answer TEXT, failure TEXT, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL)
        """,
        "CREATE INDEX turn_unfinished ON turn (session_id, id) WHERE state IN ('received','answered')",
        """
        CREATE TABLE piece (
          turn_id INTEGER NOT NULL REFERENCES turn(id) ON DELETE CASCADE, number INTEGER NOT NULL,
          nonce TEXT NOT NULL, message_id TEXT, PRIMARY KEY (turn_id, number)) WITHOUT ROWID
        """,
        "CREATE INDEX piece_message ON piece (message_id)",
    ])

@LoopActor func openTestDatabase(_ folder: TemporaryFolder) async throws -> Database {
    try await Database.open(
        path: folder.file("test.sqlite"), schema: testSchema,
        configuration: .init(synchronous: .normal, busyTimeout: .zero))
}

func question(_ id: String, in session: Int64) -> Question {
    Question(id: id, sessionID: session, channelID: "channel", authorID: "author")
}

extension Database {
    func addSession(_ id: Int64) async throws {
        try await write { try $0.execute("INSERT INTO session (id) VALUES (?)", [id]) }
    }

    @discardableResult
    func append(_ id: String, in session: Int64) async throws -> Turn? {
        try await write { try TurnStore($0).append(question(id, in: session), at: 1) }
    }

    func removeSession(_ id: Int64) async throws {
        try await write { connection in
            try TurnStore(connection).cancelTurns(of: id, at: 2)
            try connection.execute("DELETE FROM session WHERE id = ?", [id])
        }
    }

    func state(of question: String) throws -> TurnState? {
        try read { connection in
            try connection.queryOne("SELECT state FROM turn WHERE question_id = ?", [question]) {
                TurnState(rawValue: $0.text(0))
            } ?? nil
        }
    }
}
