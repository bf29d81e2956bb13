/// One of the things that an action does.
public enum Effect: Sendable, Equatable {
    /// Turns a yes/no column over. The control carries the value to set, not 'flip'.
    case toggle(column: String)
    /// Sets a column to the value of the control that was used.
    case set(column: String)
    /// Sets columns of a row.
    case update(Value.Row, [Assignment])
    /// Adds to numbers of a row, within their columns' bounds.
    case increment(Value.Row, [Increment])
    /// Adds a row.
    case insert(Insertion)
    /// Removes a row.
    case delete(Value.Row)
    /// Removes the rows of a query.
    case deleteAll(query: String)
    /// Shows a view of a row.
    case open(Opening)
    /// Opens a form, about a row where the form is about one.
    case openModal(String, of: Value.Row?)
    /// Posts a view in a channel or to somebody.
    case send(Sending)
    /// Opens a thread with the person who acts in it.
    case startThread(ThreadStart)
    /// Plans the effects of a schedule for a row, in place of what was planned for it before.
    case schedule(String, Value.Row, at: Value)
    /// Takes back what a schedule has planned for a row.
    case unschedule(String, Value.Row)
    /// A hand-written function does it, and says what is answered.
    case call(FunctionUse)

    public struct Sending: Sendable, Equatable {
        public var view: String
        public var key: Opening.Key
        public var place: Place
        /// Whom it calls, and nobody else.
        public var mention: Value?
        public var save: Saving?

        public enum Place: Sendable, Equatable {
            case channel(Value)
            case user(Value)
        }
    }

    public struct ThreadStart: Sendable, Equatable {
        public var name: Reply
        public var channel: Value
        public var isPrivate: Bool
        public var save: Saving?
    }

    /// The column of a row that keeps the id of what was made in Discord.
    public struct Saving: Sendable, Equatable {
        public var row: Value.Row
        public var column: String
    }

    /// A column with the value that it gets.
    public struct Assignment: Sendable, Equatable {
        public var column: String
        public var value: Value
    }

    public struct Increment: Sendable, Equatable {
        public var column: String
        public var amount: Double
    }

    public struct Insertion: Sendable, Equatable {
        public var table: String
        /// In the order of the table's columns; the others have defaults, or are stamped or generated.
        public var values: [Assignment]
        public var conflict: Conflict?

        /// What happens when a row with the same key or the same value of a unique column is there already.
        public enum Conflict: Sendable, Equatable {
            /// It stays as it is.
            case ignore
            /// The values are set that are not part of its key.
            case update
            /// The action is given up with this sentence.
            case refuse(Phrase)
        }
    }

    public struct Opening: Sendable, Equatable {
        public var view: String
        /// Whose key the view is opened with: a row, or a reference of one.
        public var key: Key
        public var place: Place

        public enum Key: Sendable, Equatable {
            case row(Value.Row)
            /// The row that a column refers to.
            case reference(of: Value.Row, ColumnPath)
        }

        public enum Place: String, Sendable, CaseIterable {
            /// In place of the panel whose control was used.
            case update
            /// In a new message.
            case message
            /// In a new message that only the person sees.
            case ephemeral
        }
    }
}

/// What is said beside the effects of an action.
public enum Reply: Sendable, Equatable {
    /// Words with values of a row between them.
    case template(Template, of: Value.Row?)
    /// A text with values for its placeholders.
    case text(Phrase, [Argument])

    /// A placeholder with its value.
    public struct Argument: Sendable, Equatable {
        public var name: String
        public var value: Value
        public var type: ColumnType
    }
}
