extension Checker {
    /// The options of a slash command; each sets a column of the command's target.
    func options(_ place: Placed<Node>?, of table: TableSymbols) -> [Command.Option] {
        let entries = namedEntries(place, .snakeCase(longest: Limits.commandName))
        if let place, entries.count > Limits.options {
            reportName(.limit, "a command has at most \(Limits.options) options, not \(entries.count)", at: place)
        }
        let options = entries.compactMap { option($0.name, $0.value, table) }
        checkNames(of: options.map { ($0.shownName, $0.origin) }, "option of this command")
        if let optional = options.first(where: { !$0.isRequired }),
            let late = options.drop(while: { $0 != optional }).first(where: \.isRequired)
        {
            report(
                .limit, "Discord wants options that are required before those that are not", at: late.origin,
                hint: "move it before \(quoted(optional.name))")
        }
        return options
    }

    private func option(_ name: String, _ place: Placed<Node>, _ table: TableSymbols) -> Command.Option? {
        guard let fields = fields(place, "an option", Keys.option) else { return nil }
        let shownName = localizedName(fields["name"], of: name, "option")
        let description = phrase(required("description", of: fields), Limits.description)
        let rules = self.rules(of: fields, for: table, "use this option")
        let isRequired = boolean(fields["required"])?.value ?? false
        guard let binding = string(required("binds", of: fields)), let bound = qualifiedColumn(binding) else {
            return nil
        }
        guard bound.table.name == table.name else {
            report(
                .reference,
                "the option sets \(quoted(binding.value)), but the command's target is \(quoted(table.name))",
                at: binding)
            return nil
        }
        if let reason = table.reasonNotToSet(bound.column) {
            report(.reference, "nobody can set \(quoted(binding.value)): \(reason)", at: binding)
            return nil
        }
        checkChoices(bound.column, binding)
        guard let description else { return nil }
        var option = Command.Option(
            origin: place.origin, name: name, shownName: shownName, description: description,
            column: bound.column.name, isRequired: isRequired, allow: rules)
        narrow(&option, bound.column, fields)
        return option
    }

    private func checkChoices(_ column: Column, _ place: Placed<String>) {
        let count: Int
        switch column.type {
        case .enumeration(let name): count = enums[name]?.values.count ?? 0
        case .model: count = models.names.count
        default: return
        }
        if count > Limits.choices {
            report(.limit, "an option has at most \(Limits.choices) choices, not \(count)", at: place)
        }
    }
}
