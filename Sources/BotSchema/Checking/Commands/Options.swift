extension Checker {
    /// The options of a slash command; those that bind a column set it in the command's target.
    func options(
        _ place: Placed<Node>?, of table: TableSymbols?, inserting tables: [String]
    ) -> [Command.Option] {
        let entries = namedEntries(place, .snakeCase(longest: Limits.commandName))
        if let place, entries.count > Limits.options {
            reportName(.limit, "a command has at most \(Limits.options) options, not \(entries.count)", at: place)
        }
        let options = entries.compactMap { option($0.name, $0.value, table, tables) }
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

    private func option(
        _ name: String, _ place: Placed<Node>, _ table: TableSymbols?, _ inserted: [String]
    ) -> Command.Option? {
        guard let fields = fields(place, "an option", Keys.option) else { return nil }
        let shownName = localizedName(fields["name"], of: name, "option")
        let description = phrase(required("description", of: fields), Limits.description)
        let isRequired = boolean(fields["required"])?.value ?? false
        let source = fields["binds"] == nil ? freeOption(fields) : boundOption(fields, table, inserted)
        guard let source, let description else { return nil }
        var option = Command.Option(
            origin: place.origin, name: name, shownName: shownName, description: description, type: source.type,
            binding: source.binding, choices: source.choices, isRequired: isRequired, allow: source.rules)
        if let choices = option.choices, fields["autocomplete"] == nil { checkCount(of: choices, fields) }
        checkBounds(&option, source.column, fields)
        option.channelTypes = channelTypes(option.type, fields)
        return option
    }

    /// What an option is, from which the rest of it follows.
    private struct Source {
        var type: Command.Option.Kind
        var choices: Command.Option.Choices?
        var binding: ColumnName?
        var column: Column?
        var rules: [Rule] = []
    }

    /// An option that says itself what it holds.
    private func freeOption(_ fields: Fields) -> Source? {
        refuse(["allow"], of: fields, because: "the option sets no column")
        guard let place = fields["type"] else {
            // An enumeration's values and models are texts.
            if let place = fields["choices"], let choices = choices(place, of: .string), choices.isNamed {
                return Source(type: .string, choices: choices)
            }
            reportName(
                .structure, "an option needs \"type\" or \"binds\"", at: fields.place,
                hint: "\"binds\" names a column, whose type and bounds it then has")
            return nil
        }
        guard let type = word(place, as: Command.Option.Kind.self)?.value else { return nil }
        guard let place = fields["choices"] else { return Source(type: type) }
        return choices(place, of: type).map { Source(type: type, choices: $0) }
    }

    /// An option that is a column's value.
    private func boundOption(_ fields: Fields, _ table: TableSymbols?, _ inserted: [String]) -> Source? {
        let binding = string(fields["binds"])
        let bound = binding.flatMap { qualifiedColumn($0) }
        let isInserted = bound.map { $0.table.name != table?.name && inserted.contains($0.table.name) } ?? false
        let rules = isInserted ? [] : table.map { self.rules(of: fields, for: $0, "use this option") } ?? []
        guard let binding, let bound else { return nil }
        if isInserted {
            refuse(["allow"], of: fields, because: "the option fills a new row")
        } else if bound.table.name != table?.name {
            report(
                .reference,
                "the option sets \(quoted(binding.value)), but the command "
                    + (table.map { "is about a row of \(quoted($0.name))" } ?? "adds no such row"),
                at: binding)
            return nil
        }
        if let reason = bound.table.reasonNotToSet(bound.column, isChosen: fields["type"] != nil),
            !isInserted || bound.column.isGenerated || bound.column.isStamped
        {
            report(.reference, "nobody can set \(quoted(binding.value)): \(reason)", at: binding)
            return nil
        }
        guard let type = optionType(of: bound.column, binding, fields) else { return nil }
        return Source(
            type: type, choices: boundChoices(bound.column, type, fields),
            binding: ColumnName(table: bound.table.name, column: bound.column.name), column: bound.column, rules: rules)
    }

    /// The kind of option whose values a column holds.
    private func optionType(
        of column: Column, _ binding: Placed<String>, _ fields: Fields
    ) -> Command.Option.Kind? {
        guard column.type == .snowflake else {
            refuse(["type"], of: fields, because: "the column says what the option holds")
            return switch column.type {
            case .integer: .integer
            case .number: .number
            case .boolean: .boolean
            case .text, .enumeration, .model, .time, .snowflake: .string
            }
        }
        guard let place = fields["type"], let type = word(place, as: Command.Option.Kind.self) else { return nil }
        guard [.user, .channel, .role, .mentionable].contains(type.value) else {
            report(
                .reference, "\(quoted(binding.value)) holds Discord ids, which a \(type.value.rawValue) is not",
                at: type, hint: "choose user, channel, role or mentionable")
            return nil
        }
        return type.value
    }
}
