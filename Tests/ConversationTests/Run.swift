import Database
import EventLoop
import ProcessSupport
import Testing

@testable import Conversation

/// One run of the program over the folder's database.
@LoopActor struct Run {
    let database: Database
    let bot = ScriptedBot()
    let conversations: Conversations

    /// - Parameters:
    ///   - time: milliseconds since 1970; questions come at 1.
    ///   - progress: how often it is told that a turn takes long; as in the real program where nothing is given.
    init(
        _ folder: TemporaryFolder, maximumSessions: Int = 256, limit: Int = 2000, at time: Int64 = 1,
        progress: Duration? = nil
    ) async throws {
        database = try await openTestDatabase(folder)
        var timing = TurnMachine.Timing()
        if let progress { (timing.firstProgress, timing.nextProgress) = (progress, progress) }
        timing.firstRetry = .milliseconds(2)
        timing.patience = .milliseconds(500)
        conversations = Conversations(
            database: database, delegate: bot,
            configuration: .init(
                maximumSessions: maximumSessions, splitter: MessageSplitter(limit: limit), timing: timing,
                wallClock: { time }))
    }

    func ask(_ id: String, in session: Int64) async throws {
        if try await database.append(id, in: session) != nil { conversations.turnAppended(in: session) }
    }

    func remove(session: Int64) async throws {
        try await database.removeSession(session)
        conversations.cancel(session: session)
    }

    /// As if the program had been killed: nothing that is under way gets any further.
    func kill() async throws {
        _ = await conversations.drain(within: .zero)
        try await database.close()
    }

    func stop() async throws {
        #expect(await conversations.drain(within: .seconds(10)))
        try await database.close()
        bot.forget()
    }
}
