extension Checker {
    /// `{"open": {"modal": "edit"}}`, or `{"open": {"modal": "edit", "of": "$chosen"}}`.
    func openModal(_ place: Placed<Node>, _ scope: ActionScope) -> Effect? {
        guard let fields = fields(place, "what is opened", Keys.openingModal),
            let name = string(required("modal", of: fields)),
            let symbols = resolve("modal", name.value, in: modals, at: name)
        else { return nil }
        guard canOpenModal(place, scope) else { return nil }
        if case .command = scope.carrier { commandModals.insert(name.value) }
        guard let record = string(symbols.value["record"]) else {
            refuse(["of"], of: fields, because: "this modal is about no row")
            return .openModal(name.value, of: nil)
        }
        let rows: [Value.Row] = [.chosen, .record, .actor]
        if let place = fields["of"] {
            guard let (row, table) = row(place, scope, among: rows) else { return nil }
            if table.name != record.value {
                report(
                    .reference,
                    "the modal \(quoted(name.value)) is about a row of \(quoted(record.value)), but this is one of \(quoted(table.name))",
                    at: place)
            }
            return .openModal(name.value, of: row)
        }
        guard let row = rows.first(where: { table(of: $0, scope)?.name == record.value }) else {
            report(
                .reference,
                "there is no row of \(quoted(record.value)) here, which the modal \(quoted(name.value)) is about",
                at: name)
            return nil
        }
        return .openModal(name.value, of: row)
    }

    /// Discord, interactions/receiving-and-responding: a form cannot answer a form.
    private func canOpenModal(_ place: Placed<Node>, _ scope: ActionScope) -> Bool {
        if case .modal = scope.carrier {
            report(.structure, "a modal cannot open in answer to a modal", at: place)
            return false
        }
        return true
    }
}
