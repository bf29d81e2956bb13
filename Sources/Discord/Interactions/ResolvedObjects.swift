internal import JSON

/// The objects behind the identifiers that an interaction carries, each by its id.
public struct ResolvedObjects: Sendable {
    public let users: [Snowflake: User]
    public let members: [Snowflake: Member]
    /// Without their permission overwrites.
    public let channels: [Snowflake: Channel]
    public let roles: [Snowflake: Role]
    public let messages: [Snowflake: Message]
    public let attachments: [Snowflake: Attachment]

    init(json: JSON) {
        users = Self.read(json["users"])
        members = Self.read(json["members"])
        channels = Self.read(json["channels"])
        roles = Self.read(json["roles"])
        messages = Self.read(json["messages"])
        attachments = Self.read(json["attachments"])
    }

    private static func read<Object: DiscordObject>(_ json: JSON) -> [Snowflake: Object] {
        var objects: [Snowflake: Object] = [:]
        for (key, value) in json.object ?? [] {
            if let id = Snowflake(key), let object: Object = value.object() { objects[id] = object }
        }
        return objects
    }
}
