/// Words with values of a row between them: `{creator.name} ({creator_id|mention}), {votes|count} votes`.
public struct Template: Sendable, Equatable {
    public var origin: Origin
    public var parts: [Part]

    public enum Part: Sendable, Equatable {
        case literal(String)
        /// A text of the document.
        case text(key: String)
        /// A column of the row, or of one that it refers to.
        case value(ColumnPath, Format?)
        /// How many rows a query has that compares with the template's row as `$record`.
        case count(query: String)
        /// What a column of the query's rows comes to.
        case sum(query: String, column: String)
        /// A bar for how many of one query's rows another one has, with the percentage.
        case bar(query: String, of: String)
    }

    /// How a value is written, other than its type has it.
    public enum Format: String, Sendable, CaseIterable {
        // Times, as Discord writes them in the reader's language and time zone (reference: Message Formatting).
        case relative, date, time
        case dateTime = "datetime"
        // Discord ids.
        case mention, channel, role, id
        // Numbers, as the language writes them; `percent` of a fraction.
        case number, percent
        // Texts.
        case code, quote
        // Yes/no values.
        case yesNo = "yesno"
    }

    /// The queries that it counts or sums up.
    public var queries: [String] {
        parts.flatMap { part in
            switch part {
            case .literal, .text, .value: [String]()
            case .count(let query), .sum(let query, _): [query]
            case .bar(let query, let other): [query, other]
            }
        }
    }
}
