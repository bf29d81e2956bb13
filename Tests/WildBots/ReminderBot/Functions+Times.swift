import BotRuntime
import Database
import Discord
import EventLoop

extension Functions {
    func tellTime(_ record: PersonRow, in context: Context) async throws -> Reply {
        .text("In **\(record.timezone)** it is `\(LocalClock(record.timezone).time(at: context.now))`.")
    }

    func timezonesLike(_ typed: String, in context: Context) async throws -> [AutocompleteChoice] {
        Suggestions.matching(typed, in: LocalClock.zones.map { AutocompleteChoice($0.name, value: .text($0.name)) })
    }

    func setTimezone(options: TimezoneOptions, in context: Context) async throws -> Reply {
        guard let name = options.timezone else {
            return .text("Your time zone is **\(context.actor.timezone)**. Change it with `/timezone Europe/London`.")
        }
        guard LocalClock.zones.contains(where: { $0.name == name }) else {
            return .text("I do not know \"\(name)\"; choose one of those that are offered.")
        }
        let person = context.actor.id
        _ = try await context.database.write {
            try PersonRow.update(person, [.timezone(name)], at: context.now, in: $0)
        }
        return .text("In **\(name)** it is `\(LocalClock(name).time(at: context.now))`.")
    }
}
