public import Discord
public import EventLoop

/// What the bot has to know of servers: which channels everyone may view, and who is a member.
///
/// The gateway tells of channels and roles; what it has not told (after a resumed session, say) is asked over REST. What
/// cannot be found out counts as hidden and as no member.
@LoopActor public final class GuildDirectory {
    private struct Membership {
        var isMember: Bool
        var until: ContinuousClock.Instant
    }

    private static let membershipLifetime = Duration.seconds(600)
    /// Discord's error codes that say so: no access, unknown server, unknown member (topics/opcodes-and-status-codes).
    private static let denials = [50001, 10004, 10007]
    private static let maximumMemberships = 10_000

    private let rest: DiscordREST
    private let log: Log
    private var guilds: [Snowflake: GuildView] = [:]
    private var memberships: [MemberKey: Membership] = [:]

    init(rest: DiscordREST, log: Log) {
        self.rest = rest
        self.log = log
    }

    // MARK: What the gateway tells

    func apply(_ event: GuildEvent) {
        switch event {
        case .guild(let guild): guilds[guild.id] = GuildView(guild)
        case .guildChanged: break
        case .guildGone(let id): guilds[id] = nil
        case .role(let role, let guild): if role.id == guild { guilds[guild]?.everyone = role }
        case .channel(let channel): channel.guildID.map { guilds[$0]?.channels[channel.id] = channel }
        case .channelGone(let id, let guild): guilds[guild]?.channels[id] = nil
        }
    }

    /// A message or an interaction from a server shows that its author is a member.
    public func sawMember(_ user: Snowflake, of guild: Snowflake) {
        remember(true, MemberKey(user: user, guild: guild))
    }

    // MARK: What the bot asks

    /// Whether @everyone may view the channel.
    public func everyoneMayView(channel id: Snowflake, of guild: Snowflake) async -> Bool {
        do {
            if guilds[guild]?.everyone == nil {
                let roles = try await rest.roles(ofGuild: guild)
                guilds[guild, default: GuildView(of: guild)].everyone = roles.first { $0.id == guild }
            }
            guard let channel = try await channel(id, of: guild) else { return false }
            var parent: Channel?
            if channel.kind.isThread, let parentID = channel.parentID {
                parent = try await self.channel(parentID, of: guild)
            }
            return guilds[guild]?.everyoneMayView(channel, parent: parent) ?? false
        } catch {
            log.warning(
                "A channel's permissions could not be read, so its new session is private.", ["error": "\(error)"])
            return false
        }
    }

    /// Whether the person is a member of the server now, or was within the last ten minutes.
    public func isMember(_ user: Snowflake, of guild: Snowflake) async -> Bool {
        let key = MemberKey(user: user, guild: guild)
        let known = memberships[key]
        if let known, known.until > .now { return known.isMember }
        do throws(DiscordError) {
            _ = try await rest.member(user, ofGuild: guild)
            remember(true, key)
            return true
        } catch  where Self.denials.contains(error.code) {
            remember(false, key)
            return false
        } catch {
            log.warning("A membership could not be checked.", ["error": "\(error)"])
            // Discord has a fault: what was known last is better than shutting everybody out.
            return known?.isMember ?? false
        }
    }

    private func channel(_ id: Snowflake, of guild: Snowflake) async throws -> Channel? {
        if let known = guilds[guild]?.channels[id] { return known }
        let channel = try await rest.channel(id)
        guard channel.guildID == guild else { return nil }
        guilds[guild]?.channels[id] = channel
        return channel
    }

    private func remember(_ isMember: Bool, _ key: MemberKey) {
        if memberships.count >= Self.maximumMemberships { memberships.removeAll(keepingCapacity: true) }
        memberships[key] = Membership(isMember: isMember, until: .now.advanced(by: Self.membershipLifetime))
    }
}

private struct MemberKey: Hashable {
    var user: Snowflake
    var guild: Snowflake
}

/// The part of a server that decides who may view a channel.
private struct GuildView {
    let id: Snowflake
    var everyone: Discord.Role?
    var channels: [Snowflake: Channel] = [:]

    init(of guild: Snowflake) { id = guild }

    init(_ guild: Guild) {
        self.init(of: guild.id)
        everyone = guild.roles.first { $0.id == guild.id }
        for channel in guild.channels + guild.threads { channels[channel.id] = channel }
    }

    func everyoneMayView(_ channel: Channel, parent: Channel?) -> Bool {
        Permissions.everyoneMayView(channel, inGuild: id, roles: everyone.map { [$0] } ?? [], parent: parent)
    }
}
