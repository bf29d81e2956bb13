internal import Database
internal import Discord

/// Whose uses of an action are counted together.
public enum CooldownSubject: Sendable { case user, guild, channel }

extension BotDefinition {
    /// Does an action unless it has been done too often lately. A use that comes to nothing does not count.
    ///
    /// - Parameters:
    ///   - action: its name among the bot's actions.
    ///   - uses: how many there may be within `seconds` of the first.
    ///   - refusal: what is said until when.
    public func limited(
        _ action: String, per subject: CooldownSubject, uses: Int, seconds: Int64,
        in context: InteractionContext<Self>, refusal: (_ time: String) -> String,
        body: () async throws -> Answer
    ) async throws -> Answer {
        let (id, now) = (subject.id(in: context.interaction), context.now)
        let until = try await context.database.write { connection in
            try Cooldown.reserve(action, id, uses: uses, until: now.adding(seconds: seconds), at: now, in: connection)
        }
        if let until { throw Self.refusal(until, refusal) }
        do {
            return try await body()
        } catch {
            try await context.database.write { try Cooldown.release(action, id, in: $0) }
            throw error
        }
    }

    /// Throws the refusal if an action has been done too often lately, and counts nothing: for what comes before the action,
    /// so that nobody fills in a form in vain.
    public func checkLimit(
        _ action: String, per subject: CooldownSubject, uses: Int, seconds: Int64,
        in context: InteractionContext<Self>, refusal: (_ time: String) -> String
    ) throws {
        let (id, now) = (subject.id(in: context.interaction), context.now)
        let until = try context.database.read { try Cooldown.end(action, id, uses: uses, at: now, in: $0) }
        if let until { throw Self.refusal(until, refusal) }
    }

    private static func refusal(_ until: Timestamp, _ sentence: (String) -> String) -> ActionRefusal<Panel> {
        .text(sentence("<t:\(until.seconds + 1):R>"))
    }
}

extension CooldownSubject {
    fileprivate func id(in interaction: Interaction) -> Snowflake {
        switch self {
        case .user: interaction.user.id
        // A direct message is a place of its own.
        case .guild: interaction.guildID ?? interaction.channelID ?? interaction.user.id
        case .channel: interaction.channelID ?? interaction.user.id
        }
    }
}

/// The rows that count uses.
private enum Cooldown {
    /// Counts a use, or gives the time until which there may be none.
    static func reserve(
        _ action: String, _ id: Snowflake, uses: Int, until: Timestamp, at now: Timestamp, in connection: Connection
    ) throws -> Timestamp? {
        try connection.execute(#"DELETE FROM "cooldown" WHERE "until_at" <= ?1"#, [now])
        if let end = try end(action, id, uses: uses, at: now, in: connection) { return end }
        let insert = #"""
            INSERT INTO "cooldown" ("action", "subject_id", "uses", "until_at") VALUES (?1, ?2, 1, ?3)
            ON CONFLICT ("action", "subject_id") DO UPDATE SET "uses" = "cooldown"."uses" + 1
            """#
        try connection.execute(insert, [action, id, until])
        return nil
    }

    /// The time until which there may be no use; nil where there may be one.
    static func end(_ action: String, _ id: Snowflake, uses: Int, at now: Timestamp, in connection: Connection) throws
        -> Timestamp?
    {
        let sql = #"""
            SELECT "until_at" FROM "cooldown"
            WHERE "action" = ?1 AND "subject_id" = ?2 AND "uses" >= ?3 AND "until_at" > ?4
            """#
        return try connection.queryOne(sql, [action, id, uses, now]) { $0.time(0) }
    }

    static func release(_ action: String, _ id: Snowflake, in connection: Connection) throws {
        let sql = #"UPDATE "cooldown" SET "uses" = "uses" - 1 WHERE "action" = ?1 AND "subject_id" = ?2 AND "uses" > 0"#
        try connection.execute(sql, [action, id])
    }
}
