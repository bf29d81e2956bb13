extension Checker {
    /// The row that a command is about.
    func target(_ place: Placed<Node>, _ kind: Command.Kind) -> (target: Command.Target, table: TableSymbols)? {
        guard let fields = fields(place, "a target", Keys.target), let table = table(required("table", of: fields))
        else { return nil }
        let missing = phrase(fields["missing"], Limits.content)
        guard let section = required("row", of: fields), let row = row(section, kind, table) else { return nil }
        if row == .actor {
            refuse(["missing"], of: fields, because: "the person who acts always has a row")
        } else if fields["missing"] == nil {
            report(
                .structure, "there can be no such row; say with 'missing' what is answered then", at: place)
        }
        let target = Command.Target(origin: place.origin, table: table.name, row: row, missing: missing)
        return (target, table)
    }

    private func row(_ place: Placed<Node>, _ kind: Command.Kind, _ table: TableSymbols) -> Command.Target.Row? {
        if case .object = place.value.kind {
            let purpose = FunctionRole.Purpose.target(table: table.name, kind: kind)
            return functionUse(place, "a row that a function gives", for: purpose).map { .function($0) }
        }
        guard let text = string(place) else { return nil }
        if text.value == "$actor" {
            if let actor, actor.table != table.name {
                report(
                    .reference, "the person who acts is a row of \(quoted(actor.table)), not of \(quoted(table.name))",
                    at: text)
            }
            return .actor
        }
        guard let name = name(in: text, behind: "$actor.") else {
            report(
                .structure, "\(quoted(text.value)) is no row", at: text,
                hint: "write \"$actor\", \"$actor.column\" or {\"call\": \"function\"}")
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
}
