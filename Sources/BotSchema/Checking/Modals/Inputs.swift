extension Checker {
    /// The inputs of a modal; those that bind a column of its row set it.
    func inputs(_ place: Placed<Node>?, of table: TableSymbols?) -> [Modal.Input] {
        let entries = namedEntries(place, .snakeCase(longest: Limits.commandName))
        if let place, !Limits.modalInputs.contains(entries.count) {
            reportName(.limit, "a modal has 1 to 5 inputs, not \(entries.count)", at: place)
        }
        return entries.compactMap { input($0.name, $0.value, table) }
    }

    private func input(_ name: String, _ place: Placed<Node>, _ table: TableSymbols?) -> Modal.Input? {
        guard let fields = fields(place, "an input", Keys.input) else { return nil }
        let label = phrase(required("label", of: fields), Limits.modalLabel)
        let description = phrase(fields["description"], Limits.description)
        let placeholder = phrase(fields["placeholder"], Limits.inputPlaceholder)
        let style = word(fields["style"], as: InputStyle.self)?.value ?? .short
        var column: Column?
        var binding: ColumnName?
        let type: Modal.Input.Kind
        if let bound = fields["binds"] {
            guard let found = boundColumn(bound, fields), let kind = inputKind(of: found.column, bound) else {
                return nil
            }
            (column, type) = (found.column, kind)
            binding = ColumnName(table: found.table.name, column: found.column.name)
        } else {
            guard let kind = word(required("type", of: fields), as: Modal.Input.Kind.self) else { return nil }
            type = kind.value
        }
        guard let label else { return nil }
        let isNullable = column?.isNullable ?? false
        let isRequired = boolean(fields["required"])?.value ?? (column == nil || !isNullable)
        if let column, !column.isNullable, !isRequired, let place = fields["required"] {
            report(
                .structure, "\(quoted(column.name)) is never null, so something has to be written", at: place,
                hint: "remove it")
        }
        var input = Modal.Input(
            origin: place.origin, name: name, label: label, description: description, type: type, binding: binding,
            isParagraph: style == .paragraph, isRequired: isRequired, placeholder: placeholder)
        checkBounds(&input, column, fields)
        input.value = initialValue(of: input, column, table, fields)
        return input
    }

    private enum InputStyle: String, CaseIterable { case short, paragraph }

    private func boundColumn(_ place: Placed<Node>, _ fields: Fields) -> (table: TableSymbols, column: Column)? {
        refuse(["type"], of: fields, because: "the column says what is written into the input")
        guard let name = string(place), let found = qualifiedColumn(name) else { return nil }
        if let reason = found.table.reasonNotToSet(found.column) {
            report(.reference, "nobody can set \(quoted(name.value)): \(reason)", at: name)
            return nil
        }
        return found
    }

    private func inputKind(of column: Column, _ place: Placed<Node>) -> Modal.Input.Kind? {
        switch column.type {
        case .text: return .string
        case .integer: return .integer
        case .number: return .number
        case .boolean, .time, .snowflake, .enumeration, .model:
            report(
                .reference, "\(column.type.plural) are not written into an input", at: place,
                hint: "set them with buttons or a select")
            return nil
        }
    }

    /// What stands in an input from the start: a value of the row or of the person, by itself the bound column's.
    private func initialValue(
        of input: Modal.Input, _ column: Column?, _ table: TableSymbols?, _ fields: Fields
    ) -> Value? {
        guard let place = fields["value"] else {
            guard let column, let table, input.binding?.table == table.name else { return nil }
            return .column(of: .record, ColumnPath(column.name, of: table.name))
        }
        if case .null = place.value.kind { return nil }
        let scope = ActionScope(carrier: .modal(name: ""), record: table)
        return value(place, for: ValueType(type: input.valueType, isNullable: true), scope)
    }
}
