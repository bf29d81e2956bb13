/// A whole bot as its document describes it, after every check: what refers to something refers to something that exists.
///
/// Lists keep the order of the document.
public struct Bot: Sendable, Equatable {
    public var name: String
    /// What the bot is, in a few words.
    public var summary: Phrase?
    /// Grows by one whenever the tables change; a database of a later revision is refused.
    public var revision: Int
    public var actor: Actor
    /// The table whose rows are conversations, where the bot holds any: the runtime's turns refer to it.
    public var conversationTable: String?
    /// The standard ones first.
    public var settings: [Setting]
    public var models: [LanguageModel]
    public var enums: [Enumeration]
    public var tables: [Table]
    public var queries: [Query]
    public var schedules: [Schedule]
    public var commands: [Command]
    public var views: [View]
    public var modals: [Modal]
    public var texts: [Text]
    /// In the order of the document; the first one is the fallback.
    public var languages: [String]

    /// The table with one row a person, made at the first interaction and named as Discord names them.
    public struct Actor: Sendable, Equatable {
        public var table: String
        public var idColumn: String
        public var nameColumn: String
    }
}

/// Where in the document something was said.
public struct Origin: Sendable, Hashable {
    /// An RFC 6901 pointer such as `/views/user/rows/0/attach`.
    public var pointer: String
    public var position: Position

    public init(pointer: String, position: Position) {
        self.pointer = pointer
        self.position = position
    }
}

/// A place in a text: line and column from 1, the column in characters (Unicode scalars).
public struct Position: Sendable, Hashable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
