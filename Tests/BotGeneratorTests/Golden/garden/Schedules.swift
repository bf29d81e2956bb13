// Generated from Tests/SecondBotTests/bot.json by botgen; edit that file instead.

public import BotRuntime
internal import Database
internal import Discord

extension GeneratedBot {
    /// What can be planned for a time.
    ///
    /// /schedules
    public nonisolated static var schedules: [String] { ["water"] }

    /// Does what was planned, as far as it has not been done before.
    public func perform(_ run: ScheduledRun, in context: Context) async throws {
        switch run.schedule {
        case "water": try await performWater(run, in: context)
        default: throw SupersededRun()
        }
    }

    /// /schedules/water
    private func performWater(_ run: ScheduledRun, in context: Context) async throws {
        let key = run.record
        if run.step <= 0 {
            try await run.perform(0, isLast: false, in: context.database) { connection in
                guard let record = try PlantRow.find(key, in: connection) else {
                    throw SupersededRun()
                }
                try PlantRow.update(record.key, [.height(record.height.adding(1))], at: context.now, in: connection)
            }
        }
        if run.step <= 1 {
            guard let record = try context.database.read({ try PlantRow.find(key, in: $0) }) else {
                throw SupersededRun()
            }
            let mentioned = try context.database.read { connection in
                let gardenerRow = try GardenerRow.find(record.gardenerID, in: connection)
                return gardenerRow?.id
            }
            let message = try await send(
                .bed(record.key),
                to: .user(record.gardenerID),
                mentioning: mentioned,
                nonce: run.nonce(1),
                in: context
            )
            try await run.perform(1, isLast: false, in: context.database) { connection in
                _ = try PlantRow.update(record.key, [.signID(message)], at: context.now, in: connection)
            }
        }
        if run.step <= 2 {
            try await run.perform(2, isLast: true, in: context.database) { connection in
                guard let record = try PlantRow.find(key, in: connection) else {
                    throw SupersededRun()
                }
                try PlantRow.update(record.key, [.plantedAt(context.now)], at: context.now, in: connection)
            }
        }
    }
}
