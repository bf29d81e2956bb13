internal import Discord

/// The link that brings the bot into a server (topics/oauth2: bot authorization flow).
enum Invitation {
    /// What the bot does in a channel, and nothing more.
    static let permissions: Permissions = [
        .viewChannel, .sendMessages, .sendMessagesInThreads, .readMessageHistory, .addReactions, .embedLinks,
    ]

    static func link(to application: Snowflake) -> String {
        "https://discord.com/oauth2/authorize?client_id=\(application)&scope=bot+applications.commands"
            + "&permissions=\(permissions.rawValue)"
    }
}
