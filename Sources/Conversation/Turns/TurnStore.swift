public import Database

/// The tables `turn` and `piece`, which make a turn survive the end of the program at any instant.
///
/// Every step names the state that it starts from and wants the session to be there: when it changes no row, the turn was
/// cancelled meanwhile. The functions that write are for ``Database/Database/write(_:)``.
public struct TurnStore {
    let connection: Connection

    public init(_ connection: Connection) {
        self.connection = connection
    }

    private static let columns = """
        id, question_id, session_id, channel_id, guild_id, author_id, locale, state, failure, created_at, updated_at
        """

    private static func turn(_ row: Row) throws -> Turn {
        guard let state = TurnState(rawValue: row.text(7)) else { throw TurnStoreError.unknownState(row.text(7)) }
        return Turn(
            id: row.int(0), questionID: row.text(1), sessionID: row.optionalInt(2), channelID: row.text(3),
            guildID: row.optionalText(4), authorID: row.text(5), locale: row.optionalText(6), state: state,
            failure: row.optionalText(8), createdAt: row.int(9), updatedAt: row.int(10))
    }

    // MARK: Questions

    /// Keeps a question; nil when there is a turn for it already, as after a duplicate delivery.
    ///
    /// - Parameter now: milliseconds since 1970, as everywhere here.
    public func append(_ question: Question, at now: Int64) throws -> Turn? {
        try connection.queryOne(
            """
            INSERT INTO turn
              (question_id, session_id, channel_id, guild_id, author_id, locale, state, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, 'received', ?, ?)
            ON CONFLICT (question_id) DO NOTHING RETURNING \(Self.columns)
            """,
            [
                question.id, question.sessionID, question.channelID, question.guildID, question.authorID,
                question.locale, now, now,
            ], Self.turn)
    }

    /// The turn of a message that is to be answered; unlike ``turn(ofMessage:)`` not of one that is an answer.
    public func turn(ofQuestion message: String) throws -> Turn? {
        try connection.queryOne("SELECT \(Self.columns) FROM turn WHERE question_id = ?", [message], Self.turn)
    }

    func turn(_ id: Int64) throws -> Turn? {
        try connection.queryOne("SELECT \(Self.columns) FROM turn WHERE id = ?", [id], Self.turn)
    }

    /// The oldest turn of the session that is not over, of those after `turnID`.
    public func next(in session: Int64, after turnID: Int64 = 0) throws -> Turn? {
        try connection.queryOne(
            """
            SELECT \(Self.columns) FROM turn
            WHERE session_id = ? AND id > ? AND state IN ('received','answered') ORDER BY id LIMIT 1
            """, [session, turnID], Self.turn)
    }

    /// The sessions with turns that are not over, the one that has waited longest first.
    public func sessionsWithWork() throws -> [Int64] {
        try connection.query(
            """
            SELECT session_id FROM turn WHERE state IN ('received','answered') AND session_id IS NOT NULL
            GROUP BY session_id ORDER BY min(id)
            """
        ) { $0.int(0) }
    }

    /// The turn that `message` belongs to, as its question or as a piece of its answer.
    public func turn(ofMessage message: String) throws -> Turn? {
        try connection.queryOne(
            """
            SELECT \(Self.columns) FROM turn
            WHERE id = (SELECT turn_id FROM piece WHERE message_id = ?) OR question_id = ?
            """, [message, message], Self.turn)
    }

    /// Where the latest turns were, each channel once, the latest first.
    ///
    /// - Parameter since: milliseconds since 1970; turns before do not count.
    public func recentChannels(since: Int64, limit: Int) throws -> [(channelID: String, guildID: String?)] {
        try connection.query(
            """
            SELECT channel_id, max(guild_id) FROM (SELECT * FROM turn ORDER BY id DESC LIMIT 2000) AS latest
            WHERE created_at >= ? GROUP BY channel_id ORDER BY max(id) DESC LIMIT ?
            """, [since, limit]
        ) { ($0.text(0), $0.optionalText(1)) }
    }

    // MARK: Answers

    /// Keeps the outcome of a turn and the pieces that it will be posted in; nil when the turn was cancelled, or its
    /// question edited since `turn` was read.
    public func storeAnswer(
        _ outcome: TurnOutcome, of turn: Turn, splitter: MessageSplitter, at now: Int64
    ) throws -> [Piece]? {
        try connection.execute(
            """
            UPDATE turn SET state = 'answered', answer = ?, failure = ?, updated_at = max(?, updated_at + 1)
            WHERE id = ? AND state = 'received' AND updated_at = ? AND session_id IS NOT NULL
            """, [outcome.text, outcome.failure, now, turn.id, turn.updatedAt])
        guard connection.changes == 1 else { return nil }
        return try keep(outcome, of: turn, splitter)
    }

