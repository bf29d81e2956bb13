extension Checker {
    /// `{"insert": "table", "values": {…}, "conflict": …}`. Columns that options or inputs bind are filled from them.
    func insert(_ place: Placed<Node>, _ fields: Fields, _ scope: inout ActionScope) -> Effect? {
        guard let table = table(place) else { return nil }
        if let actor, actor.table == table.name {
            report(
                .reference, "a row of \(quoted(table.name)) is made at a person's first interaction", at: place,
                hint: "set its columns with \"of\": \"$actor\"")
            return nil
        }
        // What refers to the new row is not reported as well where something is wrong with it.
        scope.created = table
        guard var values = givenValues(fields["values"], table, scope) else { return nil }
        let hasKey = !table.table.columns.contains { $0.isGenerated && table.table.key.contains($0.name) }
        for column in table.columns.values where !values.contains(where: { $0.column == column.name }) {
            if let bound = scope.bindings.first(where: { $0.table == table.name && $0.column == column.name }) {
                values.append(.init(column: column.name, value: bound.value))
                if bound.isRequired || column.isNullable || column.defaultValue != nil { continue }
                reportName(
                    .structure,
                    "the column \(quoted("\(table.name).\(column.name)")) would have no value where \(quoted(bound.name)) is not filled in",
                    at: place, hint: "add \"required\": true there")
            } else if !column.isGenerated, !column.isStamped, !column.isNullable, column.defaultValue == nil {
                reportName(
                    .structure, "the new row would have no value for \(quoted("\(table.name).\(column.name)"))",
                    at: place, hint: "give it one in \"values\"")
            }
        }
        let order = table.columns.names
        values.sort { order.firstIndex(of: $0.column) ?? 0 < order.firstIndex(of: $1.column) ?? 0 }
        let isUnique = values.contains { table.columns[$0.column]?.isUnique == true }
        let conflict = self.conflict(fields, table, values, canConflict: hasKey || isUnique, isUnique: isUnique, place)
        scope.created = conflict == .ignore ? nil : table
        return .insert(Effect.Insertion(table: table.name, values: values, conflict: conflict))
    }

    /// The values that the document gives; those of the key are among them.
    private func givenValues(
        _ place: Placed<Node>?, _ table: TableSymbols, _ scope: ActionScope
    ) -> [Effect.Assignment]? {
        guard let place else { return [] }
        guard let entries = entries(place) else { return nil }
        let values = entries.compactMap { name, value -> Effect.Assignment? in
            guard let column = column(name, of: table, at: value.atName) else { return nil }
            guard !column.isGenerated, !column.isStamped else {
                let reason = column.isGenerated ? "the database gives it" : "it is stamped with the time"
                reportName(
                    .reference, "nothing can set \(quoted("\(table.name).\(column.name)")): \(reason)", at: value)
                return nil
            }
            return assignment(value, to: column, scope)
        }
        return values.count == entries.count ? values : nil
    }

    private func conflict(
        _ fields: Fields, _ table: TableSymbols, _ values: [Effect.Assignment], canConflict: Bool, isUnique: Bool,
        _ place: Placed<Node>
    ) -> Effect.Insertion.Conflict? {
        guard canConflict else {
            refuse(["conflict"], of: fields, because: "no two rows of this table can conflict")
            return nil
        }
        guard let text = string(fields["conflict"]) else {
            if fields["conflict"] == nil {
                reportName(
                    .structure, "such a row of \(quoted(table.name)) can be there already", at: place,
                    hint: "say with \"conflict\" what happens then: \"ignore\", \"update\" or a sentence")
            }
            return nil
        }
        switch text.value {
        case "ignore": return .ignore
        case "update":
            let isByKey = table.table.key.allSatisfy { key in values.contains { $0.column == key } }
            if !isByKey || isUnique || values.count <= table.table.key.count {
                report(
                    .structure, "only a row that is found by its key, and has something else, is updated", at: text,
                    hint: "write \"ignore\" or a sentence")
            }
            return .update
        default: return phrase(fields["conflict"], Limits.content).map { .refuse($0) }
        }
    }
}
