extension Checker {
    func component(_ name: String, _ place: Placed<Node>, _ table: TableSymbols, view: String) -> Component? {
        guard let fields = fields(place, "a component", Keys.component) else { return nil }
        guard let kind = componentKind(fields, table) else { return nil }
        let emoji = emoji(fields["emoji"])
        let placeholder = phrase(fields["placeholder"], Limits.placeholder)
        let visible = condition(fields["visible"], on: table)
        let enabled = condition(fields["enabled"], on: table)
        if kind.isLink {
            refuse(
                ["style", "placeholder", "effect", "reply", "confirm", "allow", "cooldown", "defers", "require"],
                of: fields,
                because: "a button with an address does nothing else")
            let action = Action(link: fields.place.origin)
            return Component(
                origin: place.origin, name: name, kind: kind, emoji: emoji, placeholder: nil, visible: visible,
                enabled: enabled, action: action)
        }
        _ = required("effect", of: fields)
        let action = self.action(fields, scope(of: kind, record: table))
        checkPresence(kind, action, fields)
        let rules = self.rules(of: fields, for: table, "use this")
        checkLength(name, kind, view: view, place)
        guard var action else { return nil }
        action.allow = rules
        return Component(
            origin: place.origin, name: name, kind: kind, emoji: emoji, placeholder: placeholder, visible: visible,
            enabled: enabled, action: action)
    }

    private func componentKind(_ fields: Fields, _ table: TableSymbols) -> Component.Kind? {
        let kinds = ["button", "buttons", "select"].compactMap { fields[$0] }
        guard kinds.count == 1 else {
            reportName(.structure, "a component is one of button, buttons and select", at: fields.place)
            return nil
        }
        if let label = fields["button"] { return button(label, fields, table) }
        if fields["url"] != nil { refuse(["url"], of: fields, because: "only a single button leads to an address") }
        if let source = fields["buttons"] { return buttons(source, table) }
        return fields["select"].flatMap { select($0, table) }
    }

    private func button(_ label: Placed<Node>, _ fields: Fields, _ table: TableSymbols) -> Component.Kind? {
        let style = word(fields["style"], as: Component.Style.self)?.value ?? .secondary
        let label = phrase(label, Limits.buttonLabel)
        guard let address = fields["url"] else { return label.map { .button(label: $0, style: style) } }
        guard let label, let address = addressTemplate(address, of: table, longest: Limits.buttonAddress) else {
            return nil
        }
        return .link(label: label, address: address)
    }

    private func buttons(_ place: Placed<Node>, _ table: TableSymbols) -> Component.Kind? {
        if case .object = place.value.kind { return queryButtons(place, table) }
        switch string(place).flatMap({ enumerationType($0) }) {
        case .enumeration(let name): return .enumerationButtons(name)
        case .model: return .modelButtons
        default: return nil
        }
    }

    private func queryButtons(_ place: Placed<Node>, _ record: TableSymbols) -> Component.Kind? {
        guard let fields = fields(place, "buttons for rows", Keys.queryButtons),
            let query = offeredQuery(fields, record, "buttons offer")
        else { return nil }
        let style = word(fields["style"], as: Component.Style.self)?.value ?? .secondary
        let label = offeredLabel(fields, query.table, longest: Limits.buttonLabel.upperBound)
        return label.map { .queryButtons(query: query.query.name, label: $0, style: style) }
    }

    /// The query whose rows are offered; what is chosen is known by its key.
    func offeredQuery(
        _ fields: Fields, _ record: TableSymbols, _ what: String
    ) -> (query: Query, table: TableSymbols)? {
        guard let query = query(required("query", of: fields), for: record) else { return nil }
        if query.table.hasKey, query.table.portableKey == nil, let place = fields["query"] {
            report(
                .reference, "\(what) rows whose key is one column of type 'integer' or 'snowflake'", at: place)
        }
        return query
    }

    /// How a row is called that is offered; Discord refuses an empty label.
    func offeredLabel(_ fields: Fields, _ table: TableSymbols, longest: Int) -> Template? {
        let label = template(required("label", of: fields), of: table, limit: longest)
        if let label, label.canBeEmpty, let place = fields["label"] {
            report(
                .limit, "this label can be empty, which Discord refuses", at: place,
                hint: "put a word beside the value, or give its column \"minLength\": 1")
        }
        return label?.template
    }
}

extension Action {
    /// What a button does that only leads to an address.
    fileprivate init(link origin: Origin) {
        self.init(origin: origin, allow: [.everyone], requirements: [], effects: [], reply: nil)
    }
}
