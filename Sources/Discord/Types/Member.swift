public import JSON

/// What a guild knows of one of its users. It comes with messages and interactions, there without the user itself.
public struct Member: DiscordObject {
    public let user: User?
    public let nickname: String?
    public let roles: [Snowflake]
    /// Their permissions in the channel, overwrites included; only interactions tell.
    public let permissions: Permissions?

    public init(json: JSON) throws(MalformedPayload) {
        guard json.object != nil else { throw MalformedPayload(subject: "member", field: "user") }
        user = json["user"].object()
        nickname = json["nick"].string
        roles = json["roles"].snowflakes
        permissions = json["permissions"].permissions
    }
}
