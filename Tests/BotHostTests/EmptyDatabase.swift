import Database
import EventLoop
import ProcessSupport

/// The database `bot.sqlite` of a bot without tables of its own.
@LoopActor func openEmptyDatabase(in folder: TemporaryFolder) async throws -> Database {
    try await Database.open(
        path: folder.path + "/bot.sqlite", schema: DatabaseSchema(name: "bot", revision: 1, model: "{}", ddl: []),
        configuration: .init(synchronous: .normal, busyTimeout: .zero))
}
