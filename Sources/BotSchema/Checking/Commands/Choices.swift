extension Checker {
    /// What can be chosen in a free option: the name of an enumeration, `models`, or a list.
    func choices(_ place: Placed<Node>, of type: Command.Option.Kind) -> Command.Option.Choices? {
        guard [.string, .integer, .number].contains(type) else {
            reportName(
                .structure, "\"choices\" does not belong here: Discord itself offers what can be chosen", at: place,
                hint: "remove it")
            return nil
        }
        guard case .string = place.value.kind else { return choiceList(place, of: type) }
        guard let name = string(place), let column = enumerationType(name) else { return nil }
        guard type == .string else {
            report(.reference, "\(column.plural) are texts, but the option holds \(type.plural)", at: place)
            return nil
        }
        return column == .model ? .models : .enumeration(name.value)
    }

    /// What can be chosen in an option that binds a column.
    func boundChoices(_ column: Column, _ type: Command.Option.Kind, _ fields: Fields) -> Command.Option.Choices? {
        switch column.type {
        case .enumeration, .model:
            refuse(["choices"], of: fields, because: "the column's values can be chosen")
            if case .enumeration(let name) = column.type { return .enumeration(name) }
            return .models
        case .integer, .number, .text, .boolean, .time, .snowflake:
            guard let place = fields["choices"] else { return nil }
            if case .string = place.value.kind {
                report(
                    .structure, "the column holds \(column.type.plural); a list of some stands here", at: place,
                    hint: "write [{ \"name\": …, \"value\": … }], or give the column the type 'enum'")
                return nil
            }
            return choices(place, of: type)
        }
    }

    private func choiceList(_ place: Placed<Node>, of type: Command.Option.Kind) -> Command.Option.Choices? {
        guard let list = elements(place) else { return nil }
        if list.isEmpty { report(.structure, "there is nothing to choose from", at: place, hint: "remove it") }
        let choices = list.compactMap { choice($0, of: type) }
        for (index, choice) in choices.enumerated() {
            guard let first = choices[..<index].first(where: { $0.value == choice.value || $0.name == choice.name })
            else { continue }
            let what = first.value == choice.value ? "stands for the same value" : "is called the same"
            report(.name, "another choice \(what)", at: list.count == choices.count ? list[index] : place)
        }
        return choices.count == list.count && !list.isEmpty ? .list(choices) : nil
    }

    private func choice(_ place: Placed<Node>, of type: Command.Option.Kind) -> Command.Option.Choice? {
        guard let fields = fields(place, "a choice", Keys.choice) else { return nil }
        let name = phrase(required("name", of: fields), Limits.choice)
        let place = required("value", of: fields)
        let value: Literal?
        switch type {
        case .integer: value = integer(place).map { .integer($0.value) }
        case .number: value = number(place).map { .number($0.value) }
        default:
            value = string(place).flatMap { fits($0.value, Limits.choice, at: $0) ? .text($0.value) : nil }
        }
        guard let name, let value else { return nil }
        return Command.Option.Choice(name: name, value: value)
    }

    func checkCount(of choices: Command.Option.Choices, _ fields: Fields) {
        let count =
            switch choices {
            case .enumeration(let name): enums[name]?.values.count ?? 0
            case .models: models.names.count
            case .list(let list): list.count
            }
        guard count > Limits.choices, let place = fields["choices"] ?? fields["binds"] else { return }
        report(.limit, "an option has at most \(Limits.choices) choices, not \(count)", at: place)
    }

    /// Which channels a channel option offers.
    func channelTypes(_ type: Command.Option.Kind, _ fields: Fields) -> [ChannelType] {
        guard type == .channel else {
            refuse(["channelTypes"], of: fields, because: "only an option of type 'channel' has them")
            return []
        }
        let types = wordList(fields["channelTypes"], as: ChannelType.self, "channel type") ?? []
        if let place = fields["channelTypes"], isEmptyList(place) {
            report(.structure, "no channel could be chosen", at: place, hint: "remove it for channels of all kinds")
        }
        return types
    }
}

extension Command.Option.Choices {
    /// Whether they are an enumeration's values or models, which both are texts.
    var isNamed: Bool { if case .list = self { false } else { true } }
}

extension Command.Option.Kind {
    /// What its values are, for messages.
    var plural: String {
        switch self {
        case .string: "texts"
        case .integer: "whole numbers"
        case .number: "numbers"
        case .boolean: "yes/no values"
        case .user: "users"
        case .channel: "channels"
        case .role: "roles"
        case .mentionable: "users and roles"
        case .attachment: "files"
        }
    }
}
