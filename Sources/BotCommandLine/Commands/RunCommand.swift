internal import BotHost
internal import BotRuntime
internal import BotSchema
internal import Discord
internal import EventLoop
internal import Glibc

extension BotProgram {
    var envFile: Subcommand.Option {
        Subcommand.Option(
            name: "--env-file", value: "FILE", text: "Settings besides the environment's, one NAME=value a line")
    }

    var run: Subcommand {
        Subcommand(
            name: "run", summary: "Runs the bot until SIGTERM or SIGINT, which let it finish the answers under way.",
            options: [
                Subcommand.Option(
                    name: "--shard-ids", value: "IDS",
                    text: "Serve these shards of PARLANCE_SHARDS, such as 0-3 or 0,2,5; others are for other processes"),
                Subcommand.Option(
                    name: "--interactions", value: "ADDRESS",
                    text: "Take interactions over HTTP, too: :8080 for this machine alone, or 0.0.0.0:8080"),
                envFile,
            ]
        ) { arguments in
            do throws(UsageError) {
                let (shardIDs, interactions) = (try shardIDs(arguments), try interactionsAddress(arguments))
                return withSettings(arguments) { settings in
                    onLoop { await serve(settings, shardIDs: shardIDs, interactions: interactions) }
                }
            } catch {
                complain("\(error.message); see '\(name) run --help'")
                return 2
            }
        }
    }

    private func shardIDs(_ arguments: Arguments) throws(UsageError) -> ShardIDs? {
        guard let text = arguments["--shard-ids"] else { return nil }
        guard let ids = ShardIDs(text) else {
            throw UsageError("--shard-ids takes numbers of shards such as 0-3 or 0,2,5, not '\(text)'")
        }
        return ids
    }

    private func interactionsAddress(_ arguments: Arguments) throws(UsageError) -> ListeningAddress? {
        guard let text = arguments["--interactions"] else { return nil }
        guard let address = ListeningAddress(text) else {
            throw UsageError("--interactions takes a port such as :8080, or an address before it, not '\(text)'")
        }
        return address
    }

    /// Reads the settings, and complains about each one that is missing or wrong.
    ///
    /// - Parameter demanded: Those that must not be missing; nil is all that the bot cannot run without.
    func withSettings(
        _ arguments: Arguments, demanding demanded: Set<String>? = nil, _ use: (Hosted.Settings) -> Int32
    ) -> Int32 {
        do {
            let source = try settingsSource(arguments)
            let settings = try Hosted.Settings(from: demanded.map { source.demanding(only: $0) } ?? source)
            hide(settings.secrets)
            return use(settings)
        } catch {
            complain("\(error)")
            return 1
        }
    }

    func settingsSource(_ arguments: Arguments) throws -> SettingsSource {
        SettingsSource(file: try settingsFile(arguments))
    }

    func settingsFile(_ arguments: Arguments) throws -> [String: String] {
        guard let path = arguments["--env-file"] else { return [:] }
        return try EnvironmentFile(parsing: String(decoding: try SourceFile.bytes(of: path), as: UTF8.self)).values
    }

    /// Runs the bot and answers the exit code.
    @LoopActor func serve(
        _ settings: Hosted.Settings, shardIDs: ShardIDs? = nil, interactions: ListeningAddress? = nil
    ) async -> Int32 {
        let bot = Application<Hosted>(
            settings: settings, log: Log(format: settings.logFormat, secrets: settings.secrets), shardIDs: shardIDs,
            interactionsAddress: interactions)
        let signals = EventLoop.main.watchSignals([SIGTERM, SIGINT]) { _ in
            EventLoop.main.spawn { await bot.stop() }
        }
        defer { signals.cancel() }
        do throws(StartFailure) {
            if let line = try await bot.start() { emit(line) }
        } catch {
            complain(error.description)
            complainAsIs(error.details)
            complain(about: error.refusals)
            return 1
        }
        guard let failure = await bot.end() else { return 0 }
        await bot.stop()
        complain(failure.description)
        return 1
    }
}
