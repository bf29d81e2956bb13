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
        guard let braced = bracedParts(of: words, .structure) else { return nil }
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
                guard let value = value(name, of: table, at: words) else {
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

    /// `name` is a column of the row, `creator.name` one of the row that its column `creator_id` refers to.
    private func value(
        _ name: String, of table: TableSymbols, at place: Placed<String>
    ) -> (part: Template.Part, canBeEmpty: Bool)? {
        let names = name.split(separator: ".").map(String.init)
        if names.count == 1 {
            return column(name, of: table, at: place).map { (.column(name), $0.canBeEmpty) }
        }
        guard names.count == 2 else {
            report(.structure, "a value is at most one reference away", at: place)
            return nil
        }
        guard let reference = reference(names[0], of: table, at: place), let target = reference.reference,
            let other = tables[target.table], let column = column(names[1], of: other, at: place)
        else { return nil }
        return (
            .joined(reference: reference.name, table: target.table, column: column.name),
            reference.isNullable || column.canBeEmpty
        )
    }
}
