import BotRuntime
import Database
import Discord
import EventLoop

extension Functions {
    /// Starts a macro: what the person sets with `/remind` from now on belongs to it.
    func record(options: MacroRecordOptions, in context: Context) async throws -> Reply {
        guard let guild = context.interaction.guildID else { return .text("Macros belong to a server.") }
        guard context.actor.recordingID == nil else {
            return .text("You are recording already; finish with /macro finish.")
        }
        let (person, now) = (context.actor.id, context.now)
        let isNew = try await context.database.write { connection in
            let select = "SELECT \(MacroRow.columns) FROM macro WHERE guild_id = ?1 AND name = ?2"
            guard try connection.query(select, [guild, options.name], MacroRow.init).isEmpty else { return false }
            let macro = try MacroRow.insert(
                guildID: guild, name: options.name, description: options.description, in: connection)
            try PersonRow.update(person, [.recordingID(macro.id)], at: now, in: connection)
            return true
        }
        return .text(isNew ? "Recording. Set up to five reminders." : "There is a macro of that name already.")
    }

    /// Sets the reminders of a macro again, reckoned from now.
    func run(_ record: MacroRow, options: MacroRunOptions, in context: Context) async throws -> Reply {
        let reader = TimeReader(clock: LocalClock(context.actor.timezone), now: context.now)
        let set = try await context.database.write { connection in
            let select = "SELECT \(StepRow.columns) FROM step WHERE macro_id = ?1 ORDER BY id"
            let steps = try connection.query(select, [record.id], StepRow.init)
            var set = 0
            for step in steps {
                guard let due = reader.moment(step.time) else { continue }
                let draft = Draft(time: step.time, content: step.content, due: due, interval: 0, expiry: nil)
                let key = try draft.insert(in: context.interaction.channelID, context, connection)
                try ScheduleStore.plan(
                    "fire", for: key, at: due, by: context.actor.id, in: context, connection)
                set += 1
            }
            return set
        }
        return .text("\(set) reminders are set.")
    }
}
