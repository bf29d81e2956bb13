internal import JSON

extension LocalAPI {
    /// The newest messages of a channel that the page shows at once.
    private static let shownMessages = 200

    /// Everything around the messages: people, the bot, and the channels that `user` sees.
    func state(for user: LocalUser) -> JSON {
        let world = server.world
        let people = world.users.values.filter { !$0.isBot }.sorted { $0.id < $1.id }
        let guilds = world.guilds.values.sorted { $0.id < $1.id }.filter { $0.members[user.id] != nil }
        return [
            "users": JSON(people.map { ["id": JSON($0.id), "name": JSON($0.displayName)] }),
            "me": JSON(user.id), "locale": JSON(world.users[user.id]?.locale ?? user.locale),
            "locales": JSON(CommandForm.locales.sorted().map { JSON($0) }),
            "bot": ["id": JSON(world.bot.id), "name": JSON(world.bot.displayName), "online": JSON(isBotOnline)],
            "guilds": JSON(guilds.map { json(of: $0, for: user) }),
            "direct": JSON(server.directMessages(of: user).id),
        ]
    }

    var isBotOnline: Bool { !server.gateway.connections.isEmpty }

    private func json(of guild: LocalGuild, for user: LocalUser) -> JSON {
        let world = server.world
        let threads = world.threads(of: guild.id)
        let top = guild.channelIDs.compactMap { world.channels[$0] }
        let ordered = top.flatMap { channel in [channel] + threads.filter { $0.parentID == channel.id } }
        let visible = ordered.filter { world.permissions(of: user.id, in: $0).contains(.viewChannel) }
        return [
            "id": JSON(guild.id), "name": JSON(guild.name),
            "roles": JSON(guild.roles.map { ["id": JSON($0.id), "name": JSON($0.name)] }),
            "channels": JSON(
                visible.map { channel in
                    [
                        "id": JSON(channel.id), "name": JSON(channel.name), "public": JSON(world.isPublic(channel)),
                        "thread": JSON(channel.isThread), "type": JSON(channel.kind.rawValue),
                    ]
                }),
        ]
    }

    /// The newest messages that `user` sees in a channel, oldest first, and the commands that can be run there.
    func contents(of channel: LocalChannel, for user: LocalUser) -> JSON {
        let world = server.world
        let all = world.messages(in: channel.id) + world.ephemeralMessages(for: user.id, in: channel.id)
        let messages = all.sorted { $0.id < $1.id }.suffix(Self.shownMessages)
        let canWrite = world.permissions(of: user.id, in: channel)
            .isSuperset(of: World.permissionToSend(in: channel))
        return [
            "id": JSON(channel.id), "writable": JSON(canWrite),
            "messages": JSON(messages.map { world.pageJSON(of: $0, for: user.id) }),
            "commands": JSON(server.commands(for: user, in: channel).map { world.json(of: $0) }),
        ]
    }
}

extension World {
    /// A message as the page shows it to one person: Discord's own form, with names at the reactions.
    func pageJSON(of message: LocalMessage, for user: Snowflake) -> JSON {
        let reactions = message.reactions.map { reaction -> JSON in
            let names = reaction.users.compactMap { users[$0]?.displayName }
            return [
                "emoji": JSON(reaction.emoji), "count": JSON(reaction.users.count),
                "me": JSON(reaction.users.contains(user)), "names": JSON(names.map { JSON($0) }),
            ]
        }
        let members = (json(of: message).object ?? []).filter { $0.key != "reactions" }
        return JSON(object: members + [("reactions", JSON(reactions))])
    }
}
