internal import JSON

/// An emoji of Unicode, or one that a guild has made.
public struct Emoji: Hashable, Sendable {
    /// The character itself, or the name of a guild's emoji.
    public let name: String
    /// The id of a guild's emoji.
    public let id: Snowflake?

    public init(_ name: String, id: Snowflake? = nil) {
        self.name = name
        self.id = id
    }

    /// 'Being answered.'
    public static let writing = Emoji("✍🏻")
    /// 'Answered.'
    public static let done = Emoji("👌")
    /// 'Something went wrong.'
    public static let warning = Emoji("⚠️")

    /// How it stands in the path of a request (resources/message: Create Reaction).
    var pathComponent: String { percentEncoded(id.map { "\(name):\($0)" } ?? name) }

    /// How it stands in a button or in an option of a select.
    var json: JSON { ["id": JSON(id), "name": JSON(name)] }
}

/// Text as one component of a path: everything but letters, digits and `-._~` is percent-encoded (RFC 3986, 2.3).
func percentEncoded(_ text: some StringProtocol) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            result.append(byte)
        default:
            result.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
        }
    }
    return String(decoding: result, as: UTF8.self)
}
