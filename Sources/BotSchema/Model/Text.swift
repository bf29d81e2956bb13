/// A text in every language of the document.
public struct Text: Sendable, Equatable {
    public var origin: Origin
    public var key: String
    /// The names in braces, each once, in the order of the fallback language.
    public var placeholders: [String]
    /// By language; the fallback language is always there.
    public var translations: [String: String]
    /// Whether the language brings it, and the document has no words of its own for it.
    public var isStandard = false
    /// Whether hand-written code says it.
    public var isUsedByCode = false
}

/// Something that a person reads: a text of the document (`@key`), or the same words in every language.
public enum Phrase: Sendable, Hashable {
    case text(key: String)
    case literal(String)
}
