extension Checker {
    /// The query that a text names, in a command: it may look at what has been filled in.
    /// - Parameter isTyping: Whether it is asked while a person types, so that '$focused' means something.
    func commandQuery(_ place: Placed<Node>?, isTyping: Bool) -> (query: Query, table: TableSymbols)? {
        guard let name = string(place), let symbols = resolve("query", name.value, in: queries, at: name),
            let table = tables[symbols.query.table]
        else { return nil }
        if let use = symbols.uses.record.first {
            report(
                .reference, "the query \(quoted(name.value)) needs the row of a view (\(quoted(use.place.value)))",
                at: name)
        }
        if let use = symbols.uses.focused.first, !isTyping {
            report(
                .reference,
                "the query \(quoted(name.value)) uses \(quoted(use.place.value)), which is there only while an option is typed",
                at: name, hint: "write two queries")
        }
        for use in symbols.uses.options { check(use, of: name) }
        return (symbols.query, table)
    }

    private func check(_ use: QueryUses.Use, of query: Placed<String>) {
        guard let option = optionUse(query.with("$option.\(use.name)")) else { return }
        checkSameType(option.type, use.type, at: query)
    }
}
