extension Checker {
    /// An object whose parts must all hold.
    func condition(
        _ place: Placed<Node>, _ table: TableSymbols, _ uses: inout [QuerySymbols.RecordUse]
    ) -> Condition? {
        guard let entries = entries(place) else { return nil }
        var parts: [Condition] = []
        for (name, value) in entries {
            let part: Condition? =
                switch name {
                case "any": conditions(value, table, &uses).map { .any($0) }
                case "all": conditions(value, table, &uses).map { .all($0) }
                case "when": actorIs(value)
                default: comparison(name, value, table, &uses)
                }
            if let part { parts.append(part) }
        }
        guard parts.count == entries.count else { return nil }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private func conditions(
        _ place: Placed<Node>, _ table: TableSymbols, _ uses: inout [QuerySymbols.RecordUse]
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

    private func comparison(
        _ name: String, _ place: Placed<Node>, _ table: TableSymbols, _ uses: inout [QuerySymbols.RecordUse]
    ) -> Condition? {
        guard let column = column(name, of: table, at: place.atName) else { return nil }
        switch place.value.kind {
        case .null:
            if !column.isNullable {
                report(.structure, "the column \(quoted(name)) is never null", at: place)
            }
            return .isNull(column: name)
        case .object:
            guard let fields = fields(place, "a list to look in", Keys.list),
                let list = required("in", of: fields),
                let function = functionUse(list, "a list to look in", for: .list(column.type))
            else { return nil }
            return .inList(column: name, function: function)
        case .string(let text) where text.hasPrefix("$"):
            return operand(place.with(text), column.type, &uses).map { .equal(column: name, $0) }
        default:
            return literal(place, for: column.type).map { .equal(column: name, .literal($0)) }
        }
    }

    private func operand(
        _ text: Placed<String>, _ type: ColumnType, _ uses: inout [QuerySymbols.RecordUse]
    ) -> Operand? {
        if let name = name(in: text, behind: "$actor.") {
            guard let actorTable, let column = column(name, of: actorTable, at: text) else { return nil }
            checkSameType(column.type, type, at: text)
            return .actor(column: name)
        }
        if let name = name(in: text, behind: "$record.") {
            uses.append(QuerySymbols.RecordUse(column: name, type: type, place: text))
            return .record(column: name)
        }
        report(
            .structure, "\(quoted(text.value)) means nothing here", at: text,
            hint: "a column of the person who acts is written \"$actor.id\", one of the shown row \"$record.id\"")
        return nil
    }

    /// What follows a prefix in a text.
    func name(in text: Placed<String>, behind prefix: String) -> String? {
        text.value.hasPrefix(prefix) ? String(text.value.dropFirst(prefix.count)) : nil
    }
}
