extension Checker {
    /// What a column is compared with: a value of its type, or a word that begins with `$`.
    func operand(
        _ place: Placed<Node>, comparedWith path: CheckedPath, _ uses: inout QueryUses
    ) -> Value? {
        let type = path.column.type
        if let scope = uses.scope {
            if case .null = place.value.kind, !path.type.isNullable {
                report(.structure, "the column \(quoted(path.column.name)) is never null", at: place)
            }
            return value(place, for: ValueType(type: type, isNullable: true), scope)
        }
        switch place.value.kind {
        case .null:
            if !path.type.isNullable {
                report(.structure, "the column \(quoted(path.column.name)) is never null", at: place)
            }
            return .literal(.null)
        case .object:
            return moment(place, for: path.type, ActionScope(carrier: .button, hasInteraction: false))
        case .string(let text) where text.hasPrefix("$$"):
            return literal(place.with(place.value.with(text.dropFirst())), for: type).map { .literal($0) }
        case .string(let text) where text.hasPrefix("$"):
            return variable(place.with(text), type, &uses)
        default:
            return literal(place, for: type).map { .literal($0) }
        }
    }

    private func variable(_ text: Placed<String>, _ type: ColumnType, _ uses: inout QueryUses) -> Value? {
        if let name = name(in: text, behind: "$actor.") {
            guard let actorTable, let path = path(name, of: actorTable, at: text) else { return nil }
            checkSameType(path.column.type, type, at: text)
            return .column(of: .actor, path.path)
        }
        if let name = name(in: text, behind: "$record.") {
            uses.record.append(QueryUses.Use(name: name, type: type, place: text))
            // Which table it is of is known when a view uses the query.
            return .column(of: .record, ColumnPath(name, of: ""))
        }
        if let name = name(in: text, behind: "$option.") {
            uses.options.append(QueryUses.Use(name: name, type: type, place: text))
            return .option(name)
        }
        switch text.value {
        case "$guild", "$channel":
            checkSameType(.snowflake, type, at: text)
            return text.value == "$guild" ? .guild : .channel
        case "$now":
            checkSameType(.time, type, at: text)
            return .now(plus: 0)
        case "$focused":
            checkSameType(.text, type, at: text)
            uses.focused.append(QueryUses.Use(name: "focused", type: type, place: text))
            return .focused
        default:
            let known = ["$guild", "$channel", "$now", "$focused", "$actor.", "$record.", "$option."]
            report(
                .structure, "\(quoted(text.value)) means nothing here", at: text,
                hint: suggestion(for: text.value, among: known)
                    ?? "a column of the person who acts is written \"$actor.id\", one of the shown row \"$record.id\"")
            return nil
        }
    }
}
