import BotHost
import BotRuntime
import Database
import EventLoop
import HTTPClient
import LocalDiscord
import ProcessSupport
import TestSupport
import Testing

/// The second bot as a program runs it.
struct GardenHost: HostedBot {
    let definition: GeneratedBot

    init(_ services: BotServices<Settings>) { definition = GeneratedBot(settings: services.settings) }
}

/// The second bot with a Discord on this machine, for one test: real sockets, a real database.
@LoopActor final class GardenStage {
    /// How interactions come to the bot.
    enum Way: CaseIterable { case gateway, http }

    static let posting = "POST /channels/{channel_id}/messages"
    static let editing = "PATCH /webhooks/{application_id}/{token}/messages/{message_id}"

    let discord: LocalDiscordServer
    private let bot: Application<GardenHost>
    private(set) var log: [String] = []

    var alice: LocalUser { discord.seeds.alice }
    var bob: LocalUser { discord.seeds.bob }
    var general: LocalChannel { discord.seeds.general }

    private init(_ discord: LocalDiscordServer, _ bot: Application<GardenHost>) {
        self.discord = discord
        self.bot = bot
    }

    /// Sets a stage on which Alice may announce, runs `body` on it, and clears it away, whatever comes.
    static func run(by way: Way, _ body: @LoopActor (GardenStage) async throws -> Void) async throws {
        var configuration = LocalDiscordServer.Configuration()
        configuration.identifyWindow = .zero
        let discord = try await LocalDiscordServer.start(configuration)
        let folder = TemporaryFolder()
        let http = HTTPClient()
        let settings = try Settings(
            from: SettingsSource(environment: [
                "DISCORD_TOKEN": configuration.token, "DISCORD_API_URL": discord.apiURL, "GARDEN_TOKEN": "t",
                "GARDEN_WARDENS": "\(discord.seeds.alice.id)", "PARLANCE_DATABASE": folder.path + "/garden.sqlite",
            ]))
        let lines = Lines()
        let log = Log(format: .text, secrets: []) { line in EventLoop.main.post { lines.all.append(line) } }
        let bot = Application<GardenHost>(
            settings: settings, log: log, interactionsAddress: way == .http ? ListeningAddress(":0") : nil,
            databaseConfiguration: .init(synchronous: .normal))
        let stage = GardenStage(discord, bot)
        let result: Result<Void, any Error>
        do {
            _ = try await bot.start()
            if let port = bot.interactionsPort {
                try await discord.sendInteractions(to: "http://127.0.0.1:\(port)/", through: http)
            }
            try await body(stage)
            result = .success(())
        } catch {
            result = .failure(error)
        }
        await bot.stop()
        stage.log = lines.all
        // Whoever holds an interaction's token can answer it.
        for token in stage.tokens { #expect(!lines.all.contains { $0.contains(token) }) }
        http.shutdown()
        await discord.stop()
        folder.remove()
        try result.get()
    }

    func stop() async { await bot.stop() }

    private(set) var tokens: [String] = []

    // MARK: What happens

    /// Holds back what the bot posts, until the gate is opened.
    func holdPosts() -> Gate {
        let gate = Gate()
        discord.restFault = { $0.route == Self.posting ? .held(gate) : nil }
        return gate
    }

    func begin(_ command: String, as user: LocalUser) throws -> LocalInteraction {
        let interaction = try discord.begin(command, as: user, in: general)
        tokens.append(interaction.token)
        return interaction
    }

    /// Waits until the bot has given its first response.
    func acknowledgement(of interaction: LocalInteraction) async throws -> LocalInteraction {
        try await discord.wait(for: "the acknowledgement") { event in
            guard case .interactionAcknowledged(let found) = event, found.id == interaction.id else { return nil }
            return found
        }
    }

    /// The messages that say 'is thinking…' to a person.
    func thoughts(seenBy user: LocalUser) -> [LocalMessage] {
        let all = discord.messages(in: general) + discord.world.ephemeralMessages(for: user.id, in: general.id)
        return all.filter { $0.flags.contains(.loading) }
    }
}

/// What a bot has logged.
@LoopActor private final class Lines {
    var all: [String] = []
}
