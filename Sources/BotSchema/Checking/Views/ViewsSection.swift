extension Checker {
    /// Makes the names of the views known, so that they can refer to each other.
    func declareViews(_ place: Placed<Node>?) {
        for (name, value) in namedEntries(place, .snakeCase(longest: ComponentIDLength.name)) {
            views.declare(name, fields(value, "a view", Keys.view).map { value.with($0) })
        }
    }

    func readViews() -> [View] {
        views.names.compactMap { name in views[name].flatMap { view(name, $0.value) } }
    }

    private func view(_ name: String, _ fields: Fields) -> View? {
        guard let table = table(required("record", of: fields)) else { return nil }
        if table.hasKey, table.portableKey == nil, let place = fields["record"] {
            report(
                .reference,
                "a view shows rows whose key is one column of type 'integer' or 'snowflake', as buttons carry it",
                at: place)
        }
        let title = template(required("title", of: fields), of: table, limit: Limits.embedTitle)
        let look = self.look(fields, table)
        let viewFields = self.viewFields(fields["fields"], table, view: name)
        let rows = self.rows(fields["rows"], table, view: name, paged: viewFields.count(where: \.isPaged))
        for component in rows.joined() where component.kind.isSelect && component.kind.query != nil {
            guard viewFields.contains(where: { $0.isPaged && $0.query == component.name }) else { continue }
            report(
                .name, "the pages of the field over \(quoted(component.name)) are called so already",
                at: component.origin, hint: "call the select differently")
        }
        let rules = self.rules(of: fields, for: table, "see this view")
        let denied = phrase(fields["denied"], Limits.content)
        let gone = self.gone(fields["gone"])
        guard let title else { return nil }
        return View(
            origin: fields.place.origin, name: name, table: table.name, allow: rules, denied: denied, gone: gone,
            title: title.template, look: look, fields: viewFields, rows: rows)
    }

    private func gone(_ place: Placed<Node>?) -> String? {
        guard let name = string(place), let view = resolve("view", name.value, in: views, at: name) else { return nil }
        if let record = string(view.value["record"]), let actor, record.value != actor.table {
            report(
                .reference,
                "the view \(quoted(name.value)) shows a row of \(quoted(record.value)), not of \(quoted(actor.table)): the person who acts is what remains",
                at: name)
        }
        return name.value
    }
}
