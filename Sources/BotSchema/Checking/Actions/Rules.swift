extension Checker {
    /// Who may do something with a row of a table: one rule or a list of them, never nobody.
    /// - Parameter what: What they may do, such as `press this`.
    func rules(of fields: Fields, for table: TableSymbols, _ what: String) -> [Rule] {
        guard let place = fields["allow"] else {
            reportName(
                .structure, "nobody may \(what), because 'allow' is missing", at: fields.place,
                hint: "write \"allow\": \"owner\" or \"allow\": \"everyone\"")
            return []
        }
        guard case .array = place.value.kind else { return rule(place, for: table).map { [$0] } ?? [] }
        let list = elements(place) ?? []
        if list.isEmpty {
            report(.structure, "nobody may \(what), because the list is empty", at: place)
        }
        return list.compactMap { rule($0, for: table) }
    }

    private func rule(_ place: Placed<Node>, for table: TableSymbols) -> Rule? {
        if case .object = place.value.kind {
            return functionUse(place, "a rule", for: .rule(table: table.name)).map { .function($0) }
        }
        guard let word = string(place) else { return nil }
        switch word.value {
        case "everyone": return .everyone
        case "owner":
            if !table.hasOwner {
                report(
                    .reference, "a row of \(quoted(table.name)) has no owner", at: word,
                    hint: "name the column that holds its owner's id as \"owner\" of the table")
            }
            return .owner
        default:
            let known = ["owner", "everyone"]
            report(
                .structure, "\(quoted(word.value)) is no rule", at: word,
                hint: suggestion(for: word.value, among: known)
                    ?? "a rule is \"owner\", \"everyone\" or {\"call\": \"function\"}")
            return nil
        }
    }
}
