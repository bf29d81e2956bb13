internal import BotRuntime
internal import Database

/// The operator's ceiling for everybody together, counted by days in UTC.
///
/// A turn that begins below the ceiling is answered, whatever it takes: how long an answer becomes is not known before.
struct DailyTokens: Sendable {
    /// 0: there is none.
    let ceiling: Int

    func isUsedUp(at now: Timestamp, in connection: Connection) throws -> Bool {
        guard ceiling > 0 else { return false }
        return try Int(UsageRow.find(now.day, in: connection)?.tokens ?? 0) >= ceiling
    }

    func add(_ tokens: Int, at now: Timestamp, in connection: Connection) throws {
        try connection.execute(
            #"INSERT INTO "usage" ("day", "tokens") VALUES (?, ?) ON CONFLICT ("day") DO UPDATE SET "tokens" = "usage"."tokens" + excluded."tokens""#,
            [now.day, tokens])
    }
}

extension Timestamp {
    /// Whole days since 1970 in UTC.
    var day: Int64 { milliseconds / 86_400_000 }
}
