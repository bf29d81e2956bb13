// Generated from Schema/Examples/tickets/bot.json by botgen; edit that file instead.

public import BotRuntime
public import Database
public import Discord

/// Rows that views show and selects offer.
///
/// /queries
public enum Queries {
    /// At most `limit` rows of `ticket`, in the query's order whatever the window.
    ///
    /// /queries/waiting
    public static func waiting(
        _ window: RowWindow<Int64> = .first,
        guild: Snowflake?,
        limit: Int,
        in connection: Connection
    ) throws -> [TicketRow] {
        let select = """
            SELECT \(TicketRow.columns) FROM "ticket"
            WHERE "guild_id" IS NOT DISTINCT FROM ?1 AND "state" <> 'closed'
            """
        let values: [(any ValueConvertible)?] = [guild, limit]
        switch window {
        case .first:
            let sql = """
                \(select)
                ORDER BY (CASE "priority" WHEN 'low' THEN 0 WHEN 'normal' THEN 1 WHEN 'urgent' THEN 2 ELSE 3 END) DESC, "opened_at" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values, TicketRow.init)
        case .last:
            let sql = """
                \(select)
                ORDER BY (CASE "priority" WHEN 'low' THEN 0 WHEN 'normal' THEN 1 WHEN 'urgent' THEN 2 ELSE 3 END) ASC, "opened_at" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values, TicketRow.init).reversed()
        case .from(let key):
            let sql = """
                \(select)
                AND ((CASE "priority" WHEN 'low' THEN 0 WHEN 'normal' THEN 1 WHEN 'urgent' THEN 2 ELSE 3 END), (-"opened_at"), (-"id")) <= (SELECT (CASE "priority" WHEN 'low' THEN 0 WHEN 'normal' THEN 1 WHEN 'urgent' THEN 2 ELSE 3 END), (-"opened_at"), (-"id") FROM "ticket" WHERE "id" = ?3)
                ORDER BY (CASE "priority" WHEN 'low' THEN 0 WHEN 'normal' THEN 1 WHEN 'urgent' THEN 2 ELSE 3 END) DESC, "opened_at" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values + [key], TicketRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND ((CASE "priority" WHEN 'low' THEN 0 WHEN 'normal' THEN 1 WHEN 'urgent' THEN 2 ELSE 3 END), (-"opened_at"), (-"id")) >= (SELECT (CASE "priority" WHEN 'low' THEN 0 WHEN 'normal' THEN 1 WHEN 'urgent' THEN 2 ELSE 3 END), (-"opened_at"), (-"id") FROM "ticket" WHERE "id" = ?3)
                ORDER BY (CASE "priority" WHEN 'low' THEN 0 WHEN 'normal' THEN 1 WHEN 'urgent' THEN 2 ELSE 3 END) ASC, "opened_at" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values + [key], TicketRow.init).reversed()
        }
    }

    /// How many rows there are.
    ///
    /// /queries/waiting
    public static func waitingCount(guild: Snowflake?, in connection: Connection) throws -> Int {
        let select = """
            SELECT count(*) FROM "ticket"
            WHERE "guild_id" IS NOT DISTINCT FROM ?1 AND "state" <> 'closed'
            """
        return try connection.queryOne(select, [guild]) { Int($0.int(0)) } ?? 0
    }

    /// The row with this key, if it is one of the query's.
    ///
    /// /queries/waiting
    public static func waiting(having id: Int64, guild: Snowflake?, in connection: Connection) throws -> TicketRow? {
        let select = """
            SELECT \(TicketRow.columns) FROM "ticket"
            WHERE "guild_id" IS NOT DISTINCT FROM ?1 AND "state" <> 'closed'
            """
        let sql = """
            \(select)
            AND "id" = ?2
            """
        return try connection.queryOne(sql, [guild, id], TicketRow.init)
    }
}
