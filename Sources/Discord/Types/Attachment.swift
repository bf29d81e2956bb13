public import JSON

/// A file that hangs on a message.
public struct Attachment: DiscordObject, Hashable {
    public let id: Snowflake
    public let filename: String
    /// The media type, such as `image/png`, where Discord recognised one.
    public let contentType: String?
    /// In bytes.
    public let size: Int
    /// Where the file can be fetched for about a day; after that the address must be asked anew.
    public let url: String
    /// In pixels; `nil` for what is no picture.
    public let width: Int?
    public let height: Int?

    public init(json: JSON) throws(MalformedPayload) {
        id = try json.requiredSnowflake("id", of: "attachment")
        filename = try json.requiredString("filename", of: "attachment")
        url = try json.requiredString("url", of: "attachment")
        contentType = json["content_type"].string
        size = json["size"].int ?? 0
        width = json["width"].int
        height = json["height"].int
    }
}

/// A sticker on a message.
public struct Sticker: DiscordObject, Hashable {
    public let id: Snowflake
    public let name: String

    public init(json: JSON) throws(MalformedPayload) {
        id = try json.requiredSnowflake("id", of: "sticker")
        name = try json.requiredString("name", of: "sticker")
    }
}
