import EventLoop
import Glibc
import ProcessSupport

/// `parlance` as a process of its own.
@LoopActor enum BotProcess {
    /// The program that was built together with these tests.
    static let path = BuiltProgram.path(of: "parlance")

    /// Starts `parlance run` on the stage and waits until it is ready.
    static func start(on stage: Stage) async throws -> ChildProcess {
        let bot = try ChildProcess(path, ["run"], environment: stage.environment)
        try await bot.wait { $0.standardOutput.contains("ready") || $0.exitCode != nil }
        return bot
    }

    /// Runs `parlance` with these words to its end.
    static func run(_ words: [String], environment: [String: String] = [:]) async throws -> ChildProcess {
        let process = try ChildProcess(path, words, environment: environment)
        try await process.end()
        return process
    }
}
