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

    /// Removes a session with everything said in it, cancels its turns, and lets everybody out who was in it. Somebody who
    /// has switched the bot off stays so: to answer them now would be a surprise.
    private nonisolated static func remove(_ session: Int64, at now: Timestamp, in connection: Connection) throws {
        try TurnStore(connection).cancelTurns(of: session, at: now.milliseconds)
        let people = try connection.query(
            #"SELECT "id", "status" FROM "user" WHERE "current_session_id" = ?"#, [session]
        ) { (id: $0.snowflake(0), isInside: $0.text(1) == Status.activate.rawValue) }
        for person in people {
            var changes: [UserRow.Change] = [.currentSessionID(nil)]
            if person.isInside { changes.append(.status(.new)) }
            try UserRow.update(person.id, changes, at: now, in: connection)
        }
        try SessionRow.delete(session, in: connection)
    }
}
