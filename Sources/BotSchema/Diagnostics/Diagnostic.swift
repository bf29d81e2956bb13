/// Something that is wrong with a document, and where.
public struct Diagnostic: Error, Sendable, Hashable {
    /// The document's path as it was given.
    public var path: String
    public var severity: Severity
    public var category: Category
    /// An RFC 6901 pointer to the value that is meant; empty for the whole document.
    public var pointer: String
    public var position: Position
    /// One sentence without its full stop.
    public var message: String
    /// How to mend it, where that is known.
    public var hint: String?

    public enum Severity: String, Sendable { case error, warning }

    public enum Category: String, Sendable, CaseIterable {
        /// The text is not JSON.
        case syntax
        /// A value is missing, unknown or of the wrong kind.
        case structure
        /// Something is named that does not exist or does not fit.
        case reference
        /// Discord, the database or this program would refuse it.
        case limit
        /// A name is not formed as it has to be, or collides with another.
        case name
        /// A text, its placeholders or its translations.
        case text
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `Schema/bot.json:42:17: error: [reference] column 'user.modle' does not exist; did you mean 'user.model'?`
    ///
    /// Always one line, in the form that compilers use, so that build systems and editors find the place.
    public var description: String {
        let place = "\(path):\(position.line):\(position.column)"
        let mending = hint.map { "; \($0)" } ?? ""
        return "\(place): \(severity.rawValue): [\(category.rawValue)] \(message)\(mending)"
    }
}

extension Diagnostic {
    /// The order in which a person mends a document: from its top to its end.
    static func precedes(_ first: Diagnostic, _ second: Diagnostic) -> Bool {
        (first.position.line, first.position.column, first.message)
            < (second.position.line, second.position.column, second.message)
    }
}
