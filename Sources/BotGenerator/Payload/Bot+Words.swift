internal import BotSchema

extension Bot {
    /// What people with this locale read.
    func words(of text: Text, for locale: String) -> String {
        let language = Locales.spoken(in: locale, among: languages) ?? languages[0]
        return text.translations[language] ?? text.translations[languages[0]] ?? ""
    }

    /// What a phrase says in the first language.
    func words(_ phrase: Phrase) -> String {
        switch phrase {
        case .literal(let words): words
        case .text(let key): text(key).translations[languages[0]] ?? ""
        }
    }

    /// What a phrase says in the first language, with the place in the document that says it.
    ///
    /// - Parameter isKey: Whether words that are no text are the key of what they name, which stands there already.
    func written(_ phrase: Phrase, at pointer: String, isKey: Bool = false) -> JSONText {
        let value = JSONText.string(words(phrase))
        switch phrase {
        case .literal: return isKey ? value : value.from(pointer)
        case .text(let key): return value.from(pointer, words: "/texts/\(languages[0])/\(key)")
        }
    }

    /// The words for every locale whose people would otherwise not see them in the language that the bot answers in.
    func localizations(_ phrase: Phrase) -> JSONText? {
        guard case .text(let key) = phrase else { return nil }
        let words = Locales.all.map { ($0, self.words(of: text(key), for: $0)) }
        let byLocale = Dictionary(uniqueKeysWithValues: words)
        let standard = self.words(phrase)
        let others = words.filter { locale, words in
            // Discord looks into the other variety of a language first.
            guard let sibling = Locales.discordFallback(for: locale) else { return words != standard }
            return languages.contains(locale)
                ? (words, byLocale[sibling]) != (standard, standard)
                : words != byLocale[sibling]
        }
        return others.isEmpty ? nil : .object(others.map { ($0, .string($1)) })
    }
}
