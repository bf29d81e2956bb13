public import Discord

/// How Discord writes a moment in a message, in the reader's language and time zone (reference: Message Formatting).
public enum TimeFormat: Character, Sendable {
    /// 'in 2 hours', and later '3 days ago'.
    case relative = "R"
    case date = "D"
    case time = "t"
    case dateTime = "f"
}

/// What an id is of, for Discord to write its name.
public enum MentionFormat: String, Sendable {
    case mention = "@"
    case channel = "#"
    case role = "@&"
}

extension Timestamp {
    public func shown(as format: TimeFormat) -> String { "<t:\(seconds):\(format.rawValue)>" }
}

extension Snowflake {
    public func shown(as format: MentionFormat) -> String { "<\(format.rawValue)\(self)>" }
}
