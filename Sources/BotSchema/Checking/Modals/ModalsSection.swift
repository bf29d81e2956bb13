extension Checker {
    /// Makes the names of the modals known, so that commands and controls can open them.
    func declareModals(_ place: Placed<Node>?) {
        for (name, value) in namedEntries(place, .snakeCase(longest: ComponentIDLength.name)) {
            modals.declare(name, fields(value, "a modal", Keys.modal).map { value.with($0) })
        }
    }

    func readModals() -> [Modal] {
        modals.names.compactMap { name in modals[name].flatMap { modal(name, $0.value) } }
    }

    private func modal(_ name: String, _ fields: Fields) -> Modal? {
        let table = self.table(fields["record"])
        if let table, table.hasKey, table.portableKey == nil, let place = fields["record"] {
            report(
                .reference,
                "a modal is about a row whose key is one column of type 'integer' or 'snowflake'", at: place)
        }
        let title = phrase(required("title", of: fields), Limits.modalTitle)
        let inputs = self.inputs(required("inputs", of: fields), of: table)
        var scope = ActionScope(carrier: .modal(name: name), record: table)
        for input in inputs {
            scope.inputs[input.name] = ValueType(type: input.valueType, isNullable: !input.isRequired)
            guard let binding = input.binding else { continue }
            scope.bindings.append(
                ActionScope.Binding(
                    name: input.name, value: .input(input.name), table: binding.table, column: binding.column,
                    isRequired: input.isRequired))
        }
        var action = self.action(fields, scope)
        action?.allow = rules(of: fields, for: table, "send this form")
        let view = modalView(fields, of: table)
        checkAnswer(action, fields, name)
        checkUses(of: inputs, action, table)
        // A record that could not be read has been reported.
        guard let title, let action, fields["record"] == nil || table != nil else { return nil }
        return Modal(
            origin: fields.place.origin, name: name, table: table?.name, title: title, inputs: inputs, action: action,
            view: view)
    }

    /// The view of the row that is shown when the form has been sent.
    private func modalView(_ fields: Fields, of table: TableSymbols?) -> String? {
        guard let place = fields["view"] else { return nil }
        guard let table else {
            refuse(["view"], of: fields, because: "the modal is about no row; open a view of the one that it makes")
            return nil
        }
        guard let name = string(place), let view = resolve("view", name.value, in: views, at: name) else { return nil }
        if let record = string(view.value["record"]), record.value != table.name {
            report(
                .reference,
                "the view \(quoted(name.value)) shows a row of \(quoted(record.value)), but the modal is about one of \(quoted(table.name))",
                at: name)
        }
        return name.value
    }

    /// A modal that a command opens has no panel to return to.
    private func checkAnswer(_ action: Action?, _ fields: Fields, _ name: String) {
        guard let action, commandModals.contains(name), fields["view"] == nil, action.reply == nil,
            action.effects.last?.endsAction != true
        else { return }
        reportName(
            .structure, "a command opens this modal, and nothing says what is answered when it is sent",
            at: fields.place, hint: "add \"reply\" or \"view\", or open a view in its effect")
    }

    /// Reports inputs whose text goes nowhere.
    private func checkUses(of inputs: [Modal.Input], _ action: Action?, _ record: TableSymbols?) {
        guard let action else { return }
        let isTaken = action.effects.contains { if case .call = $0 { true } else { false } }
        for input in inputs where !isTaken && !action.values.contains(.input(input.name)) {
            let table = input.binding?.table
            if let table, table == record?.name || action.insertedTables.contains(table) { continue }
            report(
                .structure, "nothing is done with the input \(quoted(input.name))", at: input.origin,
                hint: "bind it to a column, or use it as \(quoted("$input.\(input.name)"))")
        }
    }
}
