// Generated from Schema/bot.json by botgen; edit that file instead.

public import BotRuntime
public import Database
public import Discord

/// Rows that views show and selects offer.
///
/// /queries
public enum Queries {
    /// At most `limit` rows of `session`, in the query's order whatever the window.
    ///
    /// /queries/own_sessions
    public static func ownSessions(
        _ window: RowWindow<Int64> = .first,
        actor: UserRow,
        limit: Int,
        in connection: Connection
    ) throws -> [SessionRow] {
        let select = """
            SELECT \(SessionRow.columns) FROM "session"
            WHERE "creator_id" = ?1
            """
        let values: [(any ValueConvertible)?] = [actor.id, limit]
        switch window {
        case .first:
            let sql = """
                \(select)
                ORDER BY "updated_at" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values, SessionRow.init)
        case .last:
            let sql = """
                \(select)
                ORDER BY "updated_at" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values, SessionRow.init).reversed()
        case .from(let key):
            let sql = """
                \(select)
                AND ("updated_at", "id") <= (SELECT "updated_at", "id" FROM "session" WHERE "id" = ?3)
                ORDER BY "updated_at" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values + [key], SessionRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND ("updated_at", "id") >= (SELECT "updated_at", "id" FROM "session" WHERE "id" = ?3)
                ORDER BY "updated_at" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values + [key], SessionRow.init).reversed()
        }
    }

    /// How many rows there are.
    ///
    /// /queries/own_sessions
    public static func ownSessionsCount(actor: UserRow, in connection: Connection) throws -> Int {
        let select = """
            SELECT count(*) FROM "session"
            WHERE "creator_id" = ?1
            """
        return try connection.queryOne(select, [actor.id]) { Int($0.int(0)) } ?? 0
    }

    /// At most `limit` rows of `session`, in the query's order whatever the window.
    ///
    /// /queries/sessions
    public static func sessions(
        _ window: RowWindow<Int64> = .first,
        actor: UserRow,
        guildsOfActor: [Snowflake],
        limit: Int,
        in connection: Connection
    ) throws -> [SessionRow] {
        let select = """
            SELECT \(SessionRow.columns) FROM "session"
            WHERE ("creator_id" = ?1 OR (?2 AND "is_public" = 1 AND "guild_id" IN (SELECT value FROM json_each(?3))))
            """
        let values: [(any ValueConvertible)?] = [actor.id, actor.showPublic, ListValue(guildsOfActor), limit]
        switch window {
        case .first:
            let sql = """
                \(select)
                ORDER BY "updated_at" DESC, "id" DESC LIMIT ?4
                """
            return try connection.query(sql, values, SessionRow.init)
        case .last:
            let sql = """
                \(select)
                ORDER BY "updated_at" ASC, "id" ASC LIMIT ?4
                """
            return try connection.query(sql, values, SessionRow.init).reversed()
        case .from(let key):
            let sql = """
                \(select)
                AND ("updated_at", "id") <= (SELECT "updated_at", "id" FROM "session" WHERE "id" = ?5)
                ORDER BY "updated_at" DESC, "id" DESC LIMIT ?4
                """
            return try connection.query(sql, values + [key], SessionRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND ("updated_at", "id") >= (SELECT "updated_at", "id" FROM "session" WHERE "id" = ?5)
                ORDER BY "updated_at" ASC, "id" ASC LIMIT ?4
                """
            return try connection.query(sql, values + [key], SessionRow.init).reversed()
        }
    }

    /// The row with this key, if it is one of the query's.
    ///
    /// /queries/sessions
    public static func sessions(
        having id: Int64,
        actor: UserRow,
        guildsOfActor: [Snowflake],
        in connection: Connection
    ) throws -> SessionRow? {
        let select = """
            SELECT \(SessionRow.columns) FROM "session"
            WHERE ("creator_id" = ?1 OR (?2 AND "is_public" = 1 AND "guild_id" IN (SELECT value FROM json_each(?3))))
            """
        let sql = """
            \(select)
            AND "id" = ?4
            """
        return try connection.queryOne(
            sql,
            [actor.id, actor.showPublic, ListValue(guildsOfActor), id],
            SessionRow.init
        )
    }

    /// At most `limit` rows of `message`, in the query's order whatever the window.
    ///
    /// /queries/conversation
    public static func conversation(
        _ window: RowWindow<Int64> = .first,
        recordID: Int64,
        limit: Int,
        in connection: Connection
    ) throws -> [MessageRow] {
        let select = """
            SELECT \(MessageRow.columns) FROM "message"
            WHERE "session_id" = ?1
            """
        let values: [(any ValueConvertible)?] = [recordID, limit]
        switch window {
        case .first:
            let sql = """
                \(select)
                ORDER BY "turn_id" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values, MessageRow.init)
        case .last:
            let sql = """
                \(select)
                ORDER BY "turn_id" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values, MessageRow.init).reversed()
        case .from(let key):
            let sql = """
                \(select)
                AND ("turn_id", "id") >= (SELECT "turn_id", "id" FROM "message" WHERE "id" = ?3)
                ORDER BY "turn_id" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values + [key], MessageRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND ("turn_id", "id") <= (SELECT "turn_id", "id" FROM "message" WHERE "id" = ?3)
                ORDER BY "turn_id" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values + [key], MessageRow.init).reversed()
        }
    }
}
