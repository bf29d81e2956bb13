extension Checker {
    func component(_ name: String, _ place: Placed<Node>, _ table: TableSymbols, view: String) -> Component? {
        guard let fields = fields(place, "a component", Keys.component) else { return nil }
        guard let kind = componentKind(fields, table) else { return nil }
        _ = required("effect", of: fields)
        let action = self.action(fields, scope(of: kind, record: table))
        checkPresence(kind, action, fields)
        let rules = self.rules(of: fields, for: table, "use this")
        checkLength(name, kind, view: view, place)
        guard var action else { return nil }
        action.allow = rules
        return Component(origin: place.origin, name: name, kind: kind, action: action)
    }

    private func componentKind(_ fields: Fields, _ table: TableSymbols) -> Component.Kind? {
        let kinds = ["button", "buttons", "select"].compactMap { fields[$0] }
        guard kinds.count == 1 else {
            reportName(.structure, "a component is one of button, buttons and select", at: fields.place)
            return nil
        }
        if let label = fields["button"] {
            let style = word(fields["style"], as: Component.Style.self)?.value ?? .secondary
            return phrase(label, Limits.buttonLabel).map { .button(label: $0, style: style) }
        }
        if let source = fields["buttons"] {
            return string(source).flatMap { enumerationType($0) }.flatMap { buttons(for: $0) }
        }
        return fields["select"].flatMap { select($0, fields, table) }
    }

    private func buttons(for type: ColumnType) -> Component.Kind? {
        switch type {
        case .enumeration(let name): .enumerationButtons(name)
        case .model: .modelButtons
        default: nil
        }
    }

    private func select(_ place: Placed<Node>, _ component: Fields, _ record: TableSymbols) -> Component.Kind? {
        guard let fields = fields(place, "a select", Keys.select),
            let query = query(required("query", of: fields), for: record)
        else { return nil }
        if query.table.hasKey, query.table.portableKey == nil, let place = fields["query"] {
            report(
                .reference, "a select offers rows whose key is one column of type 'integer' or 'snowflake'", at: place)
        }
        let label = template(required("label", of: fields), of: query.table, limit: Limits.selectLabel.upperBound)
        if let label, label.canBeEmpty, let place = fields["label"] {
            report(
                .limit, "this label can be empty, which Discord refuses", at: place,
                hint: "put a word beside the value, or give its column \"minLength\": 1")
        }
        let description = fields["description"].flatMap {
            template($0, of: query.table, limit: Limits.selectLabel.upperBound)
        }
        let selected = fields["selected"].flatMap { column($0, of: record) }
        if let selected, let key = query.table.portableKey, let place = fields["selected"] {
            checkSameType(selected.type, key, at: place)
        }
        guard let label else { return nil }
        return .querySelect(
            query: query.query.name, label: label.template, description: description?.template,
            selectedColumn: selected?.name, placeholder: phrase(component["placeholder"], Limits.placeholder))
    }

    /// What each kind of component may not say.
    private func checkPresence(_ kind: Component.Kind, _ action: Action?, _ fields: Fields) {
        if !kind.isSelect {
            refuse(["placeholder"], of: fields, because: "only a select has one")
        }
        switch kind {
        case .button:
            if action?.toggledColumn != nil {
                refuse(["style"], of: fields, because: "a toggle shows its state by its style")
            }
        case .enumerationButtons, .modelButtons:
            refuse(["style"], of: fields, because: "these buttons show the present value by their style")
        case .querySelect:
            refuse(["style", "confirm"], of: fields, because: "it belongs to buttons")
        }
        if let action, action.chosenColumn == nil {
            refuse(["require"], of: fields, because: "only a value that is set can require something")
        }
    }

    private func checkLength(_ name: String, _ kind: Component.Kind, view: String, _ place: Placed<Node>) {
        var length = ComponentIDLength.press(view: view, component: name, values: values(of: kind))
        if case .querySelect(let query, _, _, _, _) = kind {
            length = max(length, ComponentIDLength.turn(view: view, list: name.count > query.count ? name : query))
        }
        checkLength(length, at: place, hint: "shorten the names of the view, the component or the values")
    }

    /// Whether a custom id of this length fits.
    func checkLength(_ length: Int, at place: Placed<Node>, hint: String) {
        guard length > ComponentIDLength.maximum else { return }
        reportName(
            .limit, "a custom id here can get \(length) characters long; Discord takes \(ComponentIDLength.maximum)",
            at: place, hint: hint)
    }

    private func values(of kind: Component.Kind) -> [String] {
        switch kind {
        case .button: ["1"]
        case .enumerationButtons(let name): enums[name]?.values.map(\.name) ?? []
        case .modelButtons: models.names
        case .querySelect: []
        }
    }
}
