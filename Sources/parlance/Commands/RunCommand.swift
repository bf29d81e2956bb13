internal import Bot
internal import BotRuntime
internal import EventLoop
internal import Glibc

extension Subcommand {
    static let envFile = Option(
        name: "--env-file", value: "FILE", text: "Settings besides the environment's, one NAME=value a line")

    static let run = Subcommand(
        name: "run", summary: "Runs the bot until SIGTERM or SIGINT, which let it finish the answers under way.",
        options: [envFile]
    ) { arguments in
        withSettings(arguments) { settings in
            onLoop { await serve(settings, log: log(for: settings)) }
        }
    }

    /// Reads the settings, and complains about each one that is missing or wrong.
    static func withSettings(_ arguments: Arguments, _ use: (Settings) -> Int32) -> Int32 {
        do {
            return use(try Settings(from: try settingsSource(arguments)))
        } catch {
            complain("\(error)")
            return 1
        }
    }

    static func settingsSource(_ arguments: Arguments) throws -> SettingsSource {
        SettingsSource(file: try settingsFile(arguments))
    }

    static func settingsFile(_ arguments: Arguments) throws -> [String: String] {
        guard let path = arguments["--env-file"] else { return [:] }
        return try EnvironmentFile(parsing: String(decoding: try readFile(path), as: UTF8.self)).values
    }

    static func log(for settings: Settings) -> Log {
        Log(format: settings.log == .json ? .json : .text, secrets: [settings.discordToken, settings.openAIKey])
    }

    /// Runs the bot and answers the exit code.
    @LoopActor static func serve(_ settings: Settings, log: Log) async -> Int32 {
        let bot = Application(settings: settings, log: log)
        let signals = EventLoop.main.watchSignals([SIGTERM, SIGINT]) { _ in
            EventLoop.main.spawn { await bot.stop() }
        }
        defer { signals.cancel() }
        do throws(StartFailure) {
            if let line = try await bot.start() { emit(line) }
        } catch {
            complain(error.description)
            return 1
        }
        guard let failure = await bot.end() else { return 0 }
        await bot.stop()
        complain(failure.description)
        return 1
    }
}
