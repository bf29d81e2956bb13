extension Checker {
    /// The effects of a command, which know its options.
    func commandAction(_ command: Command, _ record: TableSymbols?, _ fields: Fields) -> Action? {
        var scope = ActionScope(carrier: .command(key: command.path.joined(separator: "_")), record: record)
        scope.hasTarget = command.kind != .slash
        for option in command.options { add(option, to: &scope) }
        guard var action = action(fields, scope) else { return nil }
        noteOptions(of: action)
        if fields["effect"] != nil || fields["allow"] != nil {
            action.allow = rules(of: fields, for: record, "use this command")
        }
        return action
    }

    private func add(_ option: Command.Option, to scope: inout ActionScope) {
        for property in [nil] + Command.Option.Property.allCases.map(Optional.some) {
            guard let type = option.valueType(of: property) else { continue }
            let name = option.name + (property.map { ".\($0.rawValue)" } ?? "")
            let isNullable = option.canBeMissing || (option.type == .attachment && property == .type)
            scope.options[name] = ValueType(type: type, isNullable: isNullable)
        }
        guard let binding = option.binding, binding.table != scope.record?.name else { return }
        scope.bindings.append(
            ActionScope.Binding(
                name: option.name, value: .option(option.name), table: binding.table, column: binding.column,
                isRequired: option.isRequired))
    }

    private func noteOptions(of action: Action) {
        if case .call? = action.effects.last { useAllOptions() }
        for case .option(let name) in action.values {
            noteUse(ofOption: String(name.prefix { $0 != "." }))
        }
    }

    /// The tables that the effects of an action add rows to, before they are read.
    func insertedTables(_ place: Placed<Node>?) -> [String] {
        guard let place else { return [] }
        switch place.value.kind {
        case .array(let list): return list.flatMap { insertedTables(place.with($0)) }
        case .object(let members):
            return members.compactMap { member in
                if member.name == "insert", case .string(let name) = member.value.kind { name } else { nil }
            }
        default: return []
        }
    }

    /// The view that a command shows: of its target, of the row that it has made, or of the person who acts.
    func commandView(_ fields: Fields, of record: TableSymbols?, _ action: Action) -> String? {
        let isAnswered = action.effects.last?.endsAction == true
        if isAnswered {
            refuse(["view"], of: fields, because: "the last effect says what is answered")
            return nil
        }
        guard let place = fields["view"] else {
            if action.reply == nil {
                reportName(
                    .structure, "nothing says what the command answers", at: fields.place,
                    hint: "add \"view\" or \"reply\", or open something")
            }
            return nil
        }
        guard let name = string(place), let view = resolve("view", name.value, in: views, at: name) else { return nil }
        let tables =
            [record?.name].compactMap(\.self) + action.insertedTables.suffix(1) + [actor?.table].compactMap(\.self)
        // Without an actor there may be no table; that has been reported.
        if let shown = string(view.value["record"]), let first = record?.name ?? tables.first,
            !(record.map { [$0.name] } ?? tables).contains(shown.value)
        {
            report(
                .reference,
                "the view \(quoted(name.value)) shows a row of \(quoted(shown.value)), but the target is one of \(quoted(first))",
                at: name)
        }
        return name.value
    }
}

extension Command.Option {
    /// Whether there can be no value: it is left out, or blank where its column can be empty.
    var canBeMissing: Bool { !isRequired }
}

extension Action {
    /// The tables that rows are added to, in order.
    public var insertedTables: [String] {
        effects.compactMap { if case .insert(let insertion) = $0 { insertion.table } else { nil } }
    }

    /// Every value of its effects and its reply.
    var values: [Value] {
        let effects = effects.flatMap { effect -> [Value] in
            switch effect {
            case .update(_, let assignments): assignments.map(\.value)
            case .insert(let insertion): insertion.values.map(\.value)
            case .send(let sending): [sending.place.value] + (sending.mention.map { [$0] } ?? [])
            case .startThread(let thread): [thread.channel] + thread.name.values
            case .schedule(_, _, let time): [time]
            case .toggle, .set, .increment, .delete, .deleteAll, .open, .openModal, .unschedule, .call: []
            }
        }
        return (effects + (reply?.values ?? [])).map(\.innermost)
    }
}

extension Reply {
    var values: [Value] { if case .text(_, let arguments) = self { arguments.map(\.value) } else { [] } }
}

extension Effect.Sending.Place {
    /// The id of the channel or the person.
    public var value: Value {
        switch self {
        case .channel(let value), .user(let value): value
        }
    }
}

extension Value {
    /// The value that a time is reckoned from, or the value itself.
    var innermost: Value { if case .later(let amount, _) = self { amount.innermost } else { self } }
}
