internal import JSON

extension PermissionOverwrite {
    var json: JSON {
        [
            "id": JSON(id), "type": JSON(subject.rawValue), "allow": JSON(String(allow.rawValue)),
            "deny": JSON(String(deny.rawValue)),
        ]
    }
}

extension World {
    /// Discord, resources/channel.
    func json(of channel: LocalChannel) -> JSON {
        let common: [(key: String, value: JSON)] = [
            ("id", JSON(channel.id)), ("type", JSON(channel.kind.rawValue)), ("flags", 0),
            ("last_message_id", channel.lastMessageID.map { JSON($0) } ?? .null), ("last_pin_timestamp", nil),
        ]
        if channel.isDirect {
            let recipients = channel.recipients.filter { $0 != bot.id }.compactMap { users[$0]?.json }
            return JSON(object: common + [("recipients", JSON(recipients))])
        }
        var members = common
        members += [
            ("guild_id", JSON(channel.guildID)), ("name", JSON(channel.name)), ("topic", .orNull(channel.topic)),
            ("parent_id", channel.parentID.map { JSON($0) } ?? .null), ("position", JSON(channel.position)),
            ("nsfw", false), ("rate_limit_per_user", JSON(channel.thread?.secondsBetweenMessages ?? 0)),
        ]
        if let thread = channel.thread {
            let count = messages(in: channel.id).count
            members += [
                ("owner_id", JSON(thread.ownerID)), ("message_count", JSON(count)),
                ("member_count", JSON(min(thread.members.count, 50))), ("total_message_sent", JSON(count)),
                (
                    "thread_metadata",
                    [
                        "archived": JSON(thread.isArchived), "auto_archive_duration": JSON(thread.autoArchiveMinutes),
                        "archive_timestamp": JSON(thread.archivedAt.iso8601), "locked": JSON(thread.isLocked),
                        "create_timestamp": JSON(channel.id.timestamp.iso8601),
                        "invitable": channel.kind == .privateThread ? JSON(thread.isInvitable) : .missing,
                    ]
                ),
            ]
            if thread.members.contains(bot.id) {
                members.append(
                    (
                        "member",
                        [
                            "id": JSON(channel.id), "user_id": JSON(bot.id), "flags": 0,
                            "join_timestamp": JSON(channel.id.timestamp.iso8601),
                        ]
                    ))
            }
        } else {
            members.append(("permission_overwrites", JSON(channel.overwrites.map(\.json))))
        }
        return JSON(object: members)
    }

    /// Discord, resources/guild: what REST tells about a server.
    func json(of guild: LocalGuild) -> JSON { JSON(object: members(of: guild)) }

    /// What GUILD_CREATE tells on top of it (Discord, events/gateway-events); of the members, only the bot.
    func gatewayJSON(of guild: LocalGuild) -> JSON {
        let channels = guild.channelIDs.compactMap { self.channels[$0] }
        let threads = self.threads(of: guild.id).filter {
            permissions(of: bot.id, in: $0).contains(.viewChannel)
        }
        let own = guild.members[bot.id]
        return JSON(
            object: members(of: guild) + [
                ("joined_at", JSON((own?.joinedAt ?? guild.id.timestamp).iso8601)), ("large", false),
                ("unavailable", false), ("member_count", JSON(guild.members.count)), ("voice_states", []),
                ("members", JSON(own.map { [$0.json(user: bot)] } ?? [])),
                ("channels", JSON(channels.map { json(of: $0) })), ("threads", JSON(threads.map { json(of: $0) })),
                ("presences", []), ("stage_instances", []), ("guild_scheduled_events", []),
                ("soundboard_sounds", []),
            ])
    }

    private func members(of guild: LocalGuild) -> [(key: String, value: JSON)] {
        [
            ("id", JSON(guild.id)), ("name", JSON(guild.name)), ("icon", nil), ("splash", nil),
            ("discovery_splash", nil), ("owner_id", JSON(guild.ownerID)), ("afk_channel_id", nil),
            ("afk_timeout", 300), ("verification_level", 0), ("default_message_notifications", 0),
            ("explicit_content_filter", 0), ("roles", JSON(guild.roles.map(\.json))), ("emojis", []),
            ("features", []), ("mfa_level", 0), ("application_id", nil), ("system_channel_id", nil),
            ("system_channel_flags", 0), ("rules_channel_id", nil), ("max_members", 500_000),
            ("vanity_url_code", nil), ("description", nil), ("banner", nil), ("premium_tier", 0),
            ("premium_subscription_count", 0), ("preferred_locale", JSON(guild.locale)),
            ("public_updates_channel_id", nil), ("nsfw_level", 0), ("premium_progress_bar_enabled", false),
            ("safety_alerts_channel_id", nil), ("stickers", []), ("nsfw", false), ("region", "local"),
        ]
    }
}
