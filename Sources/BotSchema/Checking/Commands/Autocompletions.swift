extension Checker {
    /// Reads what is offered while people type the options, which may depend on what is filled in already.
    func readAutocompletion(of options: inout [Command.Option], _ place: Placed<Node>?) {
        let entries = self.entries(place) ?? []
        for index in options.indices {
            guard let place = entries.first(where: { $0.name == options[index].name })?.value,
                case .object(let members) = place.value.kind,
                let member = members.first(where: { $0.name == "autocomplete" })
            else { continue }
            options[index].autocomplete = autocomplete(options[index], place.member(member))
        }
    }

    private func autocomplete(_ option: Command.Option, _ place: Placed<Node>) -> Command.Option.Autocomplete? {
        guard [.string, .integer, .number].contains(option.type) else {
            reportName(
                .structure, "only texts and numbers are typed; Discord itself offers \(option.type.plural)", at: place,
                hint: "remove it")
            return nil
        }
        if case .list = option.choices {
            reportName(
                .structure, "'autocomplete' does not belong here: the choices are all there is", at: place,
                hint: "remove one of them")
        }
        guard case .object(let members) = place.value.kind else { return named(place, option) }
        let names = members.map(\.name)
        if names.contains("enum") { return enumeration(place, option) }
        if names.contains("query") || names.contains("label") || names.contains("value") {
            return query(place, option)
        }
        return functionUse(place, "a function that offers values", for: .autocomplete).map { .function($0) }
    }

    private func named(_ place: Placed<Node>, _ option: Command.Option) -> Command.Option.Autocomplete? {
        guard let word = string(place) else { return nil }
        guard word.value == "models" else {
            report(
                .structure, "\(quoted(word.value)) offers nothing", at: word,
                hint: "write \"models\", {\"enum\": …}, {\"query\": …, \"label\": …, \"value\": …} or {\"call\": …}")
            return nil
        }
        guard enumerationType(word) != nil else { return nil }
        return checkDomain(.models, option, at: word) ? .models : nil
    }

    private func enumeration(_ place: Placed<Node>, _ option: Command.Option) -> Command.Option.Autocomplete? {
        guard let fields = fields(place, "an enumeration to choose from", Keys.offeredEnum),
            let name = string(required("enum", of: fields)),
            case .enumeration(let found)? = enumerationType(name)
        else { return nil }
        return checkDomain(.enumeration(found), option, at: name) ? .enumeration(found) : nil
    }

    /// Whether an option's values are those that are offered.
    private func checkDomain(
        _ domain: Command.Option.Choices, _ option: Command.Option, at place: Placed<String>
    ) -> Bool {
        if option.choices == domain { return true }
        report(
            .reference, "the option holds \(option.valueType()?.plural ?? option.type.plural), of which these are none",
            at: place, hint: "\"choices\": \(quoted(place.value)) says which values it holds")
        return false
    }

    private func query(_ place: Placed<Node>, _ option: Command.Option) -> Command.Option.Autocomplete? {
        guard let fields = fields(place, "a query to choose from", Keys.offeredQuery),
            let (query, table) = commandQuery(required("query", of: fields), isTyping: true)
        else { return nil }
        let label = template(required("label", of: fields), of: table, limit: Limits.choice.upperBound)
        if let label, label.canBeEmpty, let place = fields["label"] {
            report(
                .limit, "this label can be empty, which Discord refuses", at: place,
                hint: "put a word beside the value, or give its column \"minLength\": 1")
        }
        let offered = column(required("value", of: fields), of: table)
        guard let offered, let label, let place = fields["value"] else { return nil }
        guard let type = option.valueType(), offered.type == type || (offered.type.isWord && type == .text) else {
            report(
                .reference,
                "the option holds \(option.type.plural), but \(quoted("\(table.name).\(offered.name)")) holds \(offered.type.plural)",
                at: place)
            return nil
        }
        return .query(query.name, label: label.template, value: offered.name)
    }
}
