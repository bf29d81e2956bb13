internal import Discord

/// The link that brings the bot into a server (topics/oauth2: bot authorization flow).
enum Invitation {
    static func link(to application: Snowflake, permissions: Permissions) -> String {
        "https://discord.com/oauth2/authorize?client_id=\(application)&scope=bot+applications.commands"
            + "&permissions=\(permissions.rawValue)"
    }
}
