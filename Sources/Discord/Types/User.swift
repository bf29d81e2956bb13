public import JSON

/// A Discord account: of a person, a bot, or Discord itself.
public struct User: DiscordObject, Hashable {
    public let id: Snowflake
    /// The unique name.
    public let username: String
    /// The name that the person chose to show everywhere.
    public let globalName: String?
    public let isBot: Bool
    /// Whether it speaks for Discord itself.
    public let isSystem: Bool

    public init(
        id: Snowflake, username: String, globalName: String? = nil, isBot: Bool = false, isSystem: Bool = false
    ) {
        self.id = id
        self.username = username
        self.globalName = globalName
        self.isBot = isBot
        self.isSystem = isSystem
    }

    public init(json: JSON) throws(MalformedPayload) {
        id = try json.requiredSnowflake("id", of: "user")
        username = try json.requiredString("username", of: "user")
        globalName = json["global_name"].string
        isBot = json["bot"].bool ?? false
        isSystem = json["system"].bool ?? false
    }

    /// The name to call them by: the global name, else the user name.
    public var displayName: String { globalName ?? username }
}
