internal import JSON

extension World {
    /// Discord, interactions/receiving-and-responding, as the INTERACTION_CREATE event carries it.
    func json(of interaction: LocalInteraction) -> JSON {
        var members: [(key: String, value: JSON)] = [
            ("id", JSON(interaction.id)), ("application_id", JSON(application.id)),
            ("type", JSON(interaction.kind.rawValue)), ("token", JSON(interaction.token)), ("version", 1),
            ("data", interaction.data), ("channel_id", JSON(interaction.channelID)),
            ("locale", JSON(interaction.locale)), ("entitlements", []), ("entitlement_sku_ids", []),
            ("attachment_size_limit", 10_485_760),
        ]
        let channel = channels[interaction.channelID]
        if let channel {
            members += [
                ("channel", json(of: channel)),
                ("app_permissions", JSON(String(permissions(of: bot.id, in: channel).rawValue))),
            ]
        }
        let user = users[interaction.user]
        if let guild = interaction.guildID.flatMap({ guilds[$0] }) {
            let permissions = channel.map { self.permissions(of: interaction.user, in: $0) }
            members += [
                ("guild_id", JSON(guild.id)), ("guild_locale", JSON(guild.locale)),
                ("guild", ["id": JSON(guild.id), "locale": JSON(guild.locale), "features": []]), ("context", 0),
                ("member", guild.members[interaction.user]?.json(user: user, permissions: permissions) ?? .missing),
                ("authorizing_integration_owners", ["0": JSON(guild.id)]),
            ]
        } else {
            members += [
                ("user", user?.json ?? .missing), ("context", 1), ("authorizing_integration_owners", ["0": "0"]),
            ]
        }
        if let message = interaction.message { members.append(("message", json(of: message))) }
        return JSON(object: members)
    }

    func json(of command: LocalCommand) -> JSON {
        let own: [(key: String, value: JSON)] = [
            ("id", JSON(command.id)), ("application_id", JSON(application.id)), ("version", JSON(command.version)),
            ("guild_id", JSON(command.guildID)),
        ]
        return JSON(object: own + (command.content.object ?? []))
    }
}
