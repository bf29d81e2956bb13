internal import BotRuntime
internal import Conversation
internal import Database
internal import Discord
internal import EventLoop

extension ParlanceFunctions {
    func clearSessions(_ record: UserRow, in context: Context) async throws -> Reply {
        let now = Timestamp.now
        let removed = try await database.write { connection in
            let sessions = try connection.query(
                #"SELECT "id" FROM "session" WHERE "creator_id" = ?"#, [record.id]
            ) { $0.int(0) }
            for session in sessions { try Self.remove(session, at: now, in: connection) }
            return sessions
        }
        for session in removed { turns.cancel(session: session) }
        return .show(
            .user(record.id), notice: Texts.userClearDone(count: removed.count, in: context.language))
    }

    func removeSession(_ record: SessionRow, in context: Context) async throws -> Reply {
        let now = Timestamp.now
        try await database.write { connection in try Self.remove(record.id, at: now, in: connection) }
        turns.cancel(session: record.id)
        return .show(.user(context.actor.id), notice: Texts.sessionRemoveDone(in: context.language))
    }

    /// Removes a session with everything said in it, cancels its turns, and lets everybody out whose current one it was:
    /// they have none then, and the status `new`.
    private nonisolated static func remove(_ session: Int64, at now: Timestamp, in connection: Connection) throws {
        try TurnStore(connection).cancelTurns(of: session, at: now.milliseconds)
        let people = try connection.query(#"SELECT "id" FROM "user" WHERE "current_session_id" = ?"#, [session]) {
            $0.snowflake(0)
        }
        for person in people {
            try UserRow.update(person, [.currentSessionID(nil), .status(.new)], at: now, in: connection)
        }
        try SessionRow.delete(session, in: connection)
    }
}
