extension Checker {
    /// A column, and what must hold of it: a value that it is equal to, or an object of operators.
    func comparisons(
        _ name: String, _ place: Placed<Node>, _ table: TableSymbols, _ uses: inout QueryUses
    ) -> Condition? {
        guard let path = path(name, of: table, at: place.atName) else { return nil }
        // `{"now": …}` is a value; every other object has operators.
        guard case .object(let members) = place.value.kind, !members.contains(where: { $0.name == "now" }) else {
            return operand(place, comparedWith: path, &uses).map { .compare(path.path, .equal, $0) }
        }
        guard let fields = fields(place, "a comparison", Keys.comparison) else { return nil }
        let words = members.map(\.name).filter(Keys.comparison.contains)
        if members.isEmpty {
            report(
                .structure, "a comparison says what must hold of \(quoted(name))", at: place,
                hint: "write one of \(list: Keys.comparison)")
        }
        var parts: [Condition] = []
        for word in words {
            guard let value = fields[word] else { continue }
            if let part = comparison(word, value, path, &uses) { parts.append(part) }
        }
        guard parts.count == members.count, !parts.isEmpty else { return nil }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private func comparison(
        _ word: String, _ place: Placed<Node>, _ path: CheckedPath, _ uses: inout QueryUses
    ) -> Condition? {
        guard let comparison = Condition.Comparison(rawValue: word) else { return list(place, path, &uses) }
        let type = path.column.type
        if [.below, .above, .atLeast, .atMost].contains(comparison), !type.hasOrder {
            report(.reference, "\(type.plural) are not less or more than others", at: place.atName)
            return nil
        }
        if [.contains, .startsWith].contains(comparison), type != .text {
            report(.reference, "only texts contain others, and these are \(type.plural)", at: place.atName)
            return nil
        }
        if case .null = place.value.kind, comparison != .equal, comparison != .unequal {
            report(.structure, "nothing is compared with null in this way", at: place)
            return nil
        }
        guard let operand = operand(place, comparedWith: path, &uses) else { return nil }
        if [.contains, .startsWith].contains(comparison), uses.scope == nil, operand.isFarther {
            report(.structure, "a text is looked for only as a column of the row itself has it", at: place)
            return nil
        }
        return .compare(path.path, comparison, operand)
    }

    /// What follows "in": values, or a function that gives them.
    private func list(_ place: Placed<Node>, _ path: CheckedPath, _ uses: inout QueryUses) -> Condition? {
        if case .object = place.value.kind {
            guard uses.scope == nil else {
                report(
                    .structure, "only a query asks a function for its values", at: place,
                    hint: "write the values themselves, as in [\"open\", \"new\"]")
                return nil
            }
            return functionUse(place, "a list to look in", for: .list(path.column.type)).map {
                .inList(path.path, function: $0)
            }
        }
        guard let list = elements(place) else { return nil }
        if list.isEmpty { report(.structure, "at least one value stands here", at: place) }
        var operands: [Value] = []
        for element in list {
            if let operand = operand(element, comparedWith: path, &uses) { operands.append(operand) }
        }
        return operands.count == list.count ? .oneOf(path.path, operands) : nil
    }
}

extension ColumnType {
    /// Whether one value can be below another.
    var hasOrder: Bool {
        switch self {
        case .integer, .number, .text, .time: true
        case .boolean, .snowflake, .enumeration, .model: false
        }
    }
}

extension Value {
    /// Whether a reference leads to it.
    fileprivate var isFarther: Bool {
        guard case .column(_, let path) = self else { return false }
        return !path.references.isEmpty || path.column.contains(".")
    }
}
