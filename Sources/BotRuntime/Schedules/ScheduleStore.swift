public import Database
public import Discord

/// The rows of what is scheduled: a table for each schedule, whose rows go with the rows that they are about.
public enum ScheduleStore {
    static func table(_ schedule: String) -> String { "\"scheduled_\(schedule)\"" }

    /// Plans the effects of a schedule for a row, in place of what was planned for it before.
    public static func plan<Bot: BotDefinition>(
        _ schedule: String, for record: any ValueConvertible, at time: Timestamp, by actor: Snowflake,
        in context: InteractionContext<Bot>, _ connection: Connection
    ) throws {
        let interaction = context.interaction
        let sql = """
            INSERT INTO \(table(schedule))
              ("record_id", "actor_id", "locale", "guild_id", "channel_id", "due_at", "planned_at")
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
            ON CONFLICT ("record_id") DO UPDATE SET
              "actor_id" = excluded."actor_id", "locale" = excluded."locale", "guild_id" = excluded."guild_id",
              "channel_id" = excluded."channel_id", "due_at" = excluded."due_at",
              "planned_at" = excluded."planned_at", "step" = 0, "attempts" = 0
            """
        try connection.execute(
            sql, [record, actor, interaction.locale, interaction.guildID, interaction.channelID, time])
    }

    /// Takes back what is planned for a row.
    public static func cancel(
        _ schedule: String, for record: any ValueConvertible, in connection: Connection
    ) throws {
        try connection.execute("DELETE FROM \(table(schedule)) WHERE \"record_id\" = ?1", [record])
    }

    /// When the next effects are due.
    static func next(_ schedules: [String], in connection: Connection) throws -> Timestamp? {
        try schedules.compactMap { schedule in
            try connection.queryOne("SELECT min(\"due_at\") FROM \(table(schedule))", []) { $0.optionalTime(0) } ?? nil
        }.min()
    }

    /// What is due, the earliest first.
    static func due(
        _ schedules: [String], at now: Timestamp, limit: Int, in connection: Connection
    ) throws -> [ScheduledRun] {
        let runs = try schedules.flatMap { schedule in
            let sql = """
                SELECT "due_at", "record_id", "planned_at", "step", "attempts", "actor_id", "locale", "guild_id",
                  "channel_id"
                FROM \(table(schedule)) WHERE "due_at" <= ?1 ORDER BY "due_at", "record_id" LIMIT ?2
                """
            return try connection.query(sql, [now, limit]) { row in
                let run = ScheduledRun(
                    schedule: schedule, record: row.int(1), plannedAt: row.time(2), step: Int(row.int(3)),
                    attempts: Int(row.int(4)), actor: row.snowflake(5), locale: row.optionalText(6),
                    guild: row.optionalSnowflake(7), channel: row.optionalSnowflake(8))
                return (due: row.time(0), run: run)
            }
        }
        return runs.sorted { $0.due < $1.due }.prefix(limit).map(\.run)
    }

    /// Notes that a part is done.
    static func pass(_ run: ScheduledRun, _ part: Int, isLast: Bool, in connection: Connection) throws {
        let condition = "WHERE \"record_id\" = ?1 AND \"planned_at\" = ?2 AND \"step\" = ?3"
        let values: [(any ValueConvertible)?] = [run.record, run.plannedAt, part]
        let change = "SET \"step\" = \"step\" + 1, \"attempts\" = 0"
        try connection.execute(
            isLast
                ? "DELETE FROM \(table(run.schedule)) \(condition)"
                : "UPDATE \(table(run.schedule)) \(change) \(condition)", values)
        guard connection.changes > 0 else { throw SupersededRun() }
    }

    /// Puts off what could not be done.
    static func postpone(_ run: ScheduledRun, to time: Timestamp, in connection: Connection) throws {
        let sql = """
            UPDATE \(table(run.schedule)) SET "due_at" = ?1, "attempts" = "attempts" + 1
            WHERE "record_id" = ?2 AND "planned_at" = ?3
            """
        try connection.execute(sql, [time, run.record, run.plannedAt])
    }

    /// Gives up a part that cannot be done; what stands behind it still is.
    static func skip(_ run: ScheduledRun, in connection: Connection) throws {
        let sql = """
            UPDATE \(table(run.schedule)) SET "step" = "step" + 1, "attempts" = 0
            WHERE "record_id" = ?1 AND "planned_at" = ?2
            """
        try connection.execute(sql, [run.record, run.plannedAt])
    }

    /// Forgets a run whose last part was given up.
    static func finish(_ run: ScheduledRun, in connection: Connection) throws {
        try connection.execute(
            "DELETE FROM \(table(run.schedule)) WHERE \"record_id\" = ?1 AND \"planned_at\" = ?2 AND \"step\" = ?3",
            [run.record, run.plannedAt, run.step])
    }

    /// Gives up what could not be done.
    static func abandon(_ run: ScheduledRun, in connection: Connection) throws {
        try connection.execute(
            "DELETE FROM \(table(run.schedule)) WHERE \"record_id\" = ?1 AND \"planned_at\" = ?2",
            [run.record, run.plannedAt])
    }
}
