extension Checker {
    /// What a component does; exactly one thing, which suits its kind.
    func effect(_ place: Placed<Node>?, _ kind: Component.Kind, _ table: TableSymbols) -> Effect? {
        guard let place, let fields = fields(place, "an effect", Keys.effect) else { return nil }
        let kinds = Keys.effect.compactMap { fields[$0] }
        guard kinds.count == 1 else {
            report(.structure, "an effect is one of \(list: Keys.effect)", at: place)
            return nil
        }
        if let name = fields["toggle"] { return toggle(name, kind, table) }
        if let name = fields["set"] { return set(name, kind, table) }
        switch kind {
        case .button:
            return functionUse(fields["call"], for: .button(table: table.name)).map { .call($0) }
        case .querySelect(let query, _, _, _, _):
            guard let chosen = queries[query]?.query.table else { return nil }
            return functionUse(fields["call"], for: .select(table: table.name, chosen: chosen)).map { .call($0) }
        case .enumerationButtons, .modelButtons:
            report(.structure, "buttons for values set a column", at: place, hint: "write {\"set\": \"column\"}")
            return nil
        }
    }

    private func toggle(_ place: Placed<Node>, _ kind: Component.Kind, _ table: TableSymbols) -> Effect? {
        guard case .button = kind else {
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

    private func set(_ place: Placed<Node>, _ kind: Component.Kind, _ table: TableSymbols) -> Effect? {
        let type: ColumnType
        switch kind {
        case .enumerationButtons(let name): type = .enumeration(name)
        case .modelButtons: type = .model
        case .button, .querySelect:
            report(
                .structure, "'set' takes its value from buttons, one for each value", at: place.atName,
                hint: "write \"buttons\" with an enumeration or \"models\"")
            return nil
        }
        guard let column = settableColumn(place, of: table) else { return nil }
        if column.type != type {
            report(
                .reference,
                "\(quoted("\(table.name).\(column.name)")) holds \(column.type.plural), but the buttons stand for \(type.plural)",
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

    /// What must hold for one of the values that buttons set.
    func requirement(_ place: Placed<Node>, _ effect: Effect?, _ table: TableSymbols) -> Component.Requirement? {
        guard let fields = fields(place, "a requirement", Keys.requirement) else { return nil }
        let otherwise = phrase(required("otherwise", of: fields), Limits.content)
        let needed = column(required("column", of: fields), of: table)
        if let needed, !needed.isNullable, let place = fields["column"] {
            report(
                .reference, "\(quoted("\(table.name).\(needed.name)")) is never null, so this always holds", at: place)
        }
        guard case .set(let name) = effect, let type = table.columns[name]?.type,
            let value = required("value", of: fields).flatMap({ literal($0, for: type) }), let needed, let otherwise
        else { return nil }
        return Component.Requirement(origin: place.origin, value: value, column: needed.name, otherwise: otherwise)
    }
}
