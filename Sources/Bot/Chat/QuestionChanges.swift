internal import BotRuntime
internal import Conversation
internal import Database
internal import Discord
internal import EventLoop

/// Questions that their authors change before they are answered: the new words are answered, or nothing.
@LoopActor struct QuestionChanges {
    let database: Database
    let turns: Conversations
    let files: AttachmentReader
    let bot: Snowflake

    /// Discord also says so when it has found the preview of a link, and the words are what they were.
    func edited(_ message: Message) async throws {
        guard let turn = try turn(of: message.id), turns.takesEdits(of: turn) else { return }
        // The same lines about files as before, or a change of language would look like one of words.
        let language = Language(locale: turn.locale)
        let stored = try database.read { try Self.utterance(of: turn, in: $0) }
            .flatMap { StoredQuestion($0.content, files: message.attachments, in: language) }
        // Files that are there no more, or could not be read then, are no change of the question.
        if let stored, stored.words == QuestionText.withoutAddress(message.content, bot: bot) { return }
        let contents = await files.contents(of: message.attachments, known: stored?.contents ?? [])
        let text = QuestionText(message, bot: bot, contents: contents, in: language).text
        guard !text.isEmpty, turns.takesEdits(of: turn) else { return }
        let edited = try await database.write { try Self.replaceWords(of: turn, by: text, in: $0) }
        if let edited { turns.edited(edited) }
    }

    func deleted(_ message: Snowflake) async throws {
        guard let turn = try turn(of: message), !turn.state.isFinal else { return }
        let isCancelled = try await database.write { connection in
            guard try TurnStore(connection).cancel(turn, at: Timestamp.now.milliseconds) else { return false }
            try connection.execute(
                #"DELETE FROM "message" WHERE "session_id" = ? AND "turn_id" = ?"#, [turn.sessionID, turn.id])
            return true
        }
        if isCancelled { turns.cancel(turn: turn) }
    }

    private func turn(of message: Snowflake) throws -> Turn? {
        try database.read { try TurnStore($0).turn(ofQuestion: "\(message)") }
    }

    /// The turn as it is then; nil where the words are the same, or answered already.
    private nonisolated static func replaceWords(
        of turn: Turn, by text: String, in connection: Connection
    ) throws -> Turn? {
        let utterance = try utterance(of: turn, in: connection)
        let now = Timestamp.now
        guard utterance?.content != text, let session = turn.sessionID,
            let edited = try TurnStore(connection).noteEdit(of: turn, at: now.milliseconds)
        else { return nil }
        if let utterance {
            try connection.execute(#"UPDATE "message" SET "content" = ? WHERE "id" = ?"#, [text, utterance.id])
        } else if let speaker = try Snowflake(turn.authorID).flatMap({ try UserRow.find($0, in: connection) }) {
            try MessageRow.insert(
                sessionID: session, turnID: turn.id, role: .user, speakerID: speaker.id, speaker: speaker.name,
                content: text, at: now, in: connection)
        }
        return edited
    }

    private nonisolated static func utterance(
        of turn: Turn, in connection: Connection
    ) throws -> (id: Int64, content: String)? {
        try connection.queryOne(
            #"SELECT "id", "content" FROM "message" WHERE "session_id" = ? AND "turn_id" = ? AND "role" = ?"#,
            [turn.sessionID, turn.id, Role.user]
        ) { (id: $0.int(0), content: $0.text(1)) }
    }
}
