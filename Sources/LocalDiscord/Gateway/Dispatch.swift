internal import JSON

/// An event as the gateway tells it.
struct Dispatch: Sendable {
    let name: String
    let data: JSON
}

extension World {
    /// What a session with these intents is told about an event; nil where it is told nothing.
    func dispatch(of event: LocalEvent, to intents: Intents) -> Dispatch? {
        switch event {
        case .messageCreated(let message): dispatch(of: message, "MESSAGE_CREATE", to: intents)
        case .messageUpdated(let message): dispatch(of: message, "MESSAGE_UPDATE", to: intents)
        case .messageDeleted(let message):
            shows(message, to: intents)
                ? Dispatch(
                    name: "MESSAGE_DELETE",
                    data: [
                        "id": JSON(message.id), "channel_id": JSON(message.channelID),
                        "guild_id": JSON(message.guildID),
                    ])
                : nil
        case .messagesDeleted(let messages, let channel):
            isVisible(channel, inGuild: .guildMessages, direct: .directMessages, to: intents)
                ? Dispatch(
                    name: "MESSAGE_DELETE_BULK",
                    data: [
                        "ids": JSON(messages.map { JSON($0.id) }), "channel_id": JSON(channel),
                        "guild_id": JSON(channels[channel]?.guildID),
                    ])
                : nil
        case .reactionAdded(let emoji, let message, let channel, let user):
            reaction("MESSAGE_REACTION_ADD", emoji, message, channel, user, to: intents)
        case .reactionRemoved(let emoji, let message, let channel, let user):
            reaction("MESSAGE_REACTION_REMOVE", emoji, message, channel, user, to: intents)
        case .typing(let user, let channel): typing(user, channel, to: intents)
        case .interactionCreated(let interaction):
            Dispatch(name: "INTERACTION_CREATE", data: json(of: interaction))
        case .guildCreated(let id): guild(id, "GUILD_CREATE", to: intents)
        case .guildUpdated(let id): guild(id, "GUILD_UPDATE", to: intents)
        case .roleCreated(let role, let guild):
            intents.contains(.guilds)
                ? Dispatch(name: "GUILD_ROLE_CREATE", data: ["guild_id": JSON(guild), "role": role.json]) : nil
        case .channelCreated(let channel): place(channel, "CREATE", to: intents)
        case .channelUpdated(let channel): place(channel, "UPDATE", to: intents)
        case .channelDeleted(let channel): place(channel, "DELETE", to: intents)
        case .userUpdated(let user) where user.id == bot.id: Dispatch(name: "USER_UPDATE", data: user.ownJSON)
        default: nil
        }
    }

    /// The server that an event belongs to, which decides the shard; nil for direct messages.
    func guild(of event: LocalEvent) -> Snowflake? {
        switch event {
        case .messageCreated(let message), .messageUpdated(let message), .messageDeleted(let message): message.guildID
        case .reactionAdded(_, _, let channel, _), .reactionRemoved(_, _, let channel, _), .typing(_, let channel),
            .messagesDeleted(_, let channel):
            channels[channel]?.guildID
        case .interactionCreated(let interaction): interaction.guildID
        case .guildCreated(let id), .guildUpdated(let id), .roleCreated(_, let id): id
        case .channelCreated(let channel), .channelUpdated(let channel), .channelDeleted(let channel): channel.guildID
        default: nil
        }
    }

    /// The channel in which something was said or done; nil for everything else.
    func channel(of event: LocalEvent) -> Snowflake? {
        switch event {
        case .messageCreated(let message), .messageUpdated(let message), .messageDeleted(let message): message.channelID
        case .reactionAdded(_, _, let channel, _), .reactionRemoved(_, _, let channel, _): channel
        case .interactionCreated(let interaction): interaction.channelID
        default: nil
        }
    }

    /// Whether the bot sees that something happens in a channel.
    private func isVisible(_ channel: Snowflake, inGuild: Intents, direct: Intents, to intents: Intents) -> Bool {
        guard let channel = channels[channel], permissions(of: bot.id, in: channel).contains(.viewChannel)
        else { return false }
        return intents.contains(channel.guildID == nil ? direct : inGuild)
    }

    private func shows(_ message: LocalMessage, to intents: Intents) -> Bool {
        message.visibleTo == nil
            && isVisible(message.channelID, inGuild: .guildMessages, direct: .directMessages, to: intents)
    }

    private func dispatch(of message: LocalMessage, _ name: String, to intents: Intents) -> Dispatch? {
        guard shows(message, to: intents) else { return nil }
        return Dispatch(
            name: name,
            data: json(of: message, isGateway: true, hidesContent: hidesContent(of: message, intents: intents)))
    }

    private func reaction(
        _ name: String, _ emoji: String, _ message: Snowflake, _ channel: Snowflake, _ user: Snowflake,
        to intents: Intents
    ) -> Dispatch? {
        guard isVisible(channel, inGuild: .guildReactions, direct: .directReactions, to: intents) else { return nil }
        let guild = channels[channel]?.guildID
        let member = guild.flatMap { guilds[$0]?.members[user] }
        let isAddition = name == "MESSAGE_REACTION_ADD"
        return Dispatch(
            name: name,
            data: [
                "user_id": JSON(user), "channel_id": JSON(channel), "message_id": JSON(message),
                "guild_id": JSON(guild), "emoji": Self.json(ofEmoji: emoji), "burst": false, "type": 0,
                "member": isAddition ? member?.json(user: users[user]) ?? .missing : .missing,
                "message_author_id": isAddition ? JSON(logs[channel]?[message]?.author.id) : .missing,
            ])
    }

    private func typing(_ user: Snowflake, _ channel: Snowflake, to intents: Intents) -> Dispatch? {
        guard isVisible(channel, inGuild: .guildTyping, direct: .directTyping, to: intents) else { return nil }
        let guild = channels[channel]?.guildID
        return Dispatch(
            name: "TYPING_START",
            data: [
                "channel_id": JSON(channel), "guild_id": JSON(guild), "user_id": JSON(user),
                "timestamp": JSON(Timestamp.now.milliseconds / 1000),
                "member": guild.flatMap { guilds[$0]?.members[user] }?.json(user: users[user]) ?? .missing,
            ])
    }

    private func guild(_ id: Snowflake, _ name: String, to intents: Intents) -> Dispatch? {
        guard intents.contains(.guilds), let guild = guilds[id], guild.members[bot.id] != nil else { return nil }
        return Dispatch(name: name, data: name == "GUILD_CREATE" ? gatewayJSON(of: guild) : json(of: guild))
    }

    private func place(_ channel: LocalChannel, _ verb: String, to intents: Intents) -> Dispatch? {
        guard intents.contains(.guilds), channel.guildID != nil else { return nil }
        // A private thread is told of only to who is in it.
        if channel.kind == .privateThread, !permissions(of: bot.id, in: channel).contains(.viewChannel) { return nil }
        return Dispatch(name: "\(channel.isThread ? "THREAD" : "CHANNEL")_\(verb)", data: json(of: channel))
    }
}
