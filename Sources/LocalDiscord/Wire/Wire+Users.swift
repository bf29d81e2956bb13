internal import JSON

extension JSON {
    init(_ id: Snowflake) { self.init(id.description) }

    /// The id, or ``missing``.
    init(_ id: Snowflake?) { self = id.map { JSON($0) } ?? .missing }

    /// The text, or `null`.
    static func orNull(_ text: String?) -> JSON { text.map { JSON($0) } ?? .null }
}

extension LocalUser {
    /// Discord, resources/user.
    var json: JSON {
        [
            "id": JSON(id), "username": JSON(username), "discriminator": isBot ? "0000" : "0",
            "global_name": .orNull(globalName), "avatar": nil, "banner": nil, "accent_color": nil,
            "avatar_decoration_data": nil, "collectibles": nil, "primary_guild": nil, "public_flags": 0, "flags": 0,
            "bot": isBot ? true : .missing,
        ]
    }

    /// What a user learns about itself.
    var ownJSON: JSON {
        let own: [(key: String, value: JSON)] = [
            ("mfa_enabled", false), ("locale", JSON(locale)), ("verified", true), ("email", nil), ("premium_type", 0),
        ]
        return JSON(object: (json.object ?? []) + own)
    }
}

extension LocalMember {
    /// Discord, resources/guild; a message or interaction's user stands beside the member, not in it.
    func json(user: LocalUser?, permissions: Permissions? = nil) -> JSON {
        [
            "user": user?.json ?? .missing, "nick": .orNull(nick), "avatar": nil, "banner": nil,
            "roles": JSON(roles.map { JSON($0) }), "joined_at": JSON(joinedAt.iso8601), "premium_since": nil,
            "deaf": false, "mute": false, "pending": false, "flags": 0, "communication_disabled_until": nil,
            "permissions": JSON(permissions.map { String($0.rawValue) }),
        ]
    }
}

extension LocalRole {
    var json: JSON {
        [
            "id": JSON(id), "name": JSON(name), "permissions": JSON(String(permissions.rawValue)),
            "position": JSON(position), "color": 0,
            "colors": ["primary_color": 0, "secondary_color": nil, "tertiary_color": nil], "hoist": false,
            "managed": JSON(isManaged), "mentionable": false, "icon": nil, "unicode_emoji": nil, "flags": 0,
        ]
    }
}

extension LocalApplication {
    func json(bot: LocalUser, owner: LocalUser?, flags: Int, verifyKey: String) -> JSON {
        [
            "id": JSON(id), "name": JSON(name), "icon": nil, "description": "", "summary": "", "type": nil,
            "bot": bot.json, "bot_public": true, "bot_require_code_grant": false,
            "verify_key": JSON(verifyKey), "flags": JSON(flags), "hook": true, "tags": [],
            "redirect_uris": [], "interactions_endpoint_url": nil, "role_connections_verification_url": nil,
            "integration_types_config": ["0": [:]], "approximate_guild_count": 1,
            "approximate_user_install_count": 0, "owner": owner?.json ?? .missing, "team": nil,
        ]
    }
}
