import BotRuntime
import Database
import Discord

/// A reminder that is about to be set.
struct Draft: Sendable {
    /// As it was written.
    let time: String
    let content: String
    let due: Timestamp
    /// Seconds until it comes again; 0 for once.
    let interval: Int64
    let expiry: Timestamp?

    /// - Returns: the new row's key.
    func insert(in channel: Snowflake?, _ context: Context, _ connection: Connection) throws -> Int64 {
        let nudge = try channel.flatMap { try ChannelRow.find($0, in: connection) }?.nudge ?? 0
        return try ReminderRow.insert(
            personID: context.actor.id, guildID: context.interaction.guildID, channelID: channel, content: content,
            interval: interval, expiresAt: expiry, dueAt: due.adding(seconds: nudge), in: connection
        ).id
    }

    /// Keeps it in the macro that the person is recording, if there is one; a macro has five steps.
    func record(in context: Context, _ connection: Connection) throws {
        guard let macro = context.actor.recordingID else { return }
        let select = "SELECT \(StepRow.columns) FROM step WHERE macro_id = ?1"
        guard try connection.query(select, [macro], StepRow.init).count < 5 else { return }
        try StepRow.insert(macroID: macro, time: time, content: content, in: connection)
    }
}

/// Reminders by where they come.
enum Reminders {
    static func inChannel(_ channel: Snowflake?, _ connection: Connection) throws -> [ReminderRow] {
        try connection.query(
            "SELECT \(ReminderRow.columns) FROM reminder WHERE channel_id = ?1", [channel], ReminderRow.init)
    }

    /// Those of this server, or of this person's direct messages.
    static func here(_ context: Context, _ connection: Connection) throws -> [ReminderRow] {
        let (condition, value): (String, Snowflake?) =
            context.interaction.guildID.map { ("guild_id = ?1", $0) }
            ?? ("guild_id IS NULL AND person_id = ?1", context.actor.id)
        return try connection.query(
            "SELECT \(ReminderRow.columns) FROM reminder WHERE \(condition)", [value], ReminderRow.init)
    }

    static func move(
        _ reminder: ReminderRow, to time: Timestamp, _ context: Context, _ connection: Connection
    ) throws {
        try ReminderRow.update(reminder.id, [.dueAt(time)], at: context.now, in: connection)
        try ScheduleStore.plan(
            "fire", for: reminder.id, at: time, by: context.actor.id, in: context, connection)
    }
}
