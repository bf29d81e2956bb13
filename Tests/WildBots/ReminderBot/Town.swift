import BotDriving
import BotRuntime
import Database
import Discord
import EventLoop

/// A server that Ada manages and Bob is a member of.
@LoopActor struct Town {
    static let ada: Snowflake = 100
    static let bob: Snowflake = 200

    let stage: BotStage<GeneratedBot>

    init() async throws {
        stage = try await BotStage(GeneratedBot(functions: Functions()))
        stage.permissions[Self.ada] = 1 << 5
    }

    @discardableResult
    func remind(_ time: String, _ content: String, _ others: [GivenOption] = []) async throws -> Shown {
        try await stage.use("remind", [.text("time", time), .text("content", content)] + others, as: Self.ada)
    }

    func reminders() throws -> [ReminderRow] {
        try stage.database.read {
            try $0.query("SELECT \(ReminderRow.columns) FROM reminder ORDER BY id", [], ReminderRow.init)
        }
    }

    /// When what is planned for each reminder is due.
    func planned() throws -> [Int64: Timestamp] {
        let rows = try stage.database.read {
            try $0.query(#"SELECT "record_id", "due_at" FROM "scheduled_fire""#, []) { row in
                (row.int(0), row.time(1))
            }
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
