extension Checker {
    /// An object whose parts must all hold.
    func condition(_ place: Placed<Node>, _ table: TableSymbols, _ uses: inout QueryUses) -> Condition? {
        guard let entries = entries(place) else { return nil }
        var parts: [Condition] = []
        for (name, value) in entries {
            let part: Condition? =
                switch name {
                case "any": conditions(value, table, &uses).map { .any($0) }
                case "all": conditions(value, table, &uses).map { .all($0) }
                case "not": condition(value, table, &uses).map { .not($0) }
                case "when": actorIs(value)
                default: comparisons(name, value, table, &uses)
                }
            if let part { parts.append(part) }
        }
        guard parts.count == entries.count else { return nil }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private func conditions(
        _ place: Placed<Node>, _ table: TableSymbols, _ uses: inout QueryUses
    ) -> [Condition]? {
        guard let list = elements(place) else { return nil }
        if list.isEmpty { report(.structure, "at least one condition stands here", at: place) }
        var parts: [Condition] = []
        for element in list {
            if let part = condition(element, table, &uses) { parts.append(part) }
        }
        return parts.count == list.count ? parts : nil
    }

    private func actorIs(_ place: Placed<Node>) -> Condition? {
        guard let text = string(place) else { return nil }
        guard let name = name(in: text, behind: "$actor."), let actorTable else {
            if actorTable != nil {
                report(
                    .structure, "a yes/no column of the person who acts stands here, as in \"$actor.name\"", at: text)
            }
            return nil
        }
        guard let column = column(name, of: actorTable, at: text) else { return nil }
        checkSameType(column.type, .boolean, at: text)
        return .actorIs(column: column.name)
    }

    /// What must hold of a row for something of its panel to be there.
    func condition(_ place: Placed<Node>?, on record: TableSymbols) -> Condition? {
        guard let place else { return nil }
        if case .object(let members) = place.value.kind, members.isEmpty {
            report(.structure, "a condition says what must hold", at: place, hint: "write a column and its value")
            return nil
        }
        var uses = QueryUses()
        uses.scope = ActionScope(carrier: .button, record: record)
        return condition(place, record, &uses)
    }

    /// What follows a prefix in a text.
    func name(in text: Placed<String>, behind prefix: String) -> String? {
        text.value.hasPrefix(prefix) ? String(text.value.dropFirst(prefix.count)) : nil
    }
}