    /// Keeps an outcome in place of an answer, or of what is not posted of one; nil when the turn was cancelled.
    ///
    /// The pieces of the earlier answer that are posted get numbers below zero: their messages lead to the turn as before.
    func replaceAnswer(
        by outcome: TurnOutcome, of turn: Turn, splitter: MessageSplitter, at now: Int64
    ) throws -> [Piece]? {
        try connection.execute(
            """
            UPDATE turn SET state = 'answered', answer = ?, failure = ?, updated_at = max(?, updated_at + 1)
            WHERE id = ? AND state IN ('received','answered') AND session_id IS NOT NULL
            """, [outcome.text, outcome.failure, now, turn.id])
        guard connection.changes == 1 else { return nil }
        try connection.execute("DELETE FROM piece WHERE turn_id = ? AND message_id IS NULL", [turn.id])
        try connection.execute("UPDATE piece SET number = -1 - number WHERE turn_id = ? AND number >= 0", [turn.id])
        return try keep(outcome, of: turn, splitter)
    }

    private func keep(_ outcome: TurnOutcome, of turn: Turn, _ splitter: MessageSplitter) throws -> [Piece] {
        let contents = splitter.pieces(of: outcome.text)
        let pieces = try contents.enumerated().map { number, content in
            try insertPiece(number, of: contents.count, content, turn: turn.id)
        }
        try outcome.record(connection)
        return pieces
    }

    private func insertPiece(_ number: Int, of count: Int, _ content: String, turn: Int64) throws -> Piece {
        let piece = Piece(number: number, count: count, nonce: Nonce.random(), content: content)
        try connection.execute(
            "INSERT INTO piece (turn_id, number, nonce) VALUES (?, ?, ?)", [turn, number, piece.nonce])
        return piece
    }

    /// The pieces of a turn that is `answered`, for posting those that have no message yet; nil when it is not.
    ///
    /// Should another version of the program have split the answer differently, the pieces follow this one's splitter.
    public func pieces(of turn: Turn, splitter: MessageSplitter) throws -> [Piece]? {
        let answer = try connection.queryOne(
            "SELECT answer FROM turn WHERE id = ? AND state = 'answered' AND session_id IS NOT NULL", [turn.id]
        ) { $0.text(0) }
        guard let answer else { return nil }
        let contents = splitter.pieces(of: answer)
        let rows = try connection.query(
            "SELECT nonce, message_id FROM piece WHERE turn_id = ? AND number >= 0 ORDER BY number", [turn.id]
        ) { (nonce: $0.text(0), messageID: $0.optionalText(1)) }
        if rows.count > contents.count {
            try connection.execute(
                "DELETE FROM piece WHERE turn_id = ? AND number >= ? AND message_id IS NULL", [turn.id, contents.count])
        }
        return try contents.enumerated().map { number, content in
            guard number < rows.count else {
                return try insertPiece(number, of: contents.count, content, turn: turn.id)
            }
            return Piece(
                number: number, count: contents.count, nonce: rows[number].nonce, content: content,
                messageID: rows[number].messageID)
        }
    }

    /// Keeps the message that a piece was posted as.
    public func recordPosted(_ number: Int, of turn: Turn, messageID: String) throws {
        try connection.execute(
            "UPDATE piece SET message_id = ? WHERE turn_id = ? AND number = ?", [messageID, turn.id, number])
    }

    /// Whether any message of the turn's answer is known to be in the channel.
    public func isPosted(_ turn: Turn) throws -> Bool { try !postedMessages(of: turn).isEmpty }

    /// The messages that are known to be pieces of the turn's answer.
    func postedMessages(of turn: Turn) throws -> Set<String> {
        Set(
            try connection.query(
                "SELECT message_id FROM piece WHERE turn_id = ? AND message_id IS NOT NULL", [turn.id]
            ) { $0.text(0) })
    }

    // MARK: Ends

    /// Ends a turn and erases its answer, which lives on in the bot's transcript; false when it was over already.
    ///
    /// - Parameter failure: is kept when there is none yet.
    @discardableResult
    public func finish(_ turn: Turn, as state: TurnState, failure: String? = nil, at now: Int64) throws -> Bool {
        try connection.execute(
            """
            UPDATE turn SET state = ?, answer = NULL, failure = coalesce(failure, ?), updated_at = ?
            WHERE id = ? AND state IN ('received','answered') AND session_id IS NOT NULL
            """, [state, failure, now, turn.id])
        return connection.changes == 1
    }
}
