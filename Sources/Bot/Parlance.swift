public import BotHost
internal import BotRuntime
internal import Conversation
internal import Database
public import Discord
public import EventLoop
internal import HTTPClient
public import JSON
internal import OpenAI

/// The bot as its host runs it: beside what the document says, it answers messages.
@LoopActor public final class Parlance: HostedBot {
    public nonisolated static let intents: GatewayIntents = [.guildMessages, .directMessages, .messageContent]
    /// What the bot does in a channel, and nothing more.
    public nonisolated static let permissions: Permissions = [
        .viewChannel, .sendMessages, .sendMessagesInThreads, .readMessageHistory, .addReactions, .embedLinks,
    ]

    public let definition: GeneratedBot
    private let services: BotServices<Settings>
    private let turns: Conversations
    private let answers: TurnAnswers
    private let reactions: Reactions
    private var chat: ChatService?
    private var hasBegun = false

    public init(_ services: BotServices<Settings>) {
        self.services = services
        let settings = services.settings
        let silence = Duration.seconds(settings.modelSilence)
        let model = OpenAIClient(
            baseURL: settings.openAIBase, key: settings.openAIKey, organization: settings.openAIOrganization,
            http: services.http,
            policy: RetryPolicy(firstByte: silence, silence: silence))
        reactions = Reactions(rest: services.rest)
        answers = TurnAnswers(
            database: services.database, rest: services.rest, model: model, reactions: reactions,
            dailyTokens: DailyTokens(ceiling: settings.dailyTokens), contextMessages: settings.contextMessages,
            locales: services.locales, log: services.log)
        turns = Conversations(database: services.database, delegate: answers)
        definition = GeneratedBot(
            functions: ParlanceFunctions(
                database: services.database, directory: services.directory, turns: turns))
    }

    /// Takes messages from now on. Later calls change nothing.
    public func prepare(as bot: Snowflake) {
        guard chat == nil else { return }
        answers.bot = bot
        let files = AttachmentReader(
            http: services.http, source: AttachmentSource(apiURL: services.settings.discordAPI), log: services.log)
        chat = ChatService(
            database: services.database, rest: services.rest, directory: services.directory, access: services.access,
            turns: turns, reactions: reactions, files: files, log: services.log, locales: services.locales, bot: bot)
    }

    /// Goes on with the turns that an earlier run left. Later calls change nothing.
    public func begin(as bot: Snowflake) {
        prepare(as: bot)
        guard !hasBegun else { return }
        hasBegun = true
        EventLoop.main.spawn { [self] in
            // Questions that were edited or deleted meanwhile are not asked as they were.
            await chat?.settle(within: .seconds(2))
            do { try turns.start() } catch {
                services.log.error("Unfinished turns could not be read.", ["error": "\(error)"])
            }
        }
    }

    public func receive(_ event: String, _ data: JSON, then done: @escaping @LoopActor () -> Void) throws {
        guard let chat else { return done() }
        switch event {
        case "MESSAGE_CREATE": chat.receive(try Message(json: data), then: done)
        // Discord may tell the changed fields alone, such as embeds.
        case "MESSAGE_UPDATE" where data["content"].string != nil && data["author"].object != nil:
            chat.receive(edited: try Message(json: data), then: done)
        case "MESSAGE_DELETE": chat.receive(deleted: [data["id"].snowflake].compactMap(\.self), then: done)
        case "MESSAGE_DELETE_BULK":
            chat.receive(deleted: (data["ids"].array ?? []).compactMap(\.snowflake), then: done)
        default: done()
        }
    }

    public func catchUp(on missed: MissedMessages) async { await chat?.catchUp(on: missed) }

    public func drain(within limit: Duration) async {
        if await !turns.drain(within: limit) {
            services.log.warning("Not every turn ended in time; the rest goes on at the next start.")
        }
    }

    /// Waits for messages that came last and for marks, but not longer than `limit` together.
    public func settle(within limit: Duration) async {
        let end = ContinuousClock.now.advanced(by: limit)
        await chat?.settle(within: limit)
        await reactions.settle(within: ContinuousClock.now.duration(to: end))
    }
}
