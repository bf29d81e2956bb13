internal import BotRuntime
internal import Conversation
internal import Database
internal import Discord
internal import EventLoop
internal import HTTPClient
internal import JSON
internal import OpenAI

/// What the gateway's events go to, once it is known who the bot is.
@LoopActor final class Services {
    private let settings: Settings
    private let log: Log
    private let database: Database
    private let rest: DiscordREST
    private let directory: GuildDirectory
    private let access: AccessList
    private let answers: TurnAnswers
    private let turns: Conversations
    private let reactions: Reactions
    private let interactions: InteractionService<GeneratedBot>
    /// Messages have no language of their own, as interactions do: the bot answers them in its first one.
    private let language = Language.fallback
    private var chat: ChatService?
    private let pressed = OrderedTasks<Snowflake>()

    init(settings: Settings, log: Log, database: Database, http: HTTPClient, rest: DiscordREST) {
        self.settings = settings
        self.log = log
        self.database = database
        self.rest = rest
        directory = GuildDirectory(rest: rest, log: log)
        access = AccessList(
            guilds: Set(settings.allowedGuilds), users: Set(settings.allowedUsers), directory: directory)
        reactions = Reactions(rest: rest)
        let silence = Duration.seconds(settings.modelSilence)
        let model = OpenAIClient(
            baseURL: settings.openAIBase, key: settings.openAIKey, organization: settings.openAIOrganization,
            http: http,
            policy: RetryPolicy(firstByte: silence, silence: silence))
        answers = TurnAnswers(
            database: database, rest: rest, model: model, reactions: reactions,
            dailyTokens: DailyTokens(ceiling: settings.dailyTokens), contextMessages: settings.contextMessages,
            language: language, log: log)
        turns = Conversations(database: database, delegate: answers)
        let access = access
        let functions = ParlanceFunctions(database: database, directory: directory, turns: turns)
        interactions = InteractionService(
            bot: GeneratedBot(functions: functions), database: database,
            responder: rest,
            isAllowed: { user, guild in await access.allows(user: user.id, guild: guild) },
            onError: { error, interaction in
                log.error("An interaction failed.", ["interaction": "\(interaction.id)", "error": "\(error)"])
            })
    }

    /// Goes on with the turns that an earlier run left, and takes messages from now on. Later calls change nothing.
    func begin(as bot: Snowflake) {
        guard chat == nil else { return }
        chat = ChatService(
            database: database, rest: rest, directory: directory, access: access, turns: turns, reactions: reactions,
            log: log, language: language, bot: bot)
        do { try turns.start() } catch { log.error("Unfinished turns could not be read.", ["error": "\(error)"]) }
    }

    func dispatch(_ name: String, _ data: JSON) {
        do {
            switch name {
            case "MESSAGE_CREATE":
                chat?.receive(try Message(json: data))
            case "INTERACTION_CREATE":
                let interaction = try Interaction(json: data)
                if let guild = interaction.guildID { directory.sawMember(interaction.user.id, of: guild) }
                pressed.add(interaction.id) { [interactions] in await interactions.handle(interaction) }
            default:
                if let event = GuildEvent(name: name, data: data) { directory.apply(event) }
            }
        } catch {
            log.warning("An event could not be read.", ["event": name, "error": "\(error)"])
        }
    }

    func drain(within time: Duration) async {
        if await !turns.drain(within: time) {
            log.warning("Not every turn ended in time; the rest goes on at the next start.")
        }
    }

    /// Waits for what is no turn and still under way, but not longer than `limit` together.
    func settle(within limit: Duration) async {
        let end = ContinuousClock.now.advanced(by: limit)
        await chat?.settle(within: limit)
        await pressed.settle(within: ContinuousClock.now.duration(to: end))
        await reactions.settle(within: ContinuousClock.now.duration(to: end))
    }
}
