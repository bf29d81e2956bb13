internal import BotHost
internal import BotRuntime
internal import Database
internal import EventLoop

/// What the document calls by name.
struct Functions: BotFunctions {
    init(_ services: BotServices<Settings>) {}

    /// Puts what was written down with `/todo` on the list.
    func addTask(_ record: PersonRow, in context: Context) async throws -> Reply {
        guard let title = record.nextTitle else { return .text(Texts.listNoTitle(in: context.language)) }
        let now = context.now
        try await context.database.write { connection in
            try TaskRow.insert(personID: record.id, title: title, at: now, in: connection)
            try PersonRow.update(record.id, [.nextTitle(nil)], at: now, in: connection)
        }
        return .show(.list(record.id))
    }

    func finishTask(_ chosen: TaskRow, from record: PersonRow, in context: Context) async throws -> Reply {
        let now = context.now
        _ = try await context.database.write { try TaskRow.update(chosen.id, [.isDone(true)], at: now, in: $0) }
        return .show(.list(record.id))
    }
}
