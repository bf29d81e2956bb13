import EventLoop
import Glibc
import LocalDiscord
import ProcessSupport

extension Stage {
    /// Runs the bot as a process for as long as `body` takes; what is still there of it then is killed.
    func withBotProcess(_ body: @LoopActor (ChildProcess) async throws -> Void) async throws {
        let bot = try await BotProcess.start(on: self)
        do {
            try await body(bot)
            try await Self.kill(bot)
        } catch {
            try? await Self.kill(bot)
            throw error
        }
    }

    /// `kill -9`, and its end.
    static func kill(_ bot: ChildProcess) async throws {
        bot.signal(SIGKILL)
        try await bot.end()
    }

    /// Runs `parlance` with these words where this stage is, to its end. A variable that is nil is taken away.
    func parlance(_ words: String..., settings: [String: String?] = [:]) async throws -> ChildProcess {
        try await parlance(words, settings: settings)
    }

    /// Runs `parlance` with these words where this stage is, to its end. A variable that is nil is taken away.
    func parlance(_ words: [String], settings: [String: String?] = [:]) async throws -> ChildProcess {
        var environment = environment
        for (name, value) in settings { environment[name] = value }
        let process = try ChildProcess(BotProcess.path, words, environment: environment)
        do { try await process.end() } catch {
            try? await Self.kill(process)
            throw error
        }
        return process
    }
}
