/// The texts of a document while it is checked, and which of them something refers to.
struct TextCatalog {
    /// In the order of the document; the first one is the fallback.
    var languages: [String] = []
    var texts = Symbols<Text>()
    /// Where each translation stands, by key and language.
    var places: [String: [String: Placed<String>]] = [:]
    var used: Set<String> = []

    /// The languages that Discord has (reference, locales).
    static let knownLanguages = [
        "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "hi", "hr", "hu", "id", "it",
        "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
    ]

    /// What the runtime itself says on panels, and how long it may be.
    static let runtimeTexts: [(key: String, length: ClosedRange<Int>)] = [
        ("panel.confirm", Limits.buttonLabel), ("panel.cancel", Limits.buttonLabel),
        ("panel.next", Limits.buttonLabel), ("panel.previous", Limits.buttonLabel),
        ("panel.cancelled", Limits.content), ("panel.denied", Limits.content), ("panel.outdated", Limits.content),
        ("panel.failed", Limits.content), ("panel.not_allowed", Limits.content),
    ]
}
