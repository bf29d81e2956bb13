extension Checker {
    /// `{"set": {"column": value}, "of": "$chosen"}`: sets columns of a row, the record where nothing else is said.
    func update(_ place: Placed<Node>, _ fields: Fields, _ scope: ActionScope) -> Effect? {
        guard let (row, table) = changedRow(fields, scope), let assignments = assignments(place, table, scope) else {
            return nil
        }
        return .update(row, assignments)
    }

    /// `{"increment": {"column": 2}}`, or `{"increment": "column"}` by 1.
    func increment(_ place: Placed<Node>, _ fields: Fields, _ scope: ActionScope) -> Effect? {
        guard let (row, table) = changedRow(fields, scope) else { return nil }
        if case .string = place.value.kind {
            return counted(place, of: table).map { .increment(row, [.init(column: $0.name, amount: 1)]) }
        }
        guard let entries = entries(place) else { return nil }
        if entries.isEmpty { report(.structure, "at least one column stands here", at: place) }
        let increments = entries.compactMap { name, value -> Effect.Increment? in
            guard let column = counted(value.with(Node(kind: .string(name), position: value.position)), of: table),
                let amount = column.type == .integer ? integer(value)?.map({ Double($0) }) : number(value)
            else { return nil }
            if amount.value == 0 { report(.limit, "adding 0 changes nothing", at: value) }
            return Effect.Increment(column: name, amount: amount.value)
        }
        return increments.count == entries.count ? .increment(row, increments) : nil
    }

    /// A column of numbers.
    private func counted(_ place: Placed<Node>, of table: TableSymbols) -> Column? {
        guard let column = assignableColumn(place, of: table) else { return nil }
        guard column.type == .integer || column.type == .number else {
            report(
                .reference, "\(quoted("\(table.name).\(column.name)")) holds \(column.type.plural), which do not grow",
                at: place)
            return nil
        }
        return column
    }

    /// `{"delete": "$record"}`, or `{"delete": {"query": "name"}}`.
    func delete(_ place: Placed<Node>, _ scope: ActionScope) -> Effect? {
        guard case .object = place.value.kind else {
            return row(place, scope, among: [.record, .chosen]).map { .delete($0.row) }
        }
        guard let fields = fields(place, "what is deleted", Keys.deletion), let name = required("query", of: fields)
        else { return nil }
        return usedQuery(name, scope).map { .deleteAll(query: $0.query.name) }
    }

    /// The query that an effect uses.
    func usedQuery(_ place: Placed<Node>, _ scope: ActionScope) -> (query: Query, table: TableSymbols)? {
        if let record = scope.record { return query(place, for: record) }
        guard let name = string(place), let symbols = resolve("query", name.value, in: queries, at: name) else {
            return nil
        }
        guard let use = (symbols.uses.record + symbols.uses.options + symbols.uses.focused).first else {
            return tables[symbols.query.table].map { (symbols.query, $0) }
        }
        report(
            .reference,
            "the query \(quoted(name.value)) compares with \(quoted(use.place.value)), and there is none here",
            at: name)
        return nil
    }

    // MARK: Rows and columns

    /// The row that an effect changes, named behind `of`.
    private func changedRow(_ fields: Fields, _ scope: ActionScope) -> (row: Value.Row, table: TableSymbols)? {
        if let place = fields["of"] { return row(place, scope, among: Value.Row.allCases) }
        guard let record = scope.record else {
            reportName(
                .structure, "there is no row here that could be changed", at: fields.place,
                hint: "name it with \"of\", such as \"$actor\" or \"$created\"")
            return nil
        }
        return (.record, record)
    }

    /// A row by its word: `$record`.
    func row(
        _ place: Placed<Node>, _ scope: ActionScope, among rows: [Value.Row]
    ) -> (row: Value.Row, table: TableSymbols)? {
        guard let text = string(place) else { return nil }
        let known = rows.filter { table(of: $0, scope) != nil }
        if text.value.hasPrefix("$"), let row = Value.Row(rawValue: String(text.value.dropFirst())),
            known.contains(row), let table = table(of: row, scope)
        {
            return (row, table)
        }
        let words = known.map { "$\($0.rawValue)" }
        report(
            .structure, "\(quoted(text.value)) is no row here", at: text,
            hint: suggestion(for: text.value, among: words) ?? (words.isEmpty ? nil : "there is \(list: words)"))
        return nil
    }

    /// Columns of a row with the values that they get; at least one.
    func assignments(
        _ place: Placed<Node>, _ table: TableSymbols, _ scope: ActionScope
    ) -> [Effect.Assignment]? {
        guard let entries = entries(place) else { return nil }
        if entries.isEmpty { report(.structure, "at least one column stands here", at: place) }
        let assignments = entries.compactMap { name, value in
            assignableColumn(value.with(Node(kind: .string(name), position: value.position)), of: table)
                .flatMap { assignment(value, to: $0, scope) }
        }
        return assignments.count == entries.count && !entries.isEmpty ? assignments : nil
    }

    func assignment(_ place: Placed<Node>, to column: Column, _ scope: ActionScope) -> Effect.Assignment? {
        let type = ValueType(type: column.type, isNullable: column.isNullable)
        guard let value = value(place, for: type, scope) else { return nil }
        if case .literal(let literal) = value { checkBounds(of: literal, column, "the value", place) }
        return Effect.Assignment(column: column.name, value: value)
    }

    /// A column that an effect may set: neither part of the key nor stamped.
    func assignableColumn(_ place: Placed<Node>, of table: TableSymbols) -> Column? {
        guard let column = column(place, of: table) else { return nil }
        let isKey = table.table.key.contains(column.name)
        guard isKey || column.isStamped else { return column }
        let reason = isKey ? "it is part of the key" : "it is stamped with the time"
        report(.reference, "nothing can set \(quoted("\(table.name).\(column.name)")): \(reason)", at: place)
        return nil
    }
}
