/// The settings that every bot has, whatever its document says: what runs it reads them.
enum StandardSettings {
    /// - Parameter bot: The bot's name, which its database file is called after.
    static func all(of bot: String) -> [Setting] {
        [
            setting(
                "discordToken", "DISCORD_TOKEN", .text(default: nil), isSecret: true, isRequired: true,
                "The bot's token from the Discord developer portal"),
            setting(
                "discordAPI", "DISCORD_API_URL", .url(default: "https://discord.com/api/v10"),
                "Where Discord's REST interface is"),
            setting(
                "requestsPerSecond", "PARLANCE_DISCORD_REQUESTS",
                .integer(default: 50, minimum: 1, maximum: 100_000),
                "How many requests a second Discord allows the bot; more only where Discord has granted it"),
            setting(
                "shards", "PARLANCE_SHARDS", .automatic(minimum: 1, maximum: 10_000),
                "How many connections to Discord's gateway share the servers; auto is as many as Discord recommends"),
            setting(
                "database", "PARLANCE_DATABASE", .path(default: bot + ".sqlite"),
                "The file that everything is kept in"),
            setting(
                "logFormat", "PARLANCE_LOG", .choice(["text", "json"], default: "text"),
                "How the log on standard error is written"),
            setting(
                "allowedGuilds", "PARLANCE_ALLOWED_GUILDS", .ids,
                "Ids of the servers that the bot works in, separated by commas; empty allows all"),
            setting(
                "allowedUsers", "PARLANCE_ALLOWED_USERS", .ids,
                "Ids of the people that the bot works for, separated by commas; empty allows all"),
            setting(
                "caFile", "PARLANCE_CA_FILE", .path(default: nil),
                "A file of certificate authorities to trust instead of the system's"),
            setting(
                "plainHTTPHosts", "PARLANCE_PLAIN_HTTP_HOSTS", .list,
                "Hosts besides loopback that a key may be sent to without TLS, separated by commas"),
        ]
    }

    /// The standard setting of this name, or the one that is read from this variable.
    static func find(name: String? = nil, variable: String? = nil) -> Setting? {
        standard.first { $0.name == name || $0.variable == variable }
    }

    private static let standard = all(of: "")

    private static func setting(
        _ name: String, _ variable: String, _ type: Setting.Kind, isSecret: Bool = false, isRequired: Bool = false,
        _ text: String
    ) -> Setting {
        Setting(
            origin: Origin(pointer: "", position: Position(line: 1, column: 1)), name: name, variable: variable,
            type: type, isSecret: isSecret, isRequired: isRequired, isStandard: true, text: .literal(text))
    }
}
