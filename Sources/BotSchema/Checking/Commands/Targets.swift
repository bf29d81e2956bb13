extension Checker {
    /// The table of the row that a command is about.
    func targetTable(_ place: Placed<Node>) -> TableSymbols? {
        guard case .object(let members) = place.value.kind,
            let member = members.first(where: { $0.name == "table" })
        else {
            // Reports what is missing.
            _ = fields(place, "a target", Keys.target).flatMap { required("table", of: $0) }
            return nil
        }
        return table(place.member(member))
    }

    /// The row that a command is about.
    func target(_ place: Placed<Node>, _ kind: Command.Kind, _ table: TableSymbols) -> Command.Target? {
        guard let fields = fields(place, "a target", Keys.target) else { return nil }
        let missing = phrase(fields["missing"], Limits.content)
        guard let section = required("row", of: fields), let row = row(section, kind, table) else { return nil }
        if row == .actor {
            refuse(["missing"], of: fields, because: "the person who acts always has a row")
        } else if fields["missing"] == nil {
            report(
                .structure, "there can be no such row; say with 'missing' what is answered then", at: place)
        }
        return Command.Target(origin: place.origin, table: table.name, row: row, missing: missing)
    }

    private func row(_ place: Placed<Node>, _ kind: Command.Kind, _ table: TableSymbols) -> Command.Target.Row? {
        guard case .object(let members) = place.value.kind else { return string(place).flatMap { row($0, table) } }
        let names = members.map(\.name)
        if names.contains("column") || names.contains("is") { return uniqueRow(place, table) }
        if names.contains("query") { return firstRow(place, table) }
        // The function sees whatever is filled in.
        useAllOptions()
        let purpose = FunctionRole.Purpose.target(table: table.name, kind: kind)
        return functionUse(place, "a row that a function gives", for: purpose).map { .function($0) }
    }

    private func row(_ text: Placed<String>, _ table: TableSymbols) -> Command.Target.Row? {
        if text.value == "$actor" {
            if let actor, actor.table != table.name {
                report(
                    .reference, "the person who acts is a row of \(quoted(actor.table)), not of \(quoted(table.name))",
                    at: text)
            }
            return .actor
        }
        if text.value == "$target" || text.value.hasPrefix("$option") {
            guard table.hasKey else { return nil }
            guard table.table.key.count == 1, let key = table.columns[table.table.key[0]] else {
                report(.reference, "the key of \(quoted(table.name)) is more than one column", at: text)
                return nil
            }
            return given(text, for: key, of: table).map { .having(column: key.name, $0) }
        }
        guard let name = name(in: text, behind: "$actor.") else {
            report(
                .structure, "\(quoted(text.value)) is no row", at: text,
                hint:
                    "write \"$actor\", \"$actor.column\", \"$option.name\", \"$target\", {\"column\": …, \"is\": …}, {\"query\": …} or {\"call\": \"function\"}"
            )
            return nil
        }
        guard let actorTable, let column = column(name, of: actorTable, at: text) else { return nil }
        if column.reference?.table != table.name
            || (table.hasKey && column.reference.map { [$0.column] } != table.table.key)
        {
            report(
                .reference,
                "\(quoted("\(actorTable.name).\(name)")) does not refer to the key of \(quoted(table.name))",
                at: text)
        }
        return .actorColumn(name)
    }

    private func uniqueRow(_ place: Placed<Node>, _ table: TableSymbols) -> Command.Target.Row? {
        guard let fields = fields(place, "a row with a value", Keys.having) else { return nil }
        let column = column(required("column", of: fields), of: table)
        if let column, table.hasKey, !column.isUnique, table.table.key != [column.name], let place = fields["column"] {
            report(
                .reference, "several rows can have the same \(quoted("\(table.name).\(column.name)"))", at: place,
                hint: "add \"unique\": true to the column, or write {\"query\": …} for the first row of a query")
        }
        guard let value = string(required("is", of: fields)), let column else { return nil }
        return given(value, for: column, of: table).map { .having(column: column.name, $0) }
    }

    /// What a person gives with the command, as a value of a column.
    private func given(_ text: Placed<String>, for column: Column, of table: TableSymbols) -> Command.Target.Given? {
        if text.value == "$target" {
            guard let kind = optionScope?.kind, kind != .slash else {
                report(.structure, "'$target' is what a message or user command was used on", at: text)
                return nil
            }
            checkSameType(.snowflake, column.type, at: text)
            return .menuTarget
        }
        guard text.value.hasPrefix("$option") else {
            report(.structure, "\(quoted(text.value)) is neither \"$option.name\" nor \"$target\"", at: text)
            return nil
        }
        guard let use = optionUse(text) else { return nil }
        checkSameType(use.type, column.type, at: text)
        return .option(use.use)
    }

    private func firstRow(_ place: Placed<Node>, _ table: TableSymbols) -> Command.Target.Row? {
        guard let fields = fields(place, "the first row of a query", Keys.firstRow),
            let name = required("query", of: fields), let (query, found) = commandQuery(name, isTyping: false)
        else { return nil }
        if found.name != table.name {
            report(
                .reference,
                "the query \(quoted(query.name)) finds rows of \(quoted(found.name)), not of \(quoted(table.name))",
                at: name)
        }
        return .query(query.name)
    }
}
