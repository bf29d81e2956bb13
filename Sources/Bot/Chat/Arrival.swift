internal import BotRuntime
internal import Conversation
internal import Database
internal import Discord

/// A message that a person wrote, with everything that has to be known to decide about it in one transaction.
struct Arrival: Sendable {
    var message: Snowflake
    var channel: Snowflake
    var guild: Snowflake?
    var author: Snowflake
    var authorName: String
    /// The language that the author reads, as Discord names it; nil where it is not known.
    var locale: String?
    var question: QuestionText
    /// Whether the message mentions the bot or is a direct message to it.
    var isAddressed: Bool
    /// Whether a session that opens here is public: everyone may view the channel.
    var opensPublicSession: Bool
    /// Whether the author belongs to the server of their current session.
    var isMemberOfSessionGuild: Bool
    var time: Timestamp
    /// The name of a session whose first message has nothing to name it after: `Session 3`.
    var numberedName: @Sendable (Int) -> String

    enum Result: Sendable, Equatable {
        case nothing
        case hint
        case privateSession
        /// A turn was appended to this session.
        case turn(session: Int64)
    }
}

extension Arrival {
    /// How often somebody is told the same thing, in milliseconds.
    private static let hintInterval = Int64(24 * 60 * 60 * 1000)
    private static let privateSessionInterval = Int64(60 * 60 * 1000)

    /// Decides about the message and writes everything that follows from it, to be called within one transaction.
    func accept(in connection: Connection) throws -> Result {
        if try isKnown(in: connection) { return .nothing }
        let decision = try decision(in: connection)
        if decision == .ignore { return .nothing }

        let user = try UserRow.ensure(author, name: authorName, at: time, in: connection)
        switch decision {
        case .ignore:
            return .nothing
        case .hint:
            return try noticeIsDue(.hint, every: Self.hintInterval, in: connection) ? .hint : .nothing
        case .privateSession:
            let isDue = try noticeIsDue(.privateSession, every: Self.privateSessionInterval, in: connection)
            return isDue ? .privateSession : .nothing
        case .answerInNewSession:
            let session = try openSession(of: user, in: connection)
            try append(to: session, by: user, in: connection)
            return .turn(session: session)
        case .answer(let session):
            try append(to: session, by: user, in: connection)
            return .turn(session: session)
        }
    }

    /// Whether the message would be answered as things are now; for what is worth doing for an answer alone.
    func isToBeAnswered(in connection: Connection) throws -> Bool {
        guard try !isKnown(in: connection) else { return false }
        switch try decision(in: connection) {
        case .answer, .answerInNewSession: return true
        case .ignore, .hint, .privateSession: return false
        }
    }

    private func isKnown(in connection: Connection) throws -> Bool {
        try TurnStore(connection).turn(ofMessage: "\(message)") != nil
    }

    private func decision(in connection: Connection) throws -> Intake.Decision {
        let row = try UserRow.find(author, in: connection)
        let session = try row?.currentSessionID.flatMap { try SessionRow.find($0, in: connection) }
        return Intake.decide(
            author: row.map { Intake.Author($0, session: session) }, isAddressed: isAddressed,
            isMemberOfSessionGuild: isMemberOfSessionGuild)
    }

    private func openSession(of user: UserRow, in connection: Connection) throws -> Int64 {
        let name =
            try SessionName.make(from: question.words) ?? numberedName(sessionCount(of: user, in: connection) + 1)
        let session = try SessionRow.insert(
            creatorID: user.id, guildID: guild, name: name, model: user.model, isPublic: opensPublicSession,
            systemMsg: user.systemMsg, at: time, in: connection)
        if user.attach {
            try UserRow.update(
                user.id, [.currentSessionID(session.id), .status(.activate)], at: time, in: connection)
        }
        return session.id
    }

    private func sessionCount(of user: UserRow, in connection: Connection) throws -> Int {
        try connection.queryOne(#"SELECT count(*) FROM "session" WHERE "creator_id" = ?"#, [user.id]) { Int($0.int(0)) }
            ?? 0
    }

    private func append(to session: Int64, by user: UserRow, in connection: Connection) throws {
        let turn = try TurnStore(connection).append(
            Question(
                id: "\(message)", sessionID: session, channelID: "\(channel)", guildID: guild.map { "\($0)" },
                authorID: "\(author)", locale: locale),
            at: time.milliseconds)
        guard let turn else { return }
        if !question.text.isEmpty {
            try MessageRow.insert(
                sessionID: session, turnID: turn.id, role: .user, speakerID: user.id, speaker: user.name,
                content: question.text, at: time, in: connection)
        }
        try UserRow.update(user.id, [.updatedAt(time)], at: time, in: connection)
        try SessionRow.update(session, [.updatedAt(time)], at: time, in: connection)
    }

    /// Whether the author has not had this notice for so long; if so, it is noted as sent.
    private func noticeIsDue(_ kind: NoticeKind, every interval: Int64, in connection: Connection) throws -> Bool {
        if let last = try NoticeRow.find(userID: author, kind: kind, in: connection) {
            guard last.sentAt.milliseconds + interval <= time.milliseconds else { return false }
            try NoticeRow.update(userID: author, kind: kind, [.sentAt(time)], at: time, in: connection)
        } else {
            try NoticeRow.insert(userID: author, kind: kind, sentAt: time, in: connection)
        }
        return true
    }
}

extension Intake.Author {
    init(_ row: UserRow, session: SessionRow?) {
        id = row.id
        status = row.status
        currentSession = session.map {
            Intake.Session(id: $0.id, creator: $0.creatorID, guild: $0.guildID, isPublic: $0.isPublic)
        }
    }
}
