/// A template with what is known of the words that it makes.
struct CheckedTemplate {
    var template: Template
    /// Whether every value in it can be missing and no word stands beside them.
    var canBeEmpty: Bool
}

extension Checker {
    /// Words with values of a table's row between them, or a text.
    /// - Parameter limit: How many UTF-16 units its fixed words may have; values are cut when it is shown.
    func template(_ place: Placed<Node>?, of table: TableSymbols, limit: Int) -> CheckedTemplate? {
        guard let words = string(place) else { return nil }
        if words.value.hasPrefix("@") {
            guard case .text(let key)? = phrase(place, 1...limit) else { return nil }
            return CheckedTemplate(
                template: Template(origin: words.valueOrigin, parts: [.text(key: key)]), canBeEmpty: false)
        }
        guard let braced = bracedParts(of: words, .structure, isTemplate: true) else { return nil }
        var parts: [Template.Part] = []
        var fixed = ""
        var canBeEmpty = true
        var isBroken = false
        for part in braced {
            switch part {
            case .words(let text):
                parts.append(.literal(text))
                fixed += text
            case .placeholder(let name):
                guard let value = templateValue(name, of: table, at: words) else {
                    isBroken = true
                    continue
                }
                parts.append(value.part)
                if !value.canBeEmpty { canBeEmpty = false }
            }
        }
        if isBroken { return nil }
        let isBlank = fixed.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
        if parts.isEmpty || (!fixed.isEmpty && !fits(fixed, 0...limit, at: words)) {
            if parts.isEmpty { report(.limit, "there are no words here", at: words) }
            return nil
        }
        return CheckedTemplate(
            template: Template(origin: words.valueOrigin, parts: parts), canBeEmpty: canBeEmpty && isBlank)
    }
}
