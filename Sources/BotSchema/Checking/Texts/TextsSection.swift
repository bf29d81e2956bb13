extension Checker {
    /// Reads every text in every language, before anything refers to them.
    func readTexts(_ place: Placed<Node>?) {
        var sections: [(language: String, place: Placed<Node>)] = []
        for (language, section) in entries(place) ?? [] {
            // An unknown first language is kept, so that the texts in it are known.
            if !Locales.all.contains(language) {
                reportName(
                    .text, "\(quoted(language)) is not a language of Discord's", at: section,
                    hint: suggestion(for: language, among: Locales.all))
                if !texts.languages.isEmpty { continue }
            } else {
                sections.append((language, section))
            }
            texts.languages.append(language)
            for (key, value) in namedEntries(section, .textKey) {
                guard let words = string(value) else {
                    // Whoever refers to it should not hear that it does not exist.
                    if texts.languages.count == 1 { texts.texts.declare(key, nil) }
                    continue
                }
                texts.places[key, default: [:]][language] = words
                if texts.languages.count == 1 { readFallback(words, key: key, language: language) }
            }
        }
        if let place, case .object(let members) = place.value.kind, members.isEmpty {
            report(.text, "there is no language", at: place, hint: "write the texts under \"en-US\"")
        }
        // A document without texts says all of its words where they are shown.
        if texts.languages.isEmpty { texts.languages = [Self.standardLanguage] }
        declareStandardTexts(place)
        readTranslations(fallback: texts.languages[0])
        checkStandardTexts(sections)
    }

    private static let standardLanguage = "en-US"

    private func readFallback(_ words: Placed<String>, key: String, language: String) {
        guard let parts = bracedParts(of: words, .text) else { return texts.texts.declare(key, nil) }
        if parts.contains(.placeholder("language")) {
            report(
                .text, "'language' is what the text is shown in", at: words, hint: "call the placeholder differently")
        }
        var placeholders: [String] = []
        for case .placeholder(let name) in parts where !placeholders.contains(name) { placeholders.append(name) }
        texts.texts.declare(
            key,
            Text(
                origin: words.origin, key: key, placeholders: placeholders, translations: [language: words.value]))
    }

    /// Compares the other languages with the fallback.
    private func readTranslations(fallback: String) {
        for language in texts.languages.dropFirst() {
            for key in texts.texts.names {
                guard var text = texts.texts[key] else { continue }
                guard let words = texts.places[key]?[language] else {
                    if !text.isStandard {
                        report(
                            .text, "text \(quoted(key)) is not translated into \(quoted(language))", at: text.origin,
                            severity: .warning)
                    }
                    continue
                }
                guard let parts = bracedParts(of: words, .text) else { continue }
                let placeholders = Set(parts.compactMap(\.placeholder))
                for name in text.placeholders where !placeholders.contains(name) {
                    report(.text, "the translation lacks {\(name)}, which \(quoted(fallback)) has", at: words)
                }
                for name in placeholders.sorted() where !text.placeholders.contains(name) {
                    report(
                        .text, "the translation has {\(name)}, which \(quoted(fallback)) lacks", at: words,
                        hint: suggestion(for: name, among: text.placeholders))
                }
                text.translations[language] = words.value
                texts.texts.declare(key, text)
            }
        }
        let known = Set(texts.texts.names)
        for key in texts.places.keys.sorted() where !known.contains(key) {
            for language in texts.languages {
                guard let words = texts.places[key]?[language] else { continue }
                reportName(
                    .text, "text \(quoted(key)) is missing in \(quoted(fallback)), which the others fall back to",
                    at: words, hint: suggestion(for: key, among: texts.texts.names))
            }
        }
    }

    /// Marks what only hand-written code uses: `"code": {"texts": ["failure.*", "chat.hint"]}`.
    func readCodeTexts(_ place: Placed<Node>?) {
        guard let place, let fields = fields(place, "what hand-written code uses", Keys.code) else { return }
        for element in elements(fields["texts"]) ?? [] {
            guard let pattern = string(element) else { continue }
            let keys: [String]
            if pattern.value.hasSuffix(".*") {
                let group = pattern.value.dropLast()
                keys = texts.texts.names.filter { $0.hasPrefix(group) }
            } else {
                keys = texts.texts.names.filter { $0 == pattern.value }
            }
            if keys.isEmpty {
                report(
                    .reference, "no text is called \(quoted(pattern.value))", at: pattern,
                    hint: suggestion(for: pattern.value, among: texts.texts.names))
            }
            for key in keys {
                guard var text = texts.texts[key] else { continue }
                _ = use(text: key, length: Limits.content, given: text.placeholders, at: pattern)
                text.isUsedByCode = true
                texts.texts.declare(key, text)
            }
        }
    }

    /// The texts of the checked model. Call it when everything that refers to texts has been checked.
    func finishTexts() -> [Text] {
        for text in texts.texts.values where !texts.used.contains(text.key) && !text.isStandard {
            report(
                .text, "nothing uses the text \(quoted(text.key))", at: text.origin,
                hint: suggestion(for: text.key, among: StandardText.allCases.map(\.key))
                    ?? "remove it, or name it in /code/texts if hand-written code uses it", severity: .warning)
        }
        let unneeded = StandardText.allCases.filter(\.isOptional).map(\.key).filter { !texts.used.contains($0) }
        return texts.texts.values.filter { !$0.isStandard || !unneeded.contains($0.key) }
    }
}
