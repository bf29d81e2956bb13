extension Checker {
    /// Something that a person reads: `@key` or the words themselves.
    /// - Parameters:
    ///   - length: How many UTF-16 units it may have in any language.
    ///   - given: The placeholders that the text gets values for where it is used.
    func phrase(_ place: Placed<Node>?, _ length: ClosedRange<Int>, given: [String] = []) -> Phrase? {
        guard let words = string(place) else { return nil }
        if words.value.hasPrefix("@") {
            return use(text: String(words.value.dropFirst()), length: length, given: given, at: words)
        }
        return fits(words.value, length, at: words) ? .literal(words.value) : nil
    }

    /// Notes that something refers to a text, and checks it for the place where it is used.
    func use<Place>(text key: String, length: ClosedRange<Int>, given: [String], at place: Placed<Place>) -> Phrase? {
        texts.used.insert(key)
        guard let text = resolve("text", key, in: texts.texts, at: place) else { return nil }
        for name in text.placeholders where !given.contains(name) {
            let available = given.isEmpty ? "" : " (only {\(given.joined(separator: "}, {"))})"
            report(
                .text, "the text \(quoted(key)) has {\(name)}, which gets no value here\(available)", at: place,
                hint: suggestion(for: name, among: given))
        }
        for words in (texts.places[key] ?? [:]).values {
            _ = fits(words.value, length, at: words)
        }
        return .text(key: key)
    }

    /// Whether words are neither empty nor too long; reports where they are.
    func fits(_ words: String, _ length: ClosedRange<Int>, at place: Placed<String>) -> Bool {
        let isBlank = words.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
        guard !isBlank || length.lowerBound == 0 else {
            report(.limit, "there are no words here", at: place)
            return false
        }
        let isPlain = words.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        if !isPlain, let scalar = words.unicodeScalars.first(where: { isUnprintable($0) }) {
            let code = String(scalar.value, radix: 16, uppercase: true)
            report(.text, "the control character U+\(code) cannot be shown", at: place)
            return false
        }
        guard words.utf16.count <= length.upperBound else {
            report(
                .limit, "this has \(words.utf16.count) characters; at most \(length.upperBound) fit where it is shown",
                at: place)
            return false
        }
        return true
    }

    private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }

    /// The longest form of a phrase in any language, in UTF-16 units.
    func longest(_ phrase: Phrase?) -> Int {
        switch phrase {
        case nil: 0
        case .literal(let words): words.utf16.count
        case .text(let key): texts.texts[key]?.translations.values.map(\.utf16.count).max() ?? 0
        }
    }
}
