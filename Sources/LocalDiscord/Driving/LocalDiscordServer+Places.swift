internal import EventLoop

/// People, servers and channels beyond those that are here from the beginning.
extension LocalDiscordServer {
    /// Adds a person, and makes them a member of `guilds`; without any, of the server that is here from the beginning.
    public func addUser(
        _ username: String, globalName: String? = nil, isBot: Bool = false, locale: String = "en-US",
        to guilds: [LocalGuild]? = nil
    ) -> LocalUser {
        change { world in
            let user = world.addUser(username, globalName: globalName, isBot: isBot, locale: locale, at: .now)
            for guild in guilds ?? [seeds.guild] { world.addMember(user.id, to: guild.id, at: .now) }
            return user
        }
    }

    /// Changes a user everywhere; messages that are there keep the name that they were written under.
    @discardableResult
    public func update(_ user: LocalUser, _ update: (inout LocalUser) -> Void) -> LocalUser {
        var changed = world.users[user.id] ?? user
        update(&changed)
        change { world in
            world.users[user.id] = changed
            world.outbox.append(.userUpdated(changed))
        }
        return changed
    }

    /// Somebody leaves a server, which a bot is told of only with the privileged intent for members.
    public func removeMember(_ user: LocalUser, from guild: LocalGuild) {
        change { world in world.removeMember(user.id, from: guild.id) }
    }

    /// Adds a server with the bot and its owner.
    ///
    /// - Parameter shard: the shard that is to serve it, among how many; any where nothing is said.
    public func addGuild(_ name: String, owner: LocalUser, shard: (id: Int, count: Int)? = nil) -> LocalGuild {
        change { world in
            var now = Timestamp.now
            if let shard {
                // The shard is decided by the time within the id (Discord, events/gateway: Sharding).
                var ids = world.ids
                while Int(ids.next(at: now).rawValue >> 22) % shard.count != shard.id {
                    now = now.advanced(by: .milliseconds(1))
                    ids = world.ids
                }
            }
            let guild = world.addGuild(name, owner: owner.id, at: now)
            world.outbox.append(.guildCreated(guild.id))
            return guild
        }
    }

    /// A Community server chooses its language, which the bot is told of.
    public func setLocale(_ locale: String, of guild: LocalGuild) {
        change { world in
            world.guilds[guild.id]?.locale = locale
            world.outbox.append(.guildUpdated(guild.id))
        }
    }

    /// Adds a text channel to a server. A private one is seen by `members` and the bot alone.
    public func addChannel(
        _ name: String, to guild: LocalGuild? = nil, isPrivate: Bool = false, members: [LocalUser] = []
    ) -> LocalChannel {
        let guild = guild ?? seeds.guild
        var overwrites: [PermissionOverwrite] = []
        if isPrivate {
            overwrites = (members.map(\.id) + [world.bot.id]).map {
                PermissionOverwrite(id: $0, subject: .member, allow: .viewChannel)
            }
            overwrites.append(PermissionOverwrite(id: guild.id, subject: .role, deny: .viewChannel))
        }
        return change { world in
            let channel = world.addChannel(name, to: guild.id, overwrites: overwrites, at: .now)
            world.outbox.append(.channelCreated(channel))
            return channel
        }
    }

    /// Opens a thread below a channel, with these members; without any, with everybody who sees the channel.
    public func addThread(
        _ name: String, in channel: LocalChannel, isPrivate: Bool = false, members: [LocalUser]? = nil
    ) -> LocalChannel {
        change { world in
            let place = world.channels[channel.id] ?? channel
            let guild = channel.guildID.flatMap { world.guilds[$0] }
            let everybody = guild.map { Array($0.members.keys) } ?? []
            let joined =
                members?.map(\.id)
                ?? everybody.filter {
                    world.permissions(of: $0, in: place).contains(.viewChannel)
                }
            return world.addThread(
                name, below: place, by: joined.first ?? world.bot.id, isPrivate: isPrivate, members: Set(joined),
                at: .now)
        }
    }

    /// The threads below a channel that are not archived, oldest first.
    public func threads(below channel: LocalChannel) -> [LocalChannel] {
        channel.guildID.map { world.threads(of: $0).filter { $0.parentID == channel.id } } ?? []
    }

    /// Adds a role to the server that is here from the beginning, and gives it to `users`.
    @discardableResult
    public func addRole(_ name: String, _ permissions: Permissions = [], to users: [LocalUser]) -> LocalRole {
        change { world in
            world.addRole(name, permissions, to: users.map(\.id), in: seeds.guild.id, at: .now)
        }
    }

    public func remove(_ channel: LocalChannel) {
        change { world in
            if let gone = world.removeChannel(channel.id) { world.outbox.append(.channelDeleted(gone)) }
        }
    }

    /// The direct messages of the bot with a person.
    public func directMessages(of user: LocalUser) -> LocalChannel {
        change { world in world.directChannel(with: user.id, at: .now) }
    }

    /// Forbids something in a channel to a user, by default the bot: `.addReactions`, `.sendMessages` …
    public func forbid(_ permissions: Permissions, to user: LocalUser? = nil, in channel: LocalChannel) {
        overwrite(permissions, allowed: false, for: user, in: channel)
    }

    /// Allows something in a channel to a user, by default the bot.
    public func allow(_ permissions: Permissions, to user: LocalUser? = nil, in channel: LocalChannel) {
        overwrite(permissions, allowed: true, for: user, in: channel)
    }

    private func overwrite(
        _ permissions: Permissions, allowed: Bool, for user: LocalUser?, in channel: LocalChannel
    ) {
        change { world in
            world.overwrite(permissions, allowed: allowed, for: user?.id ?? world.bot.id, in: channel.id)
            if let changed = world.channels[channel.id] { world.outbox.append(.channelUpdated(changed)) }
        }
    }
}
