extension Checker {
    /// What is said when an action is done: words with values of the row between them, a text, or a text with values for
    /// its placeholders, `{"text": "@added", "title": "$created.title"}`.
    func reply(_ place: Placed<Node>, _ scope: ActionScope) -> Reply? {
        if case .object = place.value.kind { return filledText(place, scope) }
        guard let words = string(place) else { return nil }
        guard !words.value.hasPrefix("@") else {
            return phrase(place, Limits.content).map { .text($0, []) }
        }
        guard let row = [Value.Row.created, .record, .chosen].first(where: { table(of: $0, scope) != nil }),
            let table = table(of: row, scope)
        else { return phrase(place, Limits.content).map { .text($0, []) } }
        return template(place, of: table, limit: Limits.content.upperBound).map { .template($0.template, of: row) }
    }

    private func filledText(_ place: Placed<Node>, _ scope: ActionScope) -> Reply? {
        guard let entries = entries(place) else { return nil }
        guard let text = entries.first(where: { $0.name == "text" })?.value else {
            report(.structure, "a reply needs \"text\"", at: place)
            return nil
        }
        let others = entries.filter { $0.name != "text" }
        let arguments = others.compactMap { name, value -> Reply.Argument? in
            guard let words = string(value) else { return nil }
            guard words.value.hasPrefix("$") else {
                report(
                    .structure, "a value of the action stands here, as in \"$record.name\"", at: value,
                    hint: "write fixed words into the text")
                return nil
            }
            guard let (found, type) = source(words, scope) else { return nil }
            return Reply.Argument(name: name, value: found, type: type.type)
        }
        guard let phrase = phrase(text, Limits.content, given: others.map(\.name)), case .text(let key) = phrase else {
            if case .string(let words) = text.value.kind, !words.hasPrefix("@") {
                report(.structure, "values are given to a text, as in \"@done\"", at: text)
            }
            return nil
        }
        let placeholders = texts.texts[key]?.placeholders ?? []
        for (name, value) in others where !placeholders.contains(name) {
            reportName(
                .text, "the text \(quoted(key)) has no {\(name)}", at: value,
                hint: suggestion(for: name, among: placeholders))
        }
        return arguments.count == others.count ? .text(phrase, arguments) : nil
    }
}
