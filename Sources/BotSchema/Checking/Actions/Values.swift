extension Checker {
    /// A value for a column: a literal of its type, or a text that begins with `$` and says where the value comes from.
    /// - Returns: The value, if it fits the column.
    func value(_ place: Placed<Node>, for column: ValueType, _ scope: ActionScope) -> Value? {
        switch place.value.kind {
        case .null:
            if !column.isNullable { report(.structure, "this is never null", at: place) }
            return .literal(.null)
        case .string(let text) where text.hasPrefix("$$"):
            return literal(
                place.with(Node(kind: .string(String(text.dropFirst())), position: place.position)), for: column.type
            )
            .map { .literal($0) }
        case .string(let text) where text.hasPrefix("$"):
            return source(place.with(text), for: column, scope)
        case .object: return moment(place, for: column, scope)
        default: return literal(place, for: column.type).map { .literal($0) }
        }
    }

    func source(_ text: Placed<String>, for column: ValueType, _ scope: ActionScope) -> Value? {
        guard let (value, found) = source(text, scope) else { return nil }
        return fits(found, column, at: text) ? value : nil
    }

    /// Whether a value of one type can stand where another is wanted; reports where it cannot.
    func fits<Place>(_ found: ValueType, _ wanted: ValueType, at place: Placed<Place>) -> Bool {
        let isWidened = found.type == .integer && wanted.type == .number
        guard found.type == wanted.type || isWidened || found.type.isWord && wanted.type == .text else {
            report(
                .reference, "\(wanted.type.plural) are wanted here, but this is one of \(found.type.plural)", at: place)
            return false
        }
        guard !found.isNullable || wanted.isNullable else {
            report(
                .reference, "this can be null, but what it is for cannot", at: place,
                hint: "require the option, or make the column nullable")
            return false
        }
        return true
    }

    /// What a text that begins with `$` means, and its type.
    func source(_ text: Placed<String>, _ scope: ActionScope) -> (Value, ValueType)? {
        let parts = text.value.dropFirst().split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let id = ValueType(type: .snowflake, isNullable: true)
        switch (parts.first ?? "", parts.count) {
        case ("now", 1): return (.now(plus: 0), ValueType(type: .time, isNullable: false))
        case ("value", 1):
            if let control = scope.control { return (.control, control) }
        case ("target", 1):
            if scope.hasTarget { return (.target, ValueType(type: .snowflake, isNullable: false)) }
        case ("guild", 1): if scope.hasInteraction { return (.guild, id) }
        case ("channel", 1): if scope.hasInteraction { return (.channel, id) }
        case ("message", 1): if scope.hasInteraction { return (.message, id) }
        case ("option", 2...): return given(parts, scope.options, "option", at: text).map { (.option($0.0), $0.1) }
        case ("input", 2): return given(parts, scope.inputs, "input", at: text).map { (.input($0.0), $0.1) }
        case (let word, 2...):
            guard let row = Value.Row(rawValue: word) else { break }
            guard let table = table(of: row, scope) else { break }
            return path(Array(parts.dropFirst()), of: table, at: text).map { (.column(of: row, $0.path), $0.type) }
        default: break
        }
        report(
            .structure, "\(quoted(text.value)) means nothing here", at: text,
            hint: suggestion(for: text.value, among: words(scope)) ?? "there are \(list: words(scope))")
        return nil
    }

    private func given(
        _ parts: [String], _ known: [String: ValueType], _ what: String, at text: Placed<String>
    ) -> (String, ValueType)? {
        let name = parts.dropFirst().joined(separator: ".")
        if what == "option" { noteUse(ofOption: parts[1]) }
        if let type = known[name] { return (name, type) }
        report(
            .reference, "there is no \(what) \(quoted(name))", at: text,
            hint: suggestion(for: name, among: known.keys.sorted()))
        return nil
    }

    func table(of row: Value.Row, _ scope: ActionScope) -> TableSymbols? {
        switch row {
        case .actor: actorTable
        case .record: scope.record
        case .chosen: scope.chosen
        case .created: scope.created
        }
    }

    /// What can stand behind `$` in a scope.
    private func words(_ scope: ActionScope) -> [String] {
        var words = Value.Row.allCases.filter { table(of: $0, scope) != nil }.map { "$\($0.rawValue).column" }
        if !scope.options.isEmpty { words.append("$option.name") }
        if !scope.inputs.isEmpty { words.append("$input.name") }
        if scope.control != nil { words.append("$value") }
        if scope.hasTarget { words.append("$target") }
        words.append("$now")
        return words + (scope.hasInteraction ? ["$guild", "$channel", "$message"] : [])
    }
}

extension ColumnType {
    /// Whether its values are kept as words.
    var isWord: Bool {
        switch self {
        case .enumeration, .model: true
        default: false
        }
    }
}
