/// The emoji that Discord takes as a reaction or on a button.
enum Emoji {
    /// Whether `text` is one emoji of Unicode's, written as an emoji: a sign that is shown as text by default needs its
    /// variation selector or a skin tone, as on Discord, where anything else is an unknown emoji (10014).
    static func isUnicodeEmoji(_ text: String) -> Bool {
        guard text.count == 1, let first = text.unicodeScalars.first, first.properties.isEmoji else { return false }
        let rest = text.unicodeScalars.dropFirst()
        if first.isASCII { return rest.contains("\u{20E3}") }
        return first.properties.isEmojiPresentation || rest.contains("\u{FE0F}")
            || rest.contains { $0.properties.isEmojiModifier }
    }
}
