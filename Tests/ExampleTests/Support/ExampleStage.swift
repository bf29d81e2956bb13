import EventLoop
import Glibc
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// One of the bots of `Schema/Examples` as a process of its own, and a Discord on this machine around it, for one test.
@LoopActor final class ExampleStage {
    /// What the bot is called: its folder, its program and the `name` in its document.
    let name: String
    let discord: LocalDiscordServer
    let folder: TemporaryFolder
    /// Environment variables for the bot besides those that lead it here. Changes count from the next start on.
    var settings: [String: String]
    private var bot: ChildProcess?

    var alice: Member { Member(discord.seeds.alice, on: self) }
    var bob: Member { Member(discord.seeds.bob, on: self) }
    var carol: Member { Member(discord.seeds.carol, on: self) }
    /// The server's owner, who may do everything there.
    var olivia: Member { Member(discord.seeds.owner, on: self) }
    /// A channel that everyone may view.
    var general: LocalChannel { discord.seeds.general }
    /// A channel that only some may view: neither Carol nor @everyone.
    var secret: LocalChannel { discord.seeds.secret }

    var database: SQLiteFile { SQLiteFile(folder.path + "/bot.sqlite") }
    /// What the bot has written to standard error since its last start.
    var log: String { bot?.standardError ?? "" }

    private init(_ name: String, _ discord: LocalDiscordServer, _ folder: TemporaryFolder, _ settings: [String: String])
    {
        self.name = name
        self.discord = discord
        self.folder = folder
        self.settings = settings
    }

    /// Starts the bot, runs `body`, and clears everything away, whatever comes. The bot must have had nothing to complain
    /// about then.
    static func run(
        _ name: String, settings: [String: String] = [:],
        configure: (inout LocalDiscordServer.Configuration) -> Void = { _ in },
        _ body: @LoopActor (ExampleStage) async throws -> Void
    ) async throws {
        var configuration = LocalDiscordServer.Configuration()
        // A bot that is started again has nothing to wait for here.
        configuration.identifyWindow = .zero
        configuration.patience = Patience.factor
        configure(&configuration)
        let discord = try await LocalDiscordServer.start(configuration)
        let folder = TemporaryFolder()
        let stage = ExampleStage(name, discord, folder, settings)
        let result: Result<Void, any Error>
        do {
            try await stage.start()
            try await body(stage)
            #expect(stage.complaints == [])
            try await stage.stop()
            result = .success(())
        } catch {
            stage.bot?.signal(SIGKILL)
            _ = try? await stage.bot?.end()
            result = .failure(error)
        }
        await discord.stop()
        folder.remove()
        try result.get()
    }

    /// The lines of the log that tell of an error.
    var complaints: [String] {
        log.split(separator: "\n").map(String.init).filter { $0.contains(" error: ") }
    }

    private var environment: [String: String] {
        [
            "DISCORD_TOKEN": discord.configuration.token, "DISCORD_API_URL": discord.apiURL,
            "PARLANCE_DATABASE": database.path, "PARLANCE_DISCORD_REQUESTS": "100000",
        ].merging(settings) { _, given in given }
    }

    // MARK: The bot's life

    /// Starts the bot and waits until it is ready.
    func start() async throws {
        let bot = try ChildProcess(BuiltProgram.path(of: name), ["run"], environment: environment)
        self.bot = bot
        try await bot.wait { $0.standardOutput.contains(" is ready ") || $0.exitCode != nil }
        try #require(bot.exitCode == nil, "\(name) ended at once: \(bot.standardError)")
    }

    /// Ends the bot as `systemctl stop` does.
    func stop() async throws {
        bot?.signal(SIGTERM)
        let code = try await bot?.end()
        #expect(code == nil || code == 0)
        bot = nil
    }

    /// `kill -9`.
    func kill() async throws {
        bot?.signal(SIGKILL)
        _ = try await bot?.end()
        bot = nil
    }

    func restart() async throws {
        try await stop()
        try await start()
    }

    /// Changes the database while the bot is not running: to let time pass for what it has planned, say.
    func changeWhileStopped(_ sql: String) async throws {
        try await stop()
        try database.change(sql)
        try await start()
    }

    /// Runs one of the program's other sub-commands to its end.
    func program(_ words: String...) async throws -> ChildProcess {
        let process = try ChildProcess(BuiltProgram.path(of: name), words, environment: environment)
        try await process.end()
        return process
    }

    // MARK: What the bot has done

    /// The rows of a table, each by column; a column that is NULL is left out.
    func rows(_ table: String, where condition: String = "true") throws -> [[String: String]] {
        try database.rows(of: table, where: condition)
    }

    /// The messages of the bot in a channel that everyone there sees, oldest first.
    func posts(in channel: LocalChannel) -> [LocalMessage] {
        discord.messages(in: channel).filter { $0.author.id == discord.world.bot.id }
    }

    /// Waits for a message of the bot that fits, perhaps one that is there already.
    @discardableResult
    func waitForPost(
        in channel: LocalChannel, within deadline: Duration = .seconds(10),
        where fits: @escaping @LoopActor (LocalMessage) -> Bool = { _ in true }
    ) async throws -> LocalMessage {
        try await discord.wait(until: "a post of the bot", within: deadline) {
            self.posts(in: channel).contains(where: fits)
        }
        return try #require(posts(in: channel).first(where: fits))
    }
}
