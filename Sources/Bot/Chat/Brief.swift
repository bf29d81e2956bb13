internal import BotRuntime
internal import Conversation
internal import Database
internal import Discord

/// What the database says about a turn: whether there is something to ask, and what.
enum Brief {
    case ask(Prompt)
    /// The message had no text and no file.
    case nothingToAnswer
    /// Everybody together has used up the day's tokens.
    case dailyLimit

    /// - Parameter limit: How many utterances are read at most, so that a turn costs the same in a session of any length.
    static func read(_ turn: Turn, limit: Int, _ dailyTokens: DailyTokens, in connection: Connection) throws -> Brief {
        guard let sessionID = turn.sessionID, let session = try SessionRow.find(sessionID, in: connection),
            let speaker = try Snowflake(turn.authorID).flatMap({ try UserRow.find($0, in: connection) })
        else { return .nothingToAnswer }
        let utterances = try connection.query(
            """
            SELECT "turn_id", "role", "speaker", "content" FROM "message"
            WHERE "session_id" = ? AND "turn_id" <= ? ORDER BY "turn_id" DESC, "id" DESC LIMIT ?
            """, [sessionID, turn.id, limit]
        ) { row in
            (
                turn: row.int(0),
                utterance: Prompt.Utterance(
                    role: Role(rawValue: row.text(1)) ?? .user, speaker: row.text(2), content: row.text(3))
            )
        }
        guard utterances.first?.turn == turn.id else { return .nothingToAnswer }
        if try dailyTokens.isUsedUp(at: .now, in: connection) { return .dailyLimit }
        return .ask(
            Prompt(
                model: session.model, systemMessage: session.systemMsg, utterances: utterances.map(\.utterance),
                namesSpeakers: session.isPublic, maximumTokens: Int(speaker.maxTokens), temperature: speaker.temperature
            ))
    }
}
