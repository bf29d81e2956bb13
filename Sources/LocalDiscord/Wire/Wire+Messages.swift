internal import JSON

extension World {
    /// Discord, resources/message. `isGateway` adds what only events carry: the server and the author's membership.
    ///
    /// With `hidesContent` it is the message as it reaches a bot without the MESSAGE_CONTENT intent.
    func json(
        of message: LocalMessage, isGateway: Bool = false, hidesContent: Bool = false, depth: Int = 0
    ) -> JSON {
        var members: [(key: String, value: JSON)] = [
            ("id", JSON(message.id)), ("channel_id", JSON(message.channelID)),
            ("type", JSON(message.kind.rawValue)), ("content", hidesContent ? "" : JSON(message.content)),
            ("author", message.author.json), ("timestamp", JSON(message.createdAt.iso8601)),
            ("edited_timestamp", message.editedAt.map { JSON($0.iso8601) } ?? .null), ("tts", false),
            ("mention_everyone", JSON(message.mentionsEveryone)), ("mentions", mentions(of: message, isGateway)),
            ("mention_roles", []), ("pinned", false), ("flags", JSON(message.flags.rawValue)),
            (
                "attachments",
                JSON(
                    hidesContent
                        ? []
                        : message.attachments.map {
                            json(of: $0, in: message.channelID, isEphemeral: message.isEphemeral)
                        })
            ),
            ("embeds", JSON(hidesContent ? [] : message.embeds)),
            ("components", JSON(hidesContent ? [] : message.components)),
        ]
        if message.nonce.exists { members.append(("nonce", message.nonce)) }
        if !message.reactions.isEmpty {
            members.append(("reactions", JSON(message.reactions.map { json(of: $0) })))
        }
        if !message.stickers.isEmpty {
            let stickers = message.stickers.enumerated().map { index, name -> JSON in
                ["id": JSON(String(index + 1)), "name": JSON(name), "format_type": 1]
            }
            members.append(("sticker_items", JSON(stickers)))
        }
        if let applicationID = message.applicationID { members.append(("application_id", JSON(applicationID))) }
        if message.isWebhook { members.append(("webhook_id", JSON(message.applicationID))) }
        if let interaction = message.interaction {
            members.append(
                (
                    "interaction_metadata",
                    [
                        "id": JSON(interaction.id), "type": JSON(interaction.type), "user": interaction.user.json,
                        "name": JSON(interaction.name),
                        "authorizing_integration_owners": ["0": JSON(message.guildID ?? 0)],
                    ]
                ))
        }
        if let reply = message.replyTo {
            members.append(
                (
                    "message_reference",
                    [
                        "type": 0, "message_id": JSON(reply), "channel_id": JSON(message.channelID),
                        "guild_id": JSON(message.guildID),
                    ]
                ))
            if depth == 0 {
                let referenced = logs[message.channelID]?[reply]
                members.append(
                    (
                        "referenced_message",
                        referenced.map {
                            json(of: $0, hidesContent: hidesContent && $0.author.id != bot.id, depth: 1)
                        } ?? .null
                    ))
            }
        }
        if isGateway, let guildID = message.guildID {
            members.append(("guild_id", JSON(guildID)))
            if !message.isWebhook, let member = guilds[guildID]?.members[message.author.id] {
                members.append(("member", member.json(user: nil)))
            }
        }
        return JSON(object: members)
    }

    private func mentions(of message: LocalMessage, _ isGateway: Bool) -> JSON {
        JSON(
            message.mentions.compactMap { id in
                guard let user = users[id] else { return nil }
                guard isGateway, let member = message.guildID.flatMap({ guilds[$0]?.members[id] })
                else { return user.json }
                return JSON(object: (user.json.object ?? []) + [("member", member.json(user: nil))])
            })
    }

    func json(of reaction: LocalReaction) -> JSON {
        [
            "emoji": Self.json(ofEmoji: reaction.emoji), "count": JSON(reaction.users.count),
            "count_details": ["burst": 0, "normal": JSON(reaction.users.count)], "burst_colors": [],
            "me_burst": false, "burst_me": false, "me": JSON(reaction.users.contains(bot.id)), "burst_count": 0,
        ]
    }

    static func json(ofEmoji emoji: String) -> JSON { ["id": nil, "name": JSON(emoji)] }

    func json(of attachment: LocalAttachment, in channel: Snowflake, isEphemeral: Bool) -> JSON {
        let name = PercentEncoding.encode(attachment.filename)
        let url = attachment.url ?? "\(environment.filesURL)/attachments/\(channel)/\(attachment.id)/\(name)"
        return [
            "id": JSON(attachment.id), "filename": JSON(attachment.filename), "size": JSON(attachment.size),
            "url": JSON(url), "proxy_url": JSON(url), "content_type": JSON(attachment.contentType),
            "description": JSON(attachment.description),
            "ephemeral": isEphemeral ? true : .missing,
        ]
    }
}
