/// The first name of a session: what it begins with.
enum SessionName {
    /// Grapheme clusters of the first message that a name is made of.
    static let characters = 10
    /// UTF-16 units that a name may have, because a single cluster can be of any length.
    static let maximumLength = 100

    /// The beginning of `firstMessage` on one line; nil when nothing readable is in it.
    static func make(from firstMessage: String) -> String? {
        var name = ""
        for character in firstMessage.trimmingWhitespace().prefix(characters) {
            // A name stands on one line, in labels and lists.
            let character = character.isWhitespace ? " " : character
            guard name.utf16.count + character.utf16.count <= maximumLength else { break }
            name.append(character)
        }
        while name.last?.isWhitespace == true { name.removeLast() }
        return name.isEmpty ? nil : name
    }
}
