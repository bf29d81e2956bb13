public import JSON

/// A person's use of a command, a component or a modal. Its first response is due within 3 s, and its token lives 15
/// minutes (interactions/receiving-and-responding).
public struct Interaction: DiscordObject {
    /// What was used.
    public enum Data: Sendable {
        /// Discord asks whether the endpoint is alive; only over HTTP.
        case ping
        case command(CommandInvocation)
        case component(ComponentPress)
        /// A person is typing the option for which ``CommandInvocation/focusedOption`` is set.
        case autocomplete(CommandInvocation)
        case modal(ModalSubmission)
        /// A kind that Discord has introduced since this was written.
        case unknown(type: Int)
    }

    /// Where an interaction takes place.
    public enum Context: Int, Sendable {
        case guild = 0
        case botDirectMessage = 1
        case privateChannel = 2
    }

    public let id: Snowflake
    public let applicationID: Snowflake
    /// Lets whoever holds it answer; it is a secret for 15 minutes.
    public let token: String
    public let data: Data
    /// Who acts.
    public let user: User
    /// What the guild knows of them, with their permissions in the channel; `nil` outside of guilds.
    public let member: Member?
    public let guildID: Snowflake?
    public let channelID: Snowflake?
    /// The channel, as far as interactions describe it: without its permission overwrites.
    public let channel: Channel?
    /// The message whose component was pressed.
    public let message: Message?
    /// The person's language, such as `en-US` (reference: Locales).
    public let locale: String?
    public let guildLocale: String?
    public let context: Context?
    /// What the application may do in the channel.
    public let applicationPermissions: Permissions?

    public init(json: JSON) throws(MalformedPayload) {
        id = try json.requiredSnowflake("id", of: "interaction")
        applicationID = try json.requiredSnowflake("application_id", of: "interaction")
        token = try json.requiredString("token", of: "interaction")
        let inner = json["data"]
        data =
            switch try json.requiredInt("type", of: "interaction") {
            case 1: .ping
            case 2: .command(try CommandInvocation(json: inner))
            case 3: .component(try ComponentPress(json: inner))
            case 4: .autocomplete(try CommandInvocation(json: inner))
            case 5: .modal(try ModalSubmission(json: inner))
            case let type: .unknown(type: type)
            }
        // In guilds the user stands inside the member.
        let userJSON = json["member"]["user"]
        user = try User(json: userJSON.exists ? userJSON : json["user"])
        member = json["member"].object()
        guildID = json["guild_id"].snowflake
        channelID = json["channel_id"].snowflake ?? json["channel"]["id"].snowflake
        channel = json["channel"].object()
        message = json["message"].object()
        locale = json["locale"].string
        guildLocale = json["guild_locale"].string
        context = json["context"].int.flatMap { Context(rawValue: $0) }
        applicationPermissions = json["app_permissions"].permissions
    }
}
