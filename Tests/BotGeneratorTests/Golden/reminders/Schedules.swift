// Generated from Schema/Examples/reminders/bot.json by botgen; edit that file instead.

public import BotRuntime
internal import Database
internal import Discord

extension GeneratedBot {
    /// What can be planned for a time.
    ///
    /// /schedules
    public nonisolated static var schedules: [String] { ["remind"] }

    /// Does what was planned, as far as it has not been done before.
    public func perform(_ run: ScheduledRun, in context: Context) async throws {
        switch run.schedule {
        case "remind": try await performRemind(run, in: context)
        default: throw SupersededRun()
        }
    }

    /// /schedules/remind
    private func performRemind(_ run: ScheduledRun, in context: Context) async throws {
        let key = run.record
        if run.step <= 0 {
            guard let record = try context.database.read({ try ReminderRow.find(key, in: $0) }) else {
                throw SupersededRun()
            }
            let message = try await send(
                .due(record.key),
                to: .channel(record.channelID),
                mentioning: record.personID,
                nonce: run.nonce(0),
                in: context
            )
            try await run.perform(0, isLast: true, in: context.database) { connection in
                _ = try ReminderRow.update(record.key, [.messageID(message)], at: context.now, in: connection)
            }
        }
    }
}
