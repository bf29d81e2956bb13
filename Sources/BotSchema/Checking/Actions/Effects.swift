extension Checker {
    /// What an action does: one effect or a list of them. Nil if one of them cannot be used.
    func effects(_ place: Placed<Node>?, _ scope: ActionScope) -> [Effect]? {
        guard let place else { return [] }
        guard case .array = place.value.kind else { return effect(place, scope).map { [$0] } }
        let list = elements(place) ?? []
        if list.isEmpty { report(.structure, "at least one effect stands here", at: place) }
        let effects = list.compactMap { effect($0, scope) }
        return effects.count == list.count ? effects : nil
    }

    /// One thing that is done, which suits what the action belongs to.
    private func effect(_ place: Placed<Node>, _ scope: ActionScope) -> Effect? {
        guard let fields = fields(place, "an effect", Keys.effect) else { return nil }
        let words = Keys.effect.filter { fields[$0] != nil }
        guard words.count == 1 else {
            report(.structure, "an effect is one of \(list: Keys.effect)", at: place)
            return nil
        }
        if let name = fields["toggle"] { return toggle(name, scope) }
        if let name = fields["set"] { return set(name, scope) }
        if scope.carrier == .valueButtons {
            report(.structure, "buttons for values set a column", at: place, hint: "write {\"set\": \"column\"}")
            return nil
        }
        return functionUse(fields["call"], for: scope.purpose).map { .call($0) }
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

    private func set(_ place: Placed<Node>, _ scope: ActionScope) -> Effect? {
        guard let value = scope.control, let table = scope.record else {
            report(
                .structure, "'set' takes its value from buttons, one for each value", at: place.atName,
                hint: "write \"buttons\" with an enumeration or \"models\"")
            return nil
        }
        guard let column = settableColumn(place, of: table) else { return nil }
        if column.type != value.type {
            report(
                .reference,
                "\(quoted("\(table.name).\(column.name)")) holds \(column.type.plural), but the buttons stand for \(value.type.plural)",
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
