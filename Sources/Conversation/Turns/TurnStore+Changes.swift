internal import Database

/// What people change of their questions before these are answered.
extension TurnStore {
    /// Notes that a question has other words now, so that no answer to the earlier ones is kept; the turn as it is then,
    /// or nil when there is an answer already.
    public func noteEdit(of turn: Turn, at now: Int64) throws -> Turn? {
        try connection.execute(
            """
            UPDATE turn SET updated_at = max(?, updated_at + 1)
            WHERE id = ? AND state = 'received' AND session_id IS NOT NULL
            """, [now, turn.id])
        return connection.changes == 1 ? try self.turn(turn.id) : nil
    }

    /// Cancels a turn whose question was deleted, unless it is over or a part of its answer is posted; false then. Call
    /// ``Conversations/cancel(turn:)`` after the transaction.
    public func cancel(_ turn: Turn, at now: Int64) throws -> Bool {
        try connection.execute(
            """
            UPDATE turn SET state = 'cancelled', answer = NULL, updated_at = ?
            WHERE id = ? AND state IN ('received','answered')
              AND NOT EXISTS (SELECT 1 FROM piece WHERE turn_id = turn.id AND message_id IS NOT NULL)
            """, [now, turn.id])
        return connection.changes == 1
    }

    /// Cancels what is not over in a session; call it in the transaction that removes the session, before the removal,
    /// and ``Conversations/cancel(session:)`` after it.
    public func cancelTurns(of session: Int64, at now: Int64) throws {
        try connection.execute(
            """
            UPDATE turn SET state = 'cancelled', answer = NULL, updated_at = ?
            WHERE session_id = ? AND state IN ('received','answered')
            """, [now, session])
    }
}
