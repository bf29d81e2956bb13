/// A command that Discord offers, or one of the sub-commands that such a command or a group of them has.
public struct Command: Sendable, Equatable {
    public var origin: Origin
    /// The keys in the document from the command that is registered to this one, snake case; stable.
    public var path: [String]
    /// What Discord shows: for slash commands the key itself, or a text that says it in the first language.
    public var name: Phrase
    public var kind: Kind
    /// Slash commands only.
    public var description: Phrase?
    /// What Discord is told about a command that is registered; nil for sub-commands.
    public var registration: Registration?
    /// Sub-commands and groups of them; a command that has any does nothing of its own.
    public var commands: [Command] = []
    public var isEphemeral = false
    public var target: Target?
    public var options: [Option] = []
    /// What it does besides setting what its options name.
    public var action: Action
    public var view: String?

    /// The key in the document.
    public var key: String { path.last ?? "" }

    /// The commands in it that do something, in the order of the document: itself where it has no sub-commands.
    public var leaves: [Command] { commands.isEmpty ? [self] : commands.flatMap(\.leaves) }

    public enum Kind: String, Sendable, CaseIterable { case slash, message, user }
}

extension Command {
    /// Where a command can be used and who finds it.
    public struct Registration: Sendable, Equatable {
        public var contexts: [Context]
        public var installations: [Installation]
        /// Who finds it unless a server's administrators say otherwise: nil is everybody, none is administrators only.
        public var permissions: [Permission]?
        public var isAgeRestricted: Bool
    }

    public enum Context: String, Sendable, CaseIterable {
        case guild
        case botDM = "bot_dm"
        case privateChannel = "private_channel"
    }

    /// Who adds the bot: a server's administrators to it, or people for themselves.
    public enum Installation: String, Sendable, CaseIterable { case guild, user }
}

extension Command {
    /// The row that the command is about.
    public struct Target: Sendable, Equatable {
        public var origin: Origin
        public var table: String
        public var row: Row
        /// The answer when there is no such row.
        public var missing: Phrase?

        public enum Row: Sendable, Equatable {
            /// The row of the person who acts.
            case actor
            /// The row whose key stands in this column of the actor's.
            case actorColumn(String)
            /// The row with this value in a column in which no two rows have the same.
            case having(column: String, Given)
            /// The first row of a query.
            case query(String)
            /// The row whose key a hand-written function gives.
            case function(FunctionUse)
        }

        /// What a person gives with the command.
        public enum Given: Sendable, Equatable {
            case option(OptionUse)
            /// The id of the user or the message in whose menu the command was used.
            case menuTarget
        }
    }
}

extension Bot {
    /// The commands that do something: those that are registered, or their sub-commands.
    public var leaves: [Command] { commands.flatMap(\.leaves) }
}
