public import JSON

/// The command that a person used, with what they filled in.
public struct CommandInvocation: DiscordObject {
    /// Where a command is found (interactions/application-commands: Application Command Types).
    public struct Kind: RawRepresentable, Hashable, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// A slash command.
        public static let chatInput = Kind(rawValue: 1)
        /// In the menu of a user.
        public static let user = Kind(rawValue: 2)
        /// In the menu of a message.
        public static let message = Kind(rawValue: 3)
    }

    public let id: Snowflake
    public let name: String
    public let kind: Kind
    /// The sub-command group and the sub-command, as far as there are any: none to two names.
    public let path: [String]
    /// The options that were filled in, of the command or of its sub-command.
    public let options: [CommandOption]
    /// The user or message from whose menu it was used.
    public let targetID: Snowflake?
    /// What the identifiers among the options and ``targetID`` stand for.
    public let resolved: ResolvedObjects

    public init(json: JSON) throws(MalformedPayload) {
        id = try json.requiredSnowflake("id", of: "command")
        name = try json.requiredString("name", of: "command")
        kind = Kind(rawValue: json["type"].int ?? Kind.chatInput.rawValue)
        targetID = json["target_id"].snowflake
        resolved = ResolvedObjects(json: json["resolved"])
        var options = json["options"]
        var path: [String] = []
        // Discord allows a group and in it a sub-command, not more.
        while path.count < 2, options[0]["type"].int.map({ CommandOption.Kind(rawValue: $0).isSubcommand }) == true {
            path.append(try options[0].requiredString("name", of: "sub-command"))
            options = options[0]["options"]
        }
        self.path = path
        self.options = options.objects()
    }

    /// The option of that name, where it was filled in.
    public subscript(option: String) -> CommandOption? { options.first { $0.name == option } }

    /// The option that the person is typing at; only autocompletion has one.
    public var focusedOption: CommandOption? { options.first { $0.isFocused } }
}

/// One option of a command, filled in.
public struct CommandOption: DiscordObject {
    /// (interactions/application-commands: Application Command Option Type)
    public struct Kind: RawRepresentable, Hashable, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        public static let subcommand = Kind(rawValue: 1)
        public static let subcommandGroup = Kind(rawValue: 2)
        public static let string = Kind(rawValue: 3)
        public static let integer = Kind(rawValue: 4)
        public static let boolean = Kind(rawValue: 5)
        public static let user = Kind(rawValue: 6)
        public static let channel = Kind(rawValue: 7)
        public static let role = Kind(rawValue: 8)
        public static let mentionable = Kind(rawValue: 9)
        public static let number = Kind(rawValue: 10)
        public static let attachment = Kind(rawValue: 11)

        var isSubcommand: Bool { self == .subcommand || self == .subcommandGroup }
    }

    public let name: String
    public let kind: Kind
    /// Text, a number or a truth value; identifiers are text. While a number is being typed it is text, too.
    public let value: JSON
    public let isFocused: Bool

    public init(json: JSON) throws(MalformedPayload) {
        name = try json.requiredString("name", of: "command option")
        kind = Kind(rawValue: try json.requiredInt("type", of: "command option"))
        value = json["value"]
        isFocused = json["focused"].bool ?? false
    }
}
