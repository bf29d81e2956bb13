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
                AND ((-"height"), "name", "id") >= (SELECT (-"height"), "name", "id" FROM "plant" WHERE "id" = ?3)
                ORDER BY "height" DESC, "name" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values + [key], PlantRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND ((-"height"), "name", "id") <= (SELECT (-"height"), "name", "id" FROM "plant" WHERE "id" = ?3)
                ORDER BY "height" ASC, "name" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values + [key], PlantRow.init).reversed()
        }
    }

    /// How many rows there are.
    ///
    /// /queries/plants
    public static func plantsCount(recordID: Snowflake, in connection: Connection) throws -> Int {
        let select = """
            SELECT count(*) FROM "plant"
            WHERE "gardener_id" = ?1 AND "is_edible" = 1
            """
        return try connection.queryOne(select, [recordID]) { Int($0.int(0)) } ?? 0
    }

    /// What `height` comes to.
    ///
    /// /queries/plants
    public static func plantsSumHeight(recordID: Snowflake, in connection: Connection) throws -> Int64 {
        let select = """
            SELECT sum("height") FROM "plant"
            WHERE "gardener_id" = ?1 AND "is_edible" = 1
            """
        return try connection.queryOne(select, [recordID]) { $0.optionalInt(0) ?? 0 } ?? 0
    }

    /// At most `limit` rows of `plant`, in the query's order whatever the window.
    ///
    /// /queries/own
    public static func own(
        _ window: RowWindow<Int64> = .first,
        recordID: Snowflake,
        limit: Int,
        in connection: Connection
    ) throws -> [PlantRow] {
        let select = """
            SELECT \(PlantRow.columns) FROM "plant"
            WHERE "gardener_id" = ?1
            """
        let values: [(any ValueConvertible)?] = [recordID, limit]
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

    /// The row with this key, if it is one of the query's.
    ///
    /// /queries/own
    public static func own(having id: Int64, recordID: Snowflake, in connection: Connection) throws -> PlantRow? {
        let select = """
            SELECT \(PlantRow.columns) FROM "plant"
            WHERE "gardener_id" = ?1
            """
        let sql = """
            \(select)
            AND "id" = ?2
            """
        return try connection.queryOne(sql, [recordID, id], PlantRow.init)
    }

    /// At most `limit` rows of `plant`, in the query's order whatever the window.
    ///
    /// /queries/own_like
    public static func ownLike(
        _ window: RowWindow<Int64> = .first,
        actor: GardenerRow,
        focused: String,
        limit: Int,
        in connection: Connection
    ) throws -> [PlantRow] {
        let select = """
            SELECT \(PlantRow.columns) FROM "plant"
            WHERE "gardener_id" = ?1 AND "name" LIKE ?2 ESCAPE '!'
            """
        let values: [(any ValueConvertible)?] = [actor.id, LikePattern(containing: focused), limit]
        switch window {
        case .first:
            let sql = """
                \(select)
                ORDER BY "name" ASC, "id" ASC LIMIT ?3
                """
            return try connection.query(sql, values, PlantRow.init)
        case .last:
            let sql = """
                \(select)
                ORDER BY "name" DESC, "id" DESC LIMIT ?3
                """
            return try connection.query(sql, values, PlantRow.init).reversed()
        case .from(let key):
            let sql = """
                \(select)
                AND ("name", "id") >= (SELECT "name", "id" FROM "plant" WHERE "id" = ?4)
                ORDER BY "name" ASC, "id" ASC LIMIT ?3
                """
            return try connection.query(sql, values + [key], PlantRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND ("name", "id") <= (SELECT "name", "id" FROM "plant" WHERE "id" = ?4)
                ORDER BY "name" DESC, "id" DESC LIMIT ?3
                """
            return try connection.query(sql, values + [key], PlantRow.init).reversed()
        }
    }

    /// At most `limit` rows of `plant`, in the query's order whatever the window.
    ///
    /// /queries/labels_like
    public static func labelsLike(
        _ window: RowWindow<Int64> = .first,
        focused: String,
        limit: Int,
        in connection: Connection
    ) throws -> [PlantRow] {
        let select = """
            SELECT \(PlantRow.columns) FROM "plant"
            WHERE "label" LIKE ?1 ESCAPE '!'
            """
        let values: [(any ValueConvertible)?] = [LikePattern(startingWith: focused), limit]
        switch window {
        case .first:
            let sql = """
                \(select)
                ORDER BY ("label" IS NULL) ASC, COALESCE("label", '') ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values, PlantRow.init)
        case .last:
            let sql = """
                \(select)
                ORDER BY ("label" IS NULL) DESC, COALESCE("label", '') DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values, PlantRow.init).reversed()
        case .from(let key):
            let sql = """
                \(select)
                AND (("label" IS NULL), COALESCE("label", ''), "id") >= (SELECT ("label" IS NULL), COALESCE("label", ''), "id" FROM "plant" WHERE "id" = ?3)
                ORDER BY ("label" IS NULL) ASC, COALESCE("label", '') ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values + [key], PlantRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND (("label" IS NULL), COALESCE("label", ''), "id") <= (SELECT ("label" IS NULL), COALESCE("label", ''), "id" FROM "plant" WHERE "id" = ?3)
                ORDER BY ("label" IS NULL) DESC, COALESCE("label", '') DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values + [key], PlantRow.init).reversed()
        }
    }

    /// At most `limit` rows of `plant`, in the query's order whatever the window.
    ///
    /// /queries/plants_like
    public static func plantsLike(
        _ window: RowWindow<Int64> = .first,
        optionText: String?,
        limit: Int,
        in connection: Connection
    ) throws -> [PlantRow] {
        let select = """
            SELECT \(PlantRow.columns) FROM "plant"
            WHERE "name" LIKE ?1 ESCAPE '!'
            """
        let values: [(any ValueConvertible)?] = [LikePattern(startingWith: optionText), limit]
        switch window {
        case .first:
            let sql = """
                \(select)
                ORDER BY "name" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values, PlantRow.init)
        case .last:
            let sql = """
                \(select)
                ORDER BY "name" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values, PlantRow.init).reversed()
        case .from(let key):
            let sql = """
                \(select)
                AND ("name", "id") >= (SELECT "name", "id" FROM "plant" WHERE "id" = ?3)
                ORDER BY "name" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values + [key], PlantRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND ("name", "id") <= (SELECT "name", "id" FROM "plant" WHERE "id" = ?3)
                ORDER BY "name" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values + [key], PlantRow.init).reversed()
        }
    }

    /// At most `limit` rows of `plant`, in the query's order whatever the window.
    ///
    /// /queries/in_bed
    public static func inBed(
        _ window: RowWindow<Int64> = .first,
        recordGardenerID: Snowflake,
        limit: Int,
        in connection: Connection
    ) throws -> [PlantRow] {
        let select = """
            SELECT \(PlantRow.columns) FROM "plant"
            WHERE "gardener_id" = ?1
            """
        let values: [(any ValueConvertible)?] = [recordGardenerID, limit]
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

    /// The row with this key, if it is one of the query's.
    ///
    /// /queries/in_bed
    public static func inBed(
        having id: Int64,
        recordGardenerID: Snowflake,
        in connection: Connection
    ) throws -> PlantRow? {
        let select = """
            SELECT \(PlantRow.columns) FROM "plant"
            WHERE "gardener_id" = ?1
            """
        let sql = """
            \(select)
            AND "id" = ?2
            """
        return try connection.queryOne(sql, [recordGardenerID, id], PlantRow.init)
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

    /// At most `limit` rows of `plant`, in the query's order whatever the window.
    ///
    /// /queries/beside
    public static func beside(
        _ window: RowWindow<Int64> = .first,
        recordGardenerID: Snowflake,
        recordID: Int64,
        limit: Int,
        in connection: Connection
    ) throws -> [PlantRow] {
        let select = """
            SELECT \(PlantRow.columns) FROM "plant"
            WHERE "gardener_id" = ?1 AND "id" <> ?2
            """
        let values: [(any ValueConvertible)?] = [recordGardenerID, recordID, limit]
        switch window {
        case .first:
            let sql = """
                \(select)
                ORDER BY ("planted_at" IS NULL) ASC, COALESCE("planted_at", 0) ASC, "id" ASC LIMIT ?3
                """
            return try connection.query(sql, values, PlantRow.init)
        case .last:
            let sql = """
                \(select)
                ORDER BY ("planted_at" IS NULL) DESC, COALESCE("planted_at", 0) DESC, "id" DESC LIMIT ?3
                """
            return try connection.query(sql, values, PlantRow.init).reversed()
        case .from(let key):
            let sql = """
                \(select)
                AND (("planted_at" IS NULL), COALESCE("planted_at", 0), "id") >= (SELECT ("planted_at" IS NULL), COALESCE("planted_at", 0), "id" FROM "plant" WHERE "id" = ?4)
                ORDER BY ("planted_at" IS NULL) ASC, COALESCE("planted_at", 0) ASC, "id" ASC LIMIT ?3
                """
            return try connection.query(sql, values + [key], PlantRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND (("planted_at" IS NULL), COALESCE("planted_at", 0), "id") <= (SELECT ("planted_at" IS NULL), COALESCE("planted_at", 0), "id" FROM "plant" WHERE "id" = ?4)
                ORDER BY ("planted_at" IS NULL) DESC, COALESCE("planted_at", 0) DESC, "id" DESC LIMIT ?3
                """
            return try connection.query(sql, values + [key], PlantRow.init).reversed()
        }
    }

    /// At most `limit` rows of `plant`, in the query's order whatever the window.
    ///
    /// /queries/taller
    public static func taller(
        _ window: RowWindow<Int64> = .first,
        recordHeight: Int64,
        limit: Int,
        in connection: Connection
    ) throws -> [PlantRow] {
        let select = """
            SELECT \(PlantRow.columns) FROM "plant"
            WHERE "height" > ?1
            """
        let values: [(any ValueConvertible)?] = [recordHeight, limit]
        switch window {
        case .first:
            let sql = """
                \(select)
                ORDER BY "height" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values, PlantRow.init)
        case .last:
            let sql = """
                \(select)
                ORDER BY "height" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values, PlantRow.init).reversed()
        case .from(let key):
            let sql = """
                \(select)
                AND ("height", "id") >= (SELECT "height", "id" FROM "plant" WHERE "id" = ?3)
                ORDER BY "height" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values + [key], PlantRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND ("height", "id") <= (SELECT "height", "id" FROM "plant" WHERE "id" = ?3)
                ORDER BY "height" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values + [key], PlantRow.init).reversed()
        }
    }

    /// At most `limit` rows of `plant`, in the query's order whatever the window.
    ///
    /// /queries/first_plants
    public static func firstPlants(
        _ window: RowWindow<Int64> = .first,
        limit: Int,
        in connection: Connection
    ) throws -> [PlantRow] {
        let select = """
            SELECT \(PlantRow.columns) FROM "plant"
            WHERE 1
            """
        let values: [(any ValueConvertible)?] = [limit]
        switch window {
        case .first:
            let sql = """
                \(select)
                ORDER BY "id" ASC LIMIT ?1
                """
            return try connection.query(sql, values, PlantRow.init)
        case .last:
            let sql = """
                \(select)
                ORDER BY "id" DESC LIMIT ?1
                """
            return try connection.query(sql, values, PlantRow.init).reversed()
        case .from(let key):
            let sql = """
                \(select)
                AND "id" >= (SELECT "id" FROM "plant" WHERE "id" = ?2)
                ORDER BY "id" ASC LIMIT ?1
                """
            return try connection.query(sql, values + [key], PlantRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND "id" <= (SELECT "id" FROM "plant" WHERE "id" = ?2)
                ORDER BY "id" DESC LIMIT ?1
                """
            return try connection.query(sql, values + [key], PlantRow.init).reversed()
        }
    }

    /// At most `limit` rows of `plant`, in the query's order whatever the window.
    ///
    /// /queries/neighbours
    public static func neighbours(
        _ window: RowWindow<Int64> = .first,
        actor: GardenerRow,
        now: Timestamp,
        optionButNot: String?,
        focused: String,
        limit: Int,
        in connection: Connection
    ) throws -> [PlantRow] {
        let select = """
            SELECT \(PlantRow.columns) FROM (SELECT * FROM "plant"
            JOIN (SELECT "id" AS "gardener.id", "soil" AS "gardener.soil", "favourite_id" AS "gardener.favourite_id" FROM "gardener") AS "gardener.row" ON "gardener.id" = "gardener_id"
            LEFT JOIN (SELECT "id" AS "gardener.favourite.id", "is_edible" AS "gardener.favourite.is_edible", "height" AS "gardener.favourite.height" FROM "plant") AS "gardener.favourite.row" ON "gardener.favourite.id" = "gardener.favourite_id"
            WHERE "gardener.soil" IN ('clay', 'sand') AND "gardener_id" IS DISTINCT FROM (SELECT "gardener_id" FROM "plant" WHERE "id" = ?1) AND ("height" >= 1 AND "height" < 200) AND "planted_at" > ?2 AND (("name" LIKE ?3 ESCAPE '!' OR "gardener.favourite.is_edible" = 0)) IS NOT TRUE AND "name" LIKE ?4 ESCAPE '!'
            ORDER BY (CASE "gardener.soil" WHEN 'clay' THEN 0 WHEN 'sand' THEN 1 WHEN 'default' THEN 2 ELSE 3 END) ASC, ("gardener.favourite.height" IS NULL) ASC, COALESCE("gardener.favourite.height", 0) DESC, ("planted_at" IS NULL) ASC, COALESCE("planted_at", 0) DESC, "id" ASC LIMIT 10) AS "plant.limited"
            WHERE 1
            """
        let values: [(any ValueConvertible)?] = [
            actor.favouriteID,
            now.adding(seconds: -31_449_600),
            LikePattern(startingWith: optionButNot),
            LikePattern(containing: focused),
            limit,
        ]
        switch window {
        case .first:
            let sql = """
                \(select)
                ORDER BY (CASE "gardener.soil" WHEN 'clay' THEN 0 WHEN 'sand' THEN 1 WHEN 'default' THEN 2 ELSE 3 END) ASC, ("gardener.favourite.height" IS NULL) ASC, COALESCE("gardener.favourite.height", 0) DESC, ("planted_at" IS NULL) ASC, COALESCE("planted_at", 0) DESC, "id" ASC LIMIT ?5
                """
            return try connection.query(sql, values, PlantRow.init)
        case .last:
            let sql = """
                \(select)
                ORDER BY (CASE "gardener.soil" WHEN 'clay' THEN 0 WHEN 'sand' THEN 1 WHEN 'default' THEN 2 ELSE 3 END) DESC, ("gardener.favourite.height" IS NULL) DESC, COALESCE("gardener.favourite.height", 0) ASC, ("planted_at" IS NULL) DESC, COALESCE("planted_at", 0) ASC, "id" DESC LIMIT ?5
                """
            return try connection.query(sql, values, PlantRow.init).reversed()
        case .from(let key):
            let sql = """
                \(select)
                AND ((CASE "gardener.soil" WHEN 'clay' THEN 0 WHEN 'sand' THEN 1 WHEN 'default' THEN 2 ELSE 3 END), ("gardener.favourite.height" IS NULL), (-COALESCE("gardener.favourite.height", 0)), ("planted_at" IS NULL), (-COALESCE("planted_at", 0)), "id") >= (SELECT (CASE "gardener.soil" WHEN 'clay' THEN 0 WHEN 'sand' THEN 1 WHEN 'default' THEN 2 ELSE 3 END), ("gardener.favourite.height" IS NULL), (-COALESCE("gardener.favourite.height", 0)), ("planted_at" IS NULL), (-COALESCE("planted_at", 0)), "id" FROM "plant" JOIN (SELECT "id" AS "gardener.id", "soil" AS "gardener.soil", "favourite_id" AS "gardener.favourite_id" FROM "gardener") AS "gardener.row" ON "gardener.id" = "gardener_id" LEFT JOIN (SELECT "id" AS "gardener.favourite.id", "height" AS "gardener.favourite.height" FROM "plant") AS "gardener.favourite.row" ON "gardener.favourite.id" = "gardener.favourite_id" WHERE "id" = ?6)
                ORDER BY (CASE "gardener.soil" WHEN 'clay' THEN 0 WHEN 'sand' THEN 1 WHEN 'default' THEN 2 ELSE 3 END) ASC, ("gardener.favourite.height" IS NULL) ASC, COALESCE("gardener.favourite.height", 0) DESC, ("planted_at" IS NULL) ASC, COALESCE("planted_at", 0) DESC, "id" ASC LIMIT ?5
                """
            return try connection.query(sql, values + [key], PlantRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND ((CASE "gardener.soil" WHEN 'clay' THEN 0 WHEN 'sand' THEN 1 WHEN 'default' THEN 2 ELSE 3 END), ("gardener.favourite.height" IS NULL), (-COALESCE("gardener.favourite.height", 0)), ("planted_at" IS NULL), (-COALESCE("planted_at", 0)), "id") <= (SELECT (CASE "gardener.soil" WHEN 'clay' THEN 0 WHEN 'sand' THEN 1 WHEN 'default' THEN 2 ELSE 3 END), ("gardener.favourite.height" IS NULL), (-COALESCE("gardener.favourite.height", 0)), ("planted_at" IS NULL), (-COALESCE("planted_at", 0)), "id" FROM "plant" JOIN (SELECT "id" AS "gardener.id", "soil" AS "gardener.soil", "favourite_id" AS "gardener.favourite_id" FROM "gardener") AS "gardener.row" ON "gardener.id" = "gardener_id" LEFT JOIN (SELECT "id" AS "gardener.favourite.id", "height" AS "gardener.favourite.height" FROM "plant") AS "gardener.favourite.row" ON "gardener.favourite.id" = "gardener.favourite_id" WHERE "id" = ?6)
                ORDER BY (CASE "gardener.soil" WHEN 'clay' THEN 0 WHEN 'sand' THEN 1 WHEN 'default' THEN 2 ELSE 3 END) DESC, ("gardener.favourite.height" IS NULL) DESC, COALESCE("gardener.favourite.height", 0) ASC, ("planted_at" IS NULL) DESC, COALESCE("planted_at", 0) ASC, "id" DESC LIMIT ?5
                """
            return try connection.query(sql, values + [key], PlantRow.init).reversed()
        }
    }
}
