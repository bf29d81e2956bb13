extension Checker {
    /// Who may do something with a row of a table: one rule or a list of them, never nobody.
    /// - Parameter what: What they may do, such as `press this`.
    func rules(of fields: Fields, for table: TableSymbols?, _ what: String) -> [Rule] {
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

    /// `{"permission": "manage_messages"}`, `{"setting": "staff"}` or `{"call": "function"}`.
    private func madeRule(_ place: Placed<Node>, for table: TableSymbols?) -> Rule? {
        guard let fields = fields(place, "a rule", Keys.rule) else { return nil }
        let words = Keys.rule.filter { fields[$0] != nil }
        guard words.count == 1 else {
            report(.structure, "a rule is one of \(list: Keys.rule)", at: place)
            return nil
        }
        if let name = fields["permission"] { return word(name, as: Permission.self).map { .permission($0.value) } }
        if let name = string(fields["setting"]) { return setting(name) }
        return functionUse(fields["call"], for: .rule(table: table?.name)).map { .function($0) }
    }

    private func setting(_ name: Placed<String>) -> Rule? {
        guard let setting = resolve("setting", name.value, in: settings, at: name) else { return nil }
        switch setting.type {
        case .ids, .boolean: return .setting(name.value)
        default:
            report(
                .reference, "the setting \(quoted(name.value)) names nobody", at: name,
                hint: "a rule asks for a setting of type 'ids' or 'boolean'")
            return nil
        }
    }

    private func rule(_ place: Placed<Node>, for table: TableSymbols?) -> Rule? {
        if case .object = place.value.kind {
            return madeRule(place, for: table)
        }
        guard let word = string(place) else { return nil }
        switch word.value {
        case "everyone": return .everyone
        case "owner":
            if table == nil {
                report(
                    .reference, "there is no row here that somebody could own", at: word,
                    hint: "write \"everyone\", or a permission or a setting")
            } else if let table, !table.hasOwner {
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
                    ?? "a rule is \"owner\", \"everyone\", a permission, a setting or a function")
            return nil
        }
    }
}
