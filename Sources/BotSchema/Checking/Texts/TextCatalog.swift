/// The texts of a document while it is checked, and which of them something refers to.
struct TextCatalog {
    /// In the order of the document; the first one is the fallback.
    var languages: [String] = []
    var texts = Symbols<Text>()
    /// Where each translation stands, by key and language.
    var places: [String: [String: Placed<String>]] = [:]
    var used: Set<String> = []
}
