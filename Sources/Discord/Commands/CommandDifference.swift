public import JSON

/// What registering commands would change.
public struct CommandDifference: Sendable {
    public internal(set) var added: [JSON] = []
    public internal(set) var changed: [ChangedCommand] = []
    /// As Discord describes them.
    public internal(set) var removed: [JSON] = []
    public internal(set) var same: [JSON] = []
    /// As Discord describes them: what it has made itself, which no list of commands may leave out.
    public internal(set) var kept: [JSON] = []

    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

    /// A command that is registered in another form.
    public struct ChangedCommand: Sendable {
        public let local: JSON
        /// As Discord describes it.
        public let remote: JSON
        /// Not empty.
        public let changes: [CommandChange]
    }

    /// The difference of the commands called `name` alone.
    public func only(_ name: String) -> CommandDifference {
        func isMeant(_ command: JSON) -> Bool { command["name"].string == name }
        var part = CommandDifference()
        part.added = added.filter(isMeant)
        part.changed = changed.filter { isMeant($0.local) }
        part.same = same.filter(isMeant)
        return part
    }
}

/// One thing that differs between a command as Discord has it (before) and as it should be (after).
public struct CommandChange: Sendable, Equatable {
    /// From the command down to what differs; not empty.
    public let path: [Step]
    public let kind: Kind

    public init(path: [Step], kind: Kind) {
        self.path = path
        self.kind = kind
    }

    public enum Kind: Sendable, Equatable {
        /// A field; a side that does not have it is ``JSON/missing``.
        case value(before: JSON, after: JSON)
        /// An option or a choice that Discord does not have.
        case added(JSON)
        /// One that it has for nothing.
        case removed(JSON)
        /// The names of the same options or choices in another order.
        case order(before: [String], after: [String])
    }

    public enum Step: Sendable, Hashable {
        /// An option by its name.
        case option(String)
        /// A sub-command by its name.
        case subcommand(String)
        /// A group of sub-commands by its name.
        case group(String)
        /// A choice of an option, by its value.
        case choice(String)
        /// A field, as Discord calls it.
        case field(String)
        /// The translation of a field.
        case localization(of: String, locale: String)

        var name: String {
            switch self {
            case .option(let name), .subcommand(let name), .group(let name), .choice(let name), .field(let name): name
            case .localization(let field, let locale): "\(field)_localizations.\(locale)"
            }
        }
    }
}
