extension Checker {
    private static let sources = ["query", "users", "roles", "channels", "mentionables"]

    /// A select over the values of an enumeration, the models, the rows of a query, or what Discord knows.
    func select(_ place: Placed<Node>, _ record: TableSymbols) -> Component.Kind? {
        if case .string = place.value.kind { return valueSelect(place) }
        guard let fields = fields(place, "a select", Keys.select) else { return nil }
        let sources = Self.sources.filter { fields[$0] != nil }
        guard sources.count == 1, let source = sources.first, let value = fields[source] else {
            report(
                .structure, "a select offers one of \(list: Self.sources)", at: place,
                hint: "or write \"select\" with an enumeration or \"models\"")
            return nil
        }
        if source == "query" { return querySelect(fields, record) }
        refuse(["label", "description"], of: fields, because: "Discord shows what can be chosen")
        let selected = fields["selected"].flatMap { column($0, of: record) }
        if let selected, let place = fields["selected"] {
            checkSameType(selected.type, .snowflake, at: place)
            if source == "mentionables" {
                refuse(["selected"], of: fields, because: "an id does not say whether it is a person's or a role's")
            }
        }
        return entity(source, value).map { .entitySelect($0, selectedColumn: selected?.name) }
    }

    private func valueSelect(_ place: Placed<Node>) -> Component.Kind? {
        let kind: Component.Kind
        let count: Int
        switch string(place).flatMap({ enumerationType($0) }) {
        case .enumeration(let name): (kind, count) = (.enumerationSelect(name), enums[name]?.values.count ?? 0)
        case .model: (kind, count) = (.modelSelect, models.names.count)
        default: return nil
        }
        if count > Limits.choices {
            report(.limit, "a select has at most \(Limits.choices) values, not \(count)", at: place)
        }
        return kind
    }

    private func entity(_ source: String, _ place: Placed<Node>) -> Component.Entity? {
        let keys = source == "channels" ? Keys.channels : []
        guard let fields = fields(place, "what a select offers", keys) else { return nil }
        switch source {
        case "users": return .users
        case "roles": return .roles
        case "mentionables": return .mentionables
        default:
            let types = wordList(fields["types"], as: ChannelType.self, "channel type") ?? []
            return .channels(types)
        }
    }

    private func querySelect(_ fields: Fields, _ record: TableSymbols) -> Component.Kind? {
        guard let query = offeredQuery(fields, record, "a select offers") else { return nil }
        let longest = Limits.selectLabel.upperBound
        let label = offeredLabel(fields, query.table, longest: longest)
        let description = fields["description"].flatMap { template($0, of: query.table, limit: longest) }
        let selected = fields["selected"].flatMap { column($0, of: record) }
        if let selected, let key = query.table.portableKey, let place = fields["selected"] {
            checkSameType(selected.type, key, at: place)
        }
        guard let label else { return nil }
        return .querySelect(
            query: query.query.name, label: label, description: description?.template, selectedColumn: selected?.name)
    }
}
