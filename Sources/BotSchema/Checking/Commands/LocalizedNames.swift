extension Checker {
    /// What people see instead of a slash command's or an option's name: a text, which says the name itself in the first
    /// language, because that is what Discord tells the bot.
    func localizedName(_ place: Placed<Node>?, of name: String, _ what: String) -> Phrase {
        guard let words = string(place) else { return .literal(name) }
        guard words.value.hasPrefix("@") else {
            report(
                .structure, "the \(what) is called as it is in this document, in the first language", at: words,
                hint: "write \"@key\" for a text that says how other languages call it, or remove \"name\"")
            return .literal(name)
        }
        let key = String(words.value.dropFirst())
        guard let phrase = use(text: key, length: 1...Limits.commandName, given: [], at: words) else {
            return .literal(name)
        }
        for language in texts.languages {
            guard let translation = texts.places[key]?[language] else { continue }
            if language == texts.languages[0] {
                guard translation.value != name else { continue }
                report(
                    .name, "the \(what) is called \(quoted(name)), not \(quoted(translation.value))", at: translation,
                    hint: "in the first language the text is \(quoted(name)); the others are free to differ")
            } else {
                checkSlashName(translation)
            }
        }
        return phrase
    }

    /// Discord, interactions/application-commands: `^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$`, in lower case where
    /// a letter has one. The length has been checked.
    private func checkSlashName(_ name: Placed<String>) {
        if let scalar = name.value.unicodeScalars.first(where: { !$0.mayStandInSlashName }) {
            report(
                .name,
                "\(quoted(name.value)) cannot be the name of a slash command or of an option: it has \(quoted(String(scalar)))",
                at: name, hint: "Discord takes letters, digits, - and _")
        } else if name.value.unicodeScalars.contains(where: { $0.properties.lowercaseMapping != String($0) }) {
            report(
                .name, "\(quoted(name.value)) is not in lower case, as names of slash commands and of options are",
                at: name, hint: "write \(quoted(name.value.lowercased()))")
        }
    }

    /// Discord refuses two commands of one kind, or two options of one command, that are called the same in a language.
    func checkNames(of siblings: [(name: Phrase, origin: Origin)], _ what: String) {
        for language in texts.languages {
            var seen: [String: Phrase] = [:]
            for (name, origin) in siblings {
                let words = self.words(name, in: language)
                guard let first = seen.updateValue(name, forKey: words) else { continue }
                // Two that share their words in the first language share them in the others, too, where those are missing.
                let fallback = texts.languages[0]
                let isKnown = language != fallback && self.words(first, in: fallback) == self.words(name, in: fallback)
                guard !isKnown else { continue }
                let place = language == fallback ? "" : " in \(quoted(language))"
                report(
                    .name, "another \(what) is called \(quoted(words)) as well\(place)",
                    at: self.place(of: name, in: language) ?? origin)
            }
        }
    }

    private func words(_ phrase: Phrase, in language: String) -> String {
        switch phrase {
        case .literal(let words): words
        case .text(let key):
            texts.texts[key]?.translations[language] ?? texts.texts[key]?.translations[texts.languages[0]] ?? ""
        }
    }

    private func place(of phrase: Phrase, in language: String) -> Origin? {
        guard case .text(let key) = phrase, language != texts.languages[0] else { return nil }
        return texts.places[key]?[language]?.valueOrigin
    }
}

extension Unicode.Scalar {
    fileprivate var mayStandInSlashName: Bool {
        if self == "-" || self == "_" || self == "'" { return true }
        // Vowel signs and the like, which are no letters: Devanagari and Thai.
        if (0x0900...0x097F).contains(value) || (0x0E01...0x0E5B).contains(value) { return true }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}
