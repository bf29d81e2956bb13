extension Checker {
    /// What an action does: one effect or a list of them. Nil if one of them cannot be used.
    /// - Parameter scope: Knows the row that the last `insert` has made afterwards.
    func effects(_ place: Placed<Node>?, _ scope: inout ActionScope) -> [Effect]? {
        guard let place else { return [] }
        var list = [place]
        if case .array = place.value.kind { list = elements(place) ?? [] }
        if list.isEmpty { report(.structure, "at least one effect stands here", at: place) }
        var effects: [Effect] = []
        for (index, element) in list.enumerated() {
            guard let effect = effect(element, &scope) else { continue }
            if effect.endsAction, index < list.count - 1 {
                report(.structure, "nothing can follow this, because it answers the action", at: element)
            }
            effects.append(effect)
        }
        guard effects.count == list.count else { return nil }
        checkOnce(effects, place)
        return effects
    }

    /// One thing that is done, which suits what the action belongs to.
    private func effect(_ place: Placed<Node>, _ scope: inout ActionScope) -> Effect? {
        guard let fields = fields(place, "an effect", Keys.effect) else { return nil }
        let words = Keys.effects.filter { fields[$0] != nil }
        guard words.count == 1, let word = words.first, let value = fields[word] else {
            report(.structure, "an effect is one of \(list: Keys.effects)", at: place)
            return nil
        }
        refuseCompanions(of: word, value, fields)
        switch word {
        case "toggle": return toggle(value, scope)
        case "set":
            if case .object = value.value.kind { return update(value, fields, scope) }
            return set(value, scope)
        case "increment": return increment(value, fields, scope)
        case "insert": return insert(value, fields, &scope)
        case "delete": return delete(value, scope)
        case "open": return open(value, scope)
        case "send": return send(value, fields, scope)
        case "schedule": return schedule(value, fields, scope)
        case "unschedule": return unschedule(value, fields, scope)
        default: return functionUse(value, for: scope.purpose).map { .call($0) }
        }
    }

    /// Reports what stands beside an effect's word and does not belong to it.
    private func refuseCompanions(of word: String, _ value: Placed<Node>, _ fields: Fields) {
        let companions: [String]
        switch word {
        case "set":
            if case .object = value.value.kind { companions = ["of"] } else { companions = [] }
        case "increment": companions = ["of"]
        case "insert": companions = ["values", "conflict"]
        case "send": companions = ["of", "to", "mention", "save"]
        case "schedule": companions = ["of", "at"]
        case "unschedule": companions = ["of"]
        default: companions = []
        }
        let others = Keys.effect.filter { !Keys.effects.contains($0) && !companions.contains($0) }
        refuse(others, of: fields, because: "it is no part of \(quoted(word))")
    }

    /// A column that is set twice would get one of two values.
    private func checkOnce(_ effects: [Effect], _ place: Placed<Node>) {
        var seen: Set<String> = []
        for effect in effects {
            for (row, column) in effect.setColumns where !seen.insert("\(row).\(column)").inserted {
                report(.structure, "these effects set \(quoted(column)) twice", at: place)
            }
        }
    }

    private func toggle(_ place: Placed<Node>, _ scope: ActionScope) -> Effect? {
        guard scope.carrier == .button, let table = scope.record else {
            report(.structure, "only a single button toggles", at: place.atName)
            return nil
        }
        guard let column = settableColumn(place, of: table) else { return nil }
        if column.type != .boolean {
            report(
                .reference,
                "\(quoted("\(table.name).\(column.name)")) holds \(column.type.plural); only yes/no values toggle",
                at: place)
        }
        return .toggle(column: column.name)
    }

    /// Sets a column to the value of the control.
    private func set(_ place: Placed<Node>, _ scope: ActionScope) -> Effect? {
        guard let value = scope.control, let table = scope.record else {
            report(
                .structure, "there is no value here that a column could be set to", at: place.atName,
                hint: "write {\"set\": {\"column\": value}}, or \"buttons\" with an enumeration or \"models\"")
            return nil
        }
        guard let column = assignableColumn(place, of: table) else { return nil }
        if column.type != value.type {
            report(
                .reference,
                "\(quoted("\(table.name).\(column.name)")) holds \(column.type.plural), but the control stands for \(value.type.plural)",
                at: place)
        }
        return .set(column: column.name)
    }

    /// A column that a person may set; reports why nobody may.
    func settableColumn(_ place: Placed<Node>, of table: TableSymbols) -> Column? {
        guard let column = column(place, of: table) else { return nil }
        if let reason = table.reasonNotToSet(column) {
            report(
                .reference, "nobody can set \(quoted("\(table.name).\(column.name)")): \(reason)", at: place)
            return nil
        }
        return column
    }
}

extension Effect {
    /// Whether it says what is answered, so that nothing can come behind it.
    var endsAction: Bool {
        switch self {
        case .open, .openModal, .call: true
        case .toggle, .set, .update, .increment, .insert, .delete, .deleteAll, .send, .startThread, .schedule,
            .unschedule:
            false
        }
    }

    /// The columns that it sets, each with the row.
    fileprivate var setColumns: [(row: Value.Row, column: String)] {
        switch self {
        case .toggle(let column), .set(let column): [(.record, column)]
        case .update(let row, let assignments): assignments.map { (row, $0.column) }
        case .increment(let row, let increments): increments.map { (row, $0.column) }
        case .send(let sending): sending.save.map { [($0.row, $0.column)] } ?? []
        case .startThread(let thread): thread.save.map { [($0.row, $0.column)] } ?? []
        case .insert, .delete, .deleteAll, .open, .openModal, .schedule, .unschedule, .call: []
        }
    }
}
