public import JSON

/// The application that a bot belongs to.
public struct Application: DiscordObject {
    /// What it has switched on (resources/application: Application Flags).
    public struct Flags: OptionSet, Hashable, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Message contents, for an application in 100 guilds or more.
        public static let gatewayMessageContent = Flags(rawValue: 1 << 18)
        /// Message contents, for an application in fewer guilds.
        public static let gatewayMessageContentLimited = Flags(rawValue: 1 << 19)
    }

    public let id: Snowflake
    public let name: String?
    public let flags: Flags
    /// What interactions over HTTP are signed with, see ``InteractionSignature``.
    public let verifyKey: String?

    public init(json: JSON) throws(MalformedPayload) {
        id = try json.requiredSnowflake("id", of: "application")
        name = json["name"].string
        flags = Flags(rawValue: json["flags"].int ?? 0)
        verifyKey = json["verify_key"].string
    }
}

/// Where the gateway is, and how many sessions may be begun (events/gateway: Get Gateway Bot).
public struct GatewayInformation: DiscordObject {
    /// Without version and encoding.
    public let url: String
    /// How many shards Discord recommends.
    public let shards: Int
    /// How many sessions may still be begun.
    public let sessionsLeft: Int?
    /// When that number is full again.
    public let resetAfter: Duration?
    /// How many sessions may be begun in five seconds.
    public let maximumConcurrency: Int

    init(url: String, shards: Int, sessionsLeft: Int?, resetAfter: Duration?, maximumConcurrency: Int) {
        self.url = url
        self.shards = shards
        self.sessionsLeft = sessionsLeft
        self.resetAfter = resetAfter
        self.maximumConcurrency = maximumConcurrency
    }

    public init(json: JSON) throws(MalformedPayload) {
        url = try json.requiredString("url", of: "gateway address")
        shards = json["shards"].int ?? 1
        let limit = json["session_start_limit"]
        sessionsLeft = limit["remaining"].int
        resetAfter = limit["reset_after"].int.map { .milliseconds(min(max($0, 0), 86_400_000)) }
        maximumConcurrency = limit["max_concurrency"].int ?? 1
    }
}
