public import Discord
public import EventLoop

/// The languages that people and servers have been seen to have: a message, unlike an interaction, does not say its own.
///
/// It is kept in memory alone, so after a start a person is unknown until they use a command or a control again, and a
/// server until it is asked for, where the gateway goes on without telling of it.
@LoopActor public final class LocaleMemory {
    private static let maximumPeople = 10_000

    private var people: [Snowflake: String] = [:]
    private var guilds: [Snowflake: String] = [:]
    /// Servers that nothing is known of, although Discord was asked.
    private var unknown: Set<Snowflake> = []

    private let rest: DiscordREST
    private let log: Log

    init(rest: DiscordREST, log: Log) {
        self.rest = rest
        self.log = log
    }

    func saw(_ interaction: Interaction) {
        guard let locale = interaction.locale else { return }
        if people.count >= Self.maximumPeople { people.removeAll(keepingCapacity: true) }
        people[interaction.user.id] = locale
    }

    func apply(_ event: GuildEvent) {
        switch event {
        case .guild(let guild): guilds[guild.id] = guild.preferredLocale
        case .guildChanged(let id, let locale): guilds[id] = locale
        case .guildGone(let id): guilds[id] = nil
        case .role, .channel, .channelGone: break
        }
    }

    /// Asks for the language of a server, where the gateway has not told it.
    public func learn(of guild: Snowflake?) async {
        guard let guild, guilds[guild] == nil, unknown.insert(guild).inserted else { return }
        do throws(DiscordError) {
            guilds[guild] = try await rest.guild(guild).preferredLocale
        } catch {
            log.warning("A server's language could not be read.", ["guild": "\(guild)", "error": "\(error)"])
        }
    }

    /// The language that somebody reads: the one of their Discord, or else the one that their server has chosen; nil where
    /// neither is known.
    public func locale(of person: Snowflake?, in guild: Snowflake?) -> String? {
        if let person, let locale = people[person] { return locale }
        // What every server has until somebody chooses says nothing.
        return guild.flatMap { guilds[$0] }.flatMap { $0 == "en-US" ? nil : $0 }
    }
}
