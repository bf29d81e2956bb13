extension Checker {
    /// Makes the texts that the runtime itself says known, unless the document says them in its own words.
    func declareStandardTexts(_ place: Placed<Node>?) {
        let origin = place?.origin ?? Origin(pointer: "/texts", position: Position(line: 1, column: 1))
        for standard in StandardText.allCases {
            guard case .missing = texts.texts.lookUp(standard.key) else { continue }
            let words = standard.words
            var translations: [String: String] = [:]
            for language in texts.languages { translations[language] = words.words(in: language) }
            if let fallback = texts.languages.first, translations[fallback] == nil {
                translations[fallback] = words.english
            }
            texts.texts.declare(
                standard.key,
                Text(
                    origin: origin, key: standard.key, placeholders: words.given, translations: translations,
                    isStandard: true))
        }
    }

    /// Notes that the bot says these of the runtime's own texts.
    func use(_ standard: [StandardText]) { texts.used.formUnion(standard.map(\.key)) }

    /// Holds what the document says in place of standard texts to where the runtime says it, and warns of languages that
    /// the runtime does not speak.
    func checkStandardTexts(_ sections: [(language: String, place: Placed<Node>)]) {
        for standard in StandardText.allCases {
            let places = texts.languages.compactMap { texts.places[standard.key]?[$0] }
            guard let place = places.first else { continue }
            _ = use(text: standard.key, length: standard.words.length, given: standard.words.given, at: place)
        }
        for (language, place) in sections {
            let missing = StandardText.allCases.filter { standard in
                !standard.isOptional && texts.places[standard.key]?[language] == nil
                    && standard.words.words(in: language) == nil
            }
            guard !missing.isEmpty else { continue }
            report(
                .text, "what the runtime itself says is not translated into \(quoted(language))", at: place.origin,
                hint: "write \(list: missing.map(\.key)) here", severity: .warning)
        }
    }
}
