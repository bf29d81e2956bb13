/// A command that Discord offers.
public struct Command: Sendable, Equatable {
    public var origin: Origin
    /// The key in the document, snake case; stable.
    public var key: String
    /// What Discord shows: for slash commands the key itself, or a text that says it in the first language.
    public var name: Phrase
    public var kind: Kind
    /// Slash commands only.
    public var description: Phrase?
    public var isEphemeral: Bool
    public var contexts: [Context]
    public var target: Target?
    public var options: [Option]
    /// What it does besides setting what its options name.
    public var action: Action
    public var view: String?

    public enum Kind: String, Sendable, CaseIterable { case slash, message, user }

    public enum Context: String, Sendable, CaseIterable {
        case guild
        case botDM = "bot_dm"
        case privateChannel = "private_channel"
    }

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
            /// The row whose key a hand-written function gives.
            case function(FunctionUse)
        }
    }

    public struct Option: Sendable, Equatable {
        public var origin: Origin
        public var name: String
        /// What Discord shows: the name itself, or a text that says it in the first language.
        public var shownName: Phrase
        public var description: Phrase
        /// The column of the target that the option sets.
        public var column: String
        public var isRequired: Bool
        /// The column's bounds, narrowed where the option says so.
        public var minimum: Double?
        public var maximum: Double?
        public var minimumLength: Int?
        public var maximumLength: Int?
        public var allow: [Rule]
    }
}
