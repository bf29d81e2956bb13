extension Checker {
    /// `{"open": "view"}`, or `{"open": {"view": "task", "of": "$created", "as": "update"}}`.
    func open(_ place: Placed<Node>, _ scope: ActionScope) -> Effect? {
        if case .object(let members) = place.value.kind, members.contains(where: { $0.name == "modal" }) {
            return openModal(place, scope)
        }
        var name: Placed<Node>? = place
        var fields: Fields?
        if case .object(let members) = place.value.kind {
            if members.contains(where: { $0.name == "thread" }) { return thread(place, scope) }
            fields = self.fields(place, "what is opened", Keys.opening)
            name = fields.flatMap { required("view", of: $0) }
        }
        guard let view = string(name), let symbols = resolve("view", view.value, in: views, at: view),
            let record = string(symbols.value["record"]), let table = tables[record.value]
        else { return nil }
        let shown = word(fields?["as"], as: Effect.Opening.Place.self)
        if let shown, shown.value == .update, !scope.isComponent {
            report(.structure, "there is no panel here in whose place it could be shown", at: shown)
        }
        guard let key = key(fields?["of"], of: table, view, scope) else { return nil }
        return .open(Effect.Opening(view: view.value, key: key, place: shown?.value ?? .ephemeral))
    }

    /// The row that a view is opened with.
    func key(
        _ place: Placed<Node>?, of table: TableSymbols, _ view: Placed<String>, _ scope: ActionScope
    ) -> Effect.Opening.Key? {
        guard let place else {
            let rows: [Value.Row] = [.created, .chosen, .record, .actor]
            if let row = rows.first(where: { self.table(of: $0, scope)?.name == table.name }) { return .row(row) }
            report(
                .reference, "there is no row of \(quoted(table.name)) here to show in \(quoted(view.value))", at: view,
                hint: "name one with \"of\"")
            return nil
        }
        guard let text = string(place) else { return nil }
        let parts = text.value.dropFirst().split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard text.value.hasPrefix("$"), parts.count > 1 else {
            guard let (row, found) = row(place, scope, among: Value.Row.allCases) else { return nil }
            return isShown(found.name, in: table, view, at: text) ? .row(row) : nil
        }
        guard case (.column(let row, let path), _)? = source(text, scope) else { return nil }
        let column = tables[path.table]?.columns[path.column]
        guard let reference = column?.reference, [reference.column] == tables[reference.table]?.table.key else {
            report(.reference, "\(quoted(text.value)) does not refer to the key of a row", at: text)
            return nil
        }
        return isShown(reference.table, in: table, view, at: text) ? .reference(of: row, path) : nil
    }

    private func isShown(
        _ found: String, in table: TableSymbols, _ view: Placed<String>, at place: Placed<String>
    ) -> Bool {
        if found == table.name { return true }
        report(
            .reference,
            "the view \(quoted(view.value)) shows a row of \(quoted(table.name)), but this is one of \(quoted(found))",
            at: place)
        return false
    }
}
