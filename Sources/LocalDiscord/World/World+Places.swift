extension World {
    mutating func addUser(
        _ username: String, globalName: String?, isBot: Bool = false, locale: String = "en-US", at now: Timestamp
    ) -> LocalUser {
        let user = LocalUser(
            id: ids.next(at: now), username: username, globalName: globalName, isBot: isBot, locale: locale)
        users[user.id] = user
        return user
    }

    /// Makes a server with an @everyone role, a role for the bot, and both as members.
    mutating func addGuild(_ name: String, owner: Snowflake, at now: Timestamp) -> LocalGuild {
        let id = ids.next(at: now)
        let everyone = LocalRole(id: id, name: "@everyone", permissions: .everyone, position: 0)
        let managed = LocalRole(
            id: ids.next(at: now), name: bot.username, permissions: .everyone, position: 1, isManaged: true)
        var guild = LocalGuild(id: id, name: name, ownerID: owner, roles: [everyone, managed])
        guild.members[owner] = LocalMember(userID: owner, joinedAt: now)
        guild.members[bot.id] = LocalMember(userID: bot.id, roles: [managed.id], joinedAt: now)
        guilds[id] = guild
        return guild
    }

    mutating func addMember(_ user: Snowflake, to guild: Snowflake, at now: Timestamp) {
        guilds[guild]?.members[user] = LocalMember(userID: user, joinedAt: now)
    }

    mutating func removeMember(_ user: Snowflake, from guild: Snowflake) {
        guilds[guild]?.members[user] = nil
    }

    mutating func addRole(
        _ name: String, _ permissions: Permissions, to users: [Snowflake], in guild: Snowflake, at now: Timestamp
    ) -> LocalRole {
        let role = LocalRole(
            id: ids.next(at: now), name: name, permissions: permissions, position: guilds[guild]?.roles.count ?? 1)
        guilds[guild]?.roles.append(role)
        for user in users { guilds[guild]?.members[user]?.roles.append(role.id) }
        outbox.append(.roleCreated(role, guild: guild))
        return role
    }

    mutating func addChannel(
        _ name: String, to guild: Snowflake, kind: LocalChannel.Kind = .text,
        overwrites: [PermissionOverwrite] = [], at now: Timestamp
    ) -> LocalChannel {
        var channel = LocalChannel(id: ids.next(at: now), kind: kind, guildID: guild, name: name)
        channel.overwrites = overwrites
        channel.position = guilds[guild]?.channelIDs.count ?? 0
        channels[channel.id] = channel
        logs[channel.id] = MessageLog(limit: messagesPerChannel)
        guilds[guild]?.channelIDs.append(channel.id)
        return channel
    }

    /// Forgets a channel, its threads and their messages.
    mutating func removeChannel(_ id: Snowflake) -> LocalChannel? {
        guard let channel = channels.removeValue(forKey: id) else { return nil }
        logs[id] = nil
        if let guild = channel.guildID { guilds[guild]?.channelIDs.removeAll { $0 == id } }
        for thread in channels.values where thread.parentID == id { _ = removeChannel(thread.id) }
        return channel
    }

    /// The direct messages of the bot with `user`, made when they are first asked for.
    mutating func directChannel(with user: Snowflake, at now: Timestamp) -> LocalChannel {
        if let id = directChannels[user], let channel = channels[id] { return channel }
        var channel = LocalChannel(id: ids.next(at: now), kind: .direct, guildID: nil)
        channel.recipients = [user, bot.id]
        channels[channel.id] = channel
        logs[channel.id] = MessageLog(limit: messagesPerChannel)
        directChannels[user] = channel.id
        return channel
    }

    /// Allows or forbids `permissions` to one member of a channel's server, beyond what stood there.
    mutating func overwrite(
        _ permissions: Permissions, allowed: Bool, for user: Snowflake, in channel: Snowflake
    ) {
        guard var changed = channels[channel] else { return }
        let index =
            changed.overwrites.firstIndex { $0.subject == .member && $0.id == user }
            ?? {
                changed.overwrites.append(PermissionOverwrite(id: user, subject: .member))
                return changed.overwrites.count - 1
            }()
        if allowed {
            changed.overwrites[index].deny.subtract(permissions)
            changed.overwrites[index].allow.formUnion(permissions)
        } else {
            changed.overwrites[index].allow.subtract(permissions)
            changed.overwrites[index].deny.formUnion(permissions)
        }
        channels[channel] = changed
    }

    /// Whether @everyone may view a channel of a server.
    public func isPublic(_ channel: LocalChannel) -> Bool {
        guard let guildID = channel.guildID, let guild = guilds[guildID], let everyone = guild.roles.first
        else { return false }
        if channel.kind == .privateThread { return false }
        let place = channel.isThread ? channel.parentID.flatMap { channels[$0] } ?? channel : channel
        var permissions = everyone.permissions
        for overwrite in place.overwrites where overwrite.subject == .role && overwrite.id == guildID {
            permissions = permissions.subtracting(overwrite.deny).union(overwrite.allow)
        }
        return permissions.contains(.viewChannel)
    }
}
