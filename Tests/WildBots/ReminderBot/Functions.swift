import BotRuntime
import Database
import Discord
import EventLoop
import JSON

/// What the document leaves to be decided: what people mean by a time, and what is done with many rows at once.
struct Functions: BotFunctions {
    // MARK: Reminders

    /// Reads the times of `/remind`, and makes the reminder that the rest of the command is about.
    func newReminder(in context: Context) async throws -> Int64? {
        guard let time = given("time", in: context) else { return nil }
        let clock = LocalClock(context.actor.timezone)
        guard let due = TimeReader(clock: clock, now: context.now).moment(time), let places = places(context) else {
            return nil
        }
        var (interval, expiry) = (Int64(0), Timestamp?.none)
        if let text = given("interval", in: context) {
            guard let seconds = TimeReader.seconds(text), seconds >= 60 else { return nil }
            interval = seconds
        }
        if let text = given("expires", in: context) {
            guard interval > 0, let moment = TimeReader(clock: clock, now: context.now).moment(text) else { return nil }
            expiry = moment
        }
        let content = given("content", in: context) ?? ""
        let draft = Draft(time: time, content: content, due: due, interval: interval, expiry: expiry)
        return try await context.database.write { connection in
            try draft.record(in: context, connection)
            var keys: [Int64] = []
            for place in places { keys.append(try draft.insert(in: place, context, connection)) }
            // The command goes on with the first; the others are like it.
            for key in keys.dropFirst() {
                try ScheduleStore.plan(
                    "fire", for: key, at: due, by: context.actor.id, in: context, connection)
            }
            return keys.first
        }
    }

    /// The channels that are mentioned, or this one; nil where there is something else.
    private func places(_ context: Context) -> [Snowflake?]? {
        guard let text = given("channels", in: context) else { return [context.interaction.channelID] }
        let words = text.split { $0 == " " || $0 == "," }
        let channels = words.compactMap { word -> Snowflake? in
            guard word.hasPrefix("<#"), word.hasSuffix(">") else { return nil }
            return Snowflake(String(word.dropFirst(2).dropLast()))
        }
        return channels.count == words.count && !channels.isEmpty ? channels : nil
    }

    func echo(_ typed: String, in context: Context) async throws -> [AutocompleteChoice] {
        typed.isEmpty ? [] : [AutocompleteChoice(typed, value: .text(typed))]
    }

    func look(options: LookOptions, in context: Context) async throws -> Reply {
        let (person, now) = (context.actor.id, context.now)
        let channel = options.channel?.id ?? context.interaction.channelID
        let changes: [PersonRow.Change] = [.lookChannelID(channel), .looksAtDisabled(options.disabled ?? true)]
        _ = try await context.database.write { try PersonRow.update(person, changes, at: now, in: $0) }
        return .open(options.relative ?? true ? .look(person) : .lookExactly(person))
    }

    func offset(options: OffsetOptions, in context: Context) async throws -> Reply {
        let seconds = (options.hours ?? 0) * 3600 + (options.minutes ?? 0) * 60 + (options.seconds ?? 0)
        guard seconds != 0 else { return .text("Say how many hours, minutes or seconds.") }
        let moved = try await context.database.write { connection in
            let reminders = try Reminders.here(context, connection)
            for reminder in reminders {
                try Reminders.move(reminder, to: reminder.dueAt.adding(seconds: seconds), context, connection)
            }
            return reminders.count
        }
        return .text("\(moved) reminders are moved by \(seconds) seconds.")
    }

    func nudge(options: NudgeOptions, in context: Context) async throws -> Reply {
        let seconds = (options.minutes ?? 0) * 60 + (options.seconds ?? 0)
        guard abs(seconds) <= Int64(Int16.max) else { return .text("A nudge is at most 546 minutes.") }
        try await change([.nudge(seconds)], in: context)
        return .text("New reminders in this channel come \(seconds) seconds later.")
    }

    /// Lets the reminders of the channel wait: until a time, or until it is used again.
    func pause(options: PauseOptions, in context: Context) async throws -> Reply {
        let channel = context.interaction.channelID
        guard let text = options.until else {
            let isPaused = try
                !(channel.flatMap { id in
                    try context.database.read { try ChannelRow.find(id, in: $0) }
                }?.isPaused ?? false)
            try await change([.isPaused(isPaused), .pausedUntil(nil)], in: context)
            try await context.database.write { connection in
                for reminder in try Reminders.inChannel(channel, connection) {
                    if isPaused {
                        try ScheduleStore.cancel("fire", for: reminder.id, in: connection)
                    } else {
                        try Reminders.move(reminder, to: max(reminder.dueAt, context.now), context, connection)
                    }
                }
            }
            return .text(isPaused ? "This channel is quiet now." : "Reminders come again.")
        }
        let reader = TimeReader(clock: LocalClock(context.actor.timezone), now: context.now)
        guard let until = reader.moment(text) else { return .text("I cannot read \"\(text)\".") }
        try await change([.isPaused(true), .pausedUntil(until)], in: context)
        try await context.database.write { connection in
            for reminder in try Reminders.inChannel(channel, connection) where reminder.dueAt < until {
                try Reminders.move(reminder, to: until, context, connection)
            }
        }
        return .text("This channel is quiet until <t:\(until.seconds):f>.")
    }

    /// Keeps something about the channel.
    private func change(_ changes: [ChannelRow.Change], in context: Context) async throws {
        guard let channel = context.interaction.channelID else { return }
        try await context.database.write { connection in
            if try ChannelRow.find(channel, in: connection) == nil {
                try ChannelRow.insert(id: channel, in: connection)
            }
            _ = try ChannelRow.update(channel, changes, at: context.now, in: connection)
        }
    }

    private func given(_ option: String, in context: Context) -> String? {
        guard case .command(let invocation) = context.interaction.data else { return nil }
        return invocation[option]?.value.string
    }
}
