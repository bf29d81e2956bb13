// Generated from Schema/Examples/reminders/bot.json by botgen; edit that file instead.

public import BotRuntime
public import Database
public import Discord

/// Rows that views show and selects offer.
///
/// /queries
public enum Queries {
    /// At most `limit` rows of `reminder`, in the query's order whatever the window.
    ///
    /// /queries/pending
    public static func pending(
        _ window: RowWindow<Int64> = .first,
        recordID: Snowflake,
        limit: Int,
        in connection: Connection
    ) throws -> [ReminderRow] {
        let select = """
            SELECT \(ReminderRow.columns) FROM "reminder"
            WHERE "person_id" = ?1 AND "message_id" IS NULL
            """
        let values: [(any ValueConvertible)?] = [recordID, limit]
        switch window {
        case .first:
            let sql = """
                \(select)
                ORDER BY "due_at" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values, ReminderRow.init)
        case .last:
            let sql = """
                \(select)
                ORDER BY "due_at" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values, ReminderRow.init).reversed()
        case .from(let key):
            let sql = """
                \(select)
                AND ("due_at", "id") >= (SELECT "due_at", "id" FROM "reminder" WHERE "id" = ?3)
                ORDER BY "due_at" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values + [key], ReminderRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND ("due_at", "id") <= (SELECT "due_at", "id" FROM "reminder" WHERE "id" = ?3)
                ORDER BY "due_at" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values + [key], ReminderRow.init).reversed()
        }
    }

    /// How many rows there are.
    ///
    /// /queries/pending
    public static func pendingCount(recordID: Snowflake, in connection: Connection) throws -> Int {
        let select = """
            SELECT count(*) FROM "reminder"
            WHERE "person_id" = ?1 AND "message_id" IS NULL
            """
        return try connection.queryOne(select, [recordID]) { Int($0.int(0)) } ?? 0
    }

    /// The row with this key, if it is one of the query's.
    ///
    /// /queries/pending
    public static func pending(
        having id: Int64,
        recordID: Snowflake,
        in connection: Connection
    ) throws -> ReminderRow? {
        let select = """
            SELECT \(ReminderRow.columns) FROM "reminder"
            WHERE "person_id" = ?1 AND "message_id" IS NULL
            """
        let sql = """
            \(select)
            AND "id" = ?2
            """
        return try connection.queryOne(sql, [recordID, id], ReminderRow.init)
    }
}
