// Generated from Schema/Examples/poll/bot.json by botgen; edit that file instead.

public import BotRuntime
public import Database

/// Rows that views show and selects offer.
///
/// /queries
public enum Queries {
    /// At most `limit` rows of `choice`, in the query's order whatever the window.
    ///
    /// /queries/choices
    public static func choices(
        _ window: RowWindow<Int64> = .first,
        recordID: Int64,
        limit: Int,
        in connection: Connection
    ) throws -> [ChoiceRow] {
        let select = """
            SELECT \(ChoiceRow.columns) FROM "choice"
            WHERE "poll_id" = ?1 AND "label" IS NOT NULL
            """
        let values: [(any ValueConvertible)?] = [recordID, limit]
        switch window {
        case .first:
            let sql = """
                \(select)
                ORDER BY "position" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values, ChoiceRow.init)
        case .last:
            let sql = """
                \(select)
                ORDER BY "position" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values, ChoiceRow.init).reversed()
        case .from(let key):
            let sql = """
                \(select)
                AND ("position", "id") >= (SELECT "position", "id" FROM "choice" WHERE "id" = ?3)
                ORDER BY "position" ASC, "id" ASC LIMIT ?2
                """
            return try connection.query(sql, values + [key], ChoiceRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND ("position", "id") <= (SELECT "position", "id" FROM "choice" WHERE "id" = ?3)
                ORDER BY "position" DESC, "id" DESC LIMIT ?2
                """
            return try connection.query(sql, values + [key], ChoiceRow.init).reversed()
        }
    }

    /// At most `limit` rows of `choice`, in the query's order whatever the window.
    ///
    /// /queries/open_choices
    public static func openChoices(
        _ window: RowWindow<Int64> = .first,
        recordID: Int64,
        now: Timestamp,
        limit: Int,
        in connection: Connection
    ) throws -> [ChoiceRow] {
        let select = """
            SELECT \(ChoiceRow.columns) FROM "choice"
            JOIN (SELECT "id" AS "poll.id", "is_open" AS "poll.is_open", "closes_at" AS "poll.closes_at" FROM "poll") AS "poll.row" ON "poll.id" = "poll_id"
            WHERE "poll_id" = ?1 AND "label" IS NOT NULL AND "poll.is_open" = 1 AND "poll.closes_at" > ?2
            """
        let values: [(any ValueConvertible)?] = [recordID, now, limit]
        switch window {
        case .first:
            let sql = """
                \(select)
                ORDER BY "position" ASC, "id" ASC LIMIT ?3
                """
            return try connection.query(sql, values, ChoiceRow.init)
        case .last:
            let sql = """
                \(select)
                ORDER BY "position" DESC, "id" DESC LIMIT ?3
                """
            return try connection.query(sql, values, ChoiceRow.init).reversed()
        case .from(let key):
            let sql = """
                \(select)
                AND ("position", "id") >= (SELECT "position", "id" FROM "choice" WHERE "id" = ?4)
                ORDER BY "position" ASC, "id" ASC LIMIT ?3
                """
            return try connection.query(sql, values + [key], ChoiceRow.init)
        case .through(let key):
            let sql = """
                \(select)
                AND ("position", "id") <= (SELECT "position", "id" FROM "choice" WHERE "id" = ?4)
                ORDER BY "position" DESC, "id" DESC LIMIT ?3
                """
            return try connection.query(sql, values + [key], ChoiceRow.init).reversed()
        }
    }

    /// The row with this key, if it is one of the query's.
    ///
    /// /queries/open_choices
    public static func openChoices(
        having id: Int64,
        recordID: Int64,
        now: Timestamp,
        in connection: Connection
    ) throws -> ChoiceRow? {
        let select = """
            SELECT \(ChoiceRow.columns) FROM "choice"
            JOIN (SELECT "id" AS "poll.id", "is_open" AS "poll.is_open", "closes_at" AS "poll.closes_at" FROM "poll") AS "poll.row" ON "poll.id" = "poll_id"
            WHERE "poll_id" = ?1 AND "label" IS NOT NULL AND "poll.is_open" = 1 AND "poll.closes_at" > ?2
            """
        let sql = """
            \(select)
            AND "id" = ?3
            """
        return try connection.queryOne(sql, [recordID, now, id], ChoiceRow.init)
    }

    /// At most `limit` rows of `vote`, in the query's order whatever the window.
    ///
    /// /queries/votes
    public static func votes(recordID: Int64, limit: Int, in connection: Connection) throws -> [VoteRow] {
        let select = """
            SELECT \(VoteRow.columns) FROM "vote"
            WHERE "choice_id" = ?1
            """
        let values: [(any ValueConvertible)?] = [recordID, limit]
        let sql = """
            \(select)
            ORDER BY "poll_id" ASC, "voter_id" ASC LIMIT ?2
            """
        return try connection.query(sql, values, VoteRow.init)
    }

    /// How many rows there are.
    ///
    /// /queries/votes
    public static func votesCount(recordID: Int64, in connection: Connection) throws -> Int {
        let select = """
            SELECT count(*) FROM "vote"
            WHERE "choice_id" = ?1
            """
        return try connection.queryOne(select, [recordID]) { Int($0.int(0)) } ?? 0
    }

    /// At most `limit` rows of `vote`, in the query's order whatever the window.
    ///
    /// /queries/votes_of_poll
    public static func votesOfPoll(recordPollID: Int64, limit: Int, in connection: Connection) throws -> [VoteRow] {
        let select = """
            SELECT \(VoteRow.columns) FROM "vote"
            WHERE "poll_id" = ?1
            """
        let values: [(any ValueConvertible)?] = [recordPollID, limit]
        let sql = """
            \(select)
            ORDER BY "poll_id" ASC, "voter_id" ASC LIMIT ?2
            """
        return try connection.query(sql, values, VoteRow.init)
    }

    /// How many rows there are.
    ///
    /// /queries/votes_of_poll
    public static func votesOfPollCount(recordPollID: Int64, in connection: Connection) throws -> Int {
        let select = """
            SELECT count(*) FROM "vote"
            WHERE "poll_id" = ?1
            """
        return try connection.queryOne(select, [recordPollID]) { Int($0.int(0)) } ?? 0
    }

    /// At most `limit` rows of `vote`, in the query's order whatever the window.
    ///
    /// /queries/ballots
    public static func ballots(recordID: Int64, limit: Int, in connection: Connection) throws -> [VoteRow] {
        let select = """
            SELECT \(VoteRow.columns) FROM "vote"
            WHERE "poll_id" = ?1
            """
        let values: [(any ValueConvertible)?] = [recordID, limit]
        let sql = """
            \(select)
            ORDER BY "poll_id" ASC, "voter_id" ASC LIMIT ?2
            """
        return try connection.query(sql, values, VoteRow.init)
    }

    /// How many rows there are.
    ///
    /// /queries/ballots
    public static func ballotsCount(recordID: Int64, in connection: Connection) throws -> Int {
        let select = """
            SELECT count(*) FROM "vote"
            WHERE "poll_id" = ?1
            """
        return try connection.queryOne(select, [recordID]) { Int($0.int(0)) } ?? 0
    }

    /// At most `limit` rows of `vote`, in the query's order whatever the window.
    ///
    /// /queries/own_ballot
    public static func ownBallot(
        actor: PersonRow,
        recordID: Int64,
        now: Timestamp,
        limit: Int,
        in connection: Connection
    ) throws -> [VoteRow] {
        let select = """
            SELECT \(VoteRow.columns) FROM "vote"
            JOIN (SELECT "id" AS "poll.id", "is_open" AS "poll.is_open", "closes_at" AS "poll.closes_at" FROM "poll") AS "poll.row" ON "poll.id" = "poll_id"
            WHERE "poll_id" = ?1 AND "voter_id" = ?2 AND "poll.is_open" = 1 AND "poll.closes_at" > ?3
            """
        let values: [(any ValueConvertible)?] = [recordID, actor.id, now, limit]
        let sql = """
            \(select)
            ORDER BY "poll_id" ASC, "voter_id" ASC LIMIT ?4
            """
        return try connection.query(sql, values, VoteRow.init)
    }
}
