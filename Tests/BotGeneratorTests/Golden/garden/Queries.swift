// Generated from Tests/SecondBotTests/bot.json by botgen; edit that file instead.

public import BotRuntime
public import Database
public import Discord

/// Rows that views show and selects offer.
///
/// /queries
public enum Queries {
    /// At most `limit` rows of `plant`, in the query's order whatever the window.
    ///
    /// /queries/plants
    public static func plants(
        _ window: RowWindow<Int64> = .first,
        recordID: Snowflake,
        limit: Int,
        in connection: Connection
    ) throws -> [PlantRow] {
        let select = """
            SELECT \(PlantRow.columns) FROM "plant"
            WHERE "gardener_id" = ?1 AND "is_edible" = 1
            """
        let values: [(any ValueConvertible)?] = [recordID, limit]
        switch window {
        case .first:
            let sql = """
                \(select)
                ORDER BY "height" DESC, "name" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values, PlantRow.init)
        case .last:
            let sql = """
                \(select)
                ORDER BY "height" ASC, "name" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values, PlantRow.init).reversed()
        case .from(let key):
            let sql = """
                \(select)
                AND ("height" < (SELECT "height" FROM "plant" WHERE "id" = ?3) OR ("height" = (SELECT "height" FROM "plant" WHERE "id" = ?3) AND ("name" > (SELECT "name" FROM "plant" WHERE "id" = ?3) OR ("name" = (SELECT "name" FROM "plant" WHERE "id" = ?3) AND "id" >= (SELECT "id" FROM "plant" WHERE "id" = ?3)))))
                ORDER BY "height" DESC, "name" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values + [key], PlantRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND ("height" > (SELECT "height" FROM "plant" WHERE "id" = ?3) OR ("height" = (SELECT "height" FROM "plant" WHERE "id" = ?3) AND ("name" < (SELECT "name" FROM "plant" WHERE "id" = ?3) OR ("name" = (SELECT "name" FROM "plant" WHERE "id" = ?3) AND "id" <= (SELECT "id" FROM "plant" WHERE "id" = ?3)))))
                ORDER BY "height" ASC, "name" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values + [key], PlantRow.init).reversed()
        }
    }

    /// At most `limit` rows of `plant`, in the query's order whatever the window.
    ///
    /// /queries/unplanted
    public static func unplanted(
        _ window: RowWindow<Int64> = .first,
        actor: GardenerRow,
        limit: Int,
        in connection: Connection
    ) throws -> [PlantRow] {
        let select = """
            SELECT \(PlantRow.columns) FROM "plant"
            WHERE "planted_at" IS NULL AND "gardener_id" = ?1
            """
        let values: [(any ValueConvertible)?] = [actor.id, limit]
        switch window {
        case .first:
            let sql = """
                \(select)
                ORDER BY "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values, PlantRow.init)
        case .last:
            let sql = """
                \(select)
                ORDER BY "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values, PlantRow.init).reversed()
        case .from(let key):
            let sql = """
                \(select)
                AND "id" >= (SELECT "id" FROM "plant" WHERE "id" = ?3)
                ORDER BY "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values + [key], PlantRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND "id" <= (SELECT "id" FROM "plant" WHERE "id" = ?3)
                ORDER BY "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values + [key], PlantRow.init).reversed()
        }
    }

    /// How many rows there are.
    ///
    /// /queries/unplanted
    public static func unplantedCount(actor: GardenerRow, in connection: Connection) throws -> Int {
        let select = """
            SELECT count(*) FROM "plant"
            WHERE "planted_at" IS NULL AND "gardener_id" = ?1
            """
        return try connection.queryOne(select, [actor.id]) { Int($0.int(0)) } ?? 0
    }
}
