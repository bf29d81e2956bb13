import Bot
import BotHost
import BotRuntime
import Database
import EventLoop
import Glibc
import JSON
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// A Discord, a model and the bot on this machine, for one test: real sockets, a real database.
@LoopActor final class Stage {
    let discord: LocalDiscordServer
    let model: LocalModelServer
    let folder: TemporaryFolder
    var settings: [String: String]
    private var bot: Application<Parlance>?
    /// What the bot has logged, line by line.
    private(set) var log: [String] = []

    var alice: LocalUser { discord.seeds.alice }
    var bob: LocalUser { discord.seeds.bob }
    var carol: LocalUser { discord.seeds.carol }
    /// A channel that everyone may view.
    var general: LocalChannel { discord.seeds.general }
    /// A channel that only some may view.
    var secret: LocalChannel { discord.seeds.secret }

    var databasePath: String { folder.path + "/parlance.sqlite" }

    private init(
        discord: LocalDiscordServer, model: LocalModelServer, folder: TemporaryFolder, settings: [String: String]
    ) {
        self.discord = discord
        self.model = model
        self.folder = folder
        self.settings = settings
    }

    /// Sets a stage, runs `body` on it, and clears it away, whatever comes.
    ///
    /// - Parameter settings: Environment variables besides those that lead the bot here.
    static func run(
        settings: [String: String] = [:], startsBot: Bool = true,
        configure: (inout LocalDiscordServer.Configuration) -> Void = { _ in },
        _ body: @LoopActor (Stage) async throws -> Void
    ) async throws {
        var configuration = LocalDiscordServer.Configuration()
        configuration.recording = TrafficRecording.shared
        // A bot that is started again has nothing to wait for here.
        configuration.identifyWindow = .zero
        configuration.patience = Patience.factor
        configure(&configuration)
        let discord = try await LocalDiscordServer.start(configuration)
        let model = try LocalModelServer.start()
        TrafficRecording.record(model)
        let folder = TemporaryFolder()
        let stage = Stage(discord: discord, model: model, folder: folder, settings: settings)
        let result: Result<Void, any Error>
        do {
            if startsBot { try await stage.startBot() }
            try await body(stage)
            result = .success(())
        } catch {
            result = .failure(error)
        }
        await stage.stopBot()
        await model.stop()
        await discord.stop()
        folder.remove()
        try result.get()
    }

    /// What leads a bot to this stage.
    var environment: [String: String] {
        var environment = [
            "DISCORD_TOKEN": discord.configuration.token, "DISCORD_API_URL": discord.apiURL,
            "OPENAI_API_KEY": "stage-key", "OPENAI_BASE_URL": model.baseURL, "PARLANCE_DATABASE": databasePath,
            "PARLANCE_DISCORD_REQUESTS": "100000",
        ]
        environment.merge(settings) { _, given in given }
        return environment
    }

    /// Where the bot takes interactions over HTTP, where it does.
    var interactionsPort: UInt16? { bot?.interactionsPort }

    func startBot(interactionsAddress: ListeningAddress? = nil) async throws {
        let settings = try Settings(from: SettingsSource(environment: environment))
        let log = Log(format: .text, secrets: []) { line in EventLoop.main.post { self.log.append(line) } }
        let bot = Application<Parlance>(
            settings: settings, log: log, interactionsAddress: interactionsAddress,
            databaseConfiguration: .init(synchronous: .normal))
        self.bot = bot
        _ = try await bot.start()
    }

    func stopBot() async {
        await bot?.stop()
        bot = nil
    }

    func restartBot() async throws {
        await stopBot()
        try await startBot()
    }

    /// One column of one row, straight from the database file.
    func value(_ sql: String) throws -> String? {
        try SQLiteFile(databasePath).value(sql)
    }
}
