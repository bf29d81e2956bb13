extension Command {
    /// Something that a person fills in when they use a slash command.
    public struct Option: Sendable, Equatable {
        public var origin: Origin
        public var name: String
        /// What Discord shows: the name itself, or a text that says it in the first language.
        public var shownName: Phrase
        public var description: Phrase
        public var type: Kind
        /// The column that it sets.
        public var binding: ColumnName?
        public var choices: Choices?
        public var isRequired: Bool
        /// The column's bounds, narrowed where the option says so.
        public var minimum: Double?
        public var maximum: Double?
        public var minimumLength: Int?
        public var maximumLength: Int?
        /// Which channels can be chosen; empty: all.
        public var channelTypes: [ChannelType] = []
        /// What is offered while people type it. The choices only say then what the values are.
        public var autocomplete: Autocomplete?
        public var allow: [Rule] = []
    }
}

extension Command.Option {
    /// (Discord, interactions/application-commands: Application Command Option Type)
    public enum Kind: String, Sendable, CaseIterable {
        case string, integer, number, boolean, user, channel, role, mentionable, attachment
    }

    /// The values that can be chosen, and no others.
    public enum Choices: Sendable, Equatable {
        case enumeration(String)
        case models
        case list([Choice])
    }

    public struct Choice: Sendable, Equatable {
        public var name: Phrase
        public var value: Literal
    }

    /// What is offered while people type an option.
    public enum Autocomplete: Sendable, Equatable {
        case enumeration(String)
        case models
        /// Rows by their labels, each standing for the value of a column.
        case query(String, label: Template, value: String)
        /// What a hand-written function gives for what has been typed.
        case function(FunctionUse)
    }
}

extension Command.Option {
    /// A part of what Discord tells about a chosen object.
    public enum Property: String, Sendable, CaseIterable { case name, url, size, type }

    /// The type of the option's value, or of a part of it; nil where there is no such part.
    ///
    /// Users, channels and roles by themselves are their ids; of a file there are only parts.
    public func valueType(of property: Property? = nil) -> ColumnType? {
        switch (type, property) {
        case (.string, nil):
            switch choices {
            case .enumeration(let name): .enumeration(name)
            case .models: .model
            case .list, nil: .text
            }
        case (.integer, nil): .integer
        case (.number, nil): .number
        case (.boolean, nil): .boolean
        case (.user, nil), (.channel, nil), (.role, nil), (.mentionable, nil): .snowflake
        case (.user, .name), (.channel, .name), (.role, .name), (.mentionable, .name): .text
        case (.attachment, .name), (.attachment, .url), (.attachment, .type): .text
        case (.attachment, .size): .integer
        default: nil
        }
    }
}

/// The use of an option's value in the document: `$option.name` or `$option.name.property`.
public struct OptionUse: Sendable, Hashable {
    public var name: String
    public var property: Command.Option.Property?
}

/// A column by its table's name and its own.
public struct ColumnName: Sendable, Hashable {
    public var table: String
    public var column: String
}
