extension Checker {
    func readCommands(_ place: Placed<Node>?) -> [Command] {
        let commands = namedEntries(place, .snakeCase(longest: Limits.commandName)).compactMap { name, value in
            command(name, value)
        }
        for kind in Command.Kind.allCases {
            let count = commands.count { $0.kind == kind }
            guard count > Limits.commands(kind), let place else { continue }
            reportName(
                .limit, "Discord takes at most \(Limits.commands(kind)) \(kind.rawValue) commands, not \(count)",
                at: place)
        }
        for kind in Command.Kind.allCases {
            checkNames(of: commands.filter { $0.kind == kind }.map { ($0.name, $0.origin) }, "\(kind.rawValue) command")
        }
        return commands
    }

    private func command(_ key: String, _ place: Placed<Node>) -> Command? {
        guard let fields = fields(place, "a command", Keys.command),
            let kind = word(required("kind", of: fields), as: Command.Kind.self)?.value
        else { return nil }
        let words = self.words(key, kind, fields)
        let contexts = self.contexts(fields["contexts"])
        guard let section = required("target", of: fields), let target = target(section, kind) else {
            _ = required("view", of: fields)
            return nil
        }
        let options = kind == .slash ? self.options(fields["options"], of: target.table) : []
        let view = commandView(required("view", of: fields), of: target.table)
        guard let words else { return nil }
        let command = Command(
            origin: place.origin, key: key, name: words.name, kind: kind, description: words.description,
            isEphemeral: boolean(fields["ephemeral"])?.value ?? false, contexts: contexts, target: target.target,
            options: options,
            action: Action(origin: place.origin, allow: [], confirm: nil, requirements: [], effects: []), view: view)
        checkSize(of: command, place)
        return command
    }

    /// What Discord shows of a command besides its options.
    private func words(
        _ key: String, _ kind: Command.Kind, _ fields: Fields
    ) -> (name: Phrase, description: Phrase?)? {
        guard kind == .slash else {
            refuse(
                ["description", "options"], of: fields, because: "only slash commands have descriptions and options")
            return phrase(required("name", of: fields), 1...Limits.commandName).map { ($0, nil) }
        }
        let name = localizedName(fields["name"], of: key, "command")
        return phrase(required("description", of: fields), Limits.description).map { (name, $0) }
    }

    private func contexts(_ place: Placed<Node>?) -> [Command.Context] {
        guard let place else { return [.guild, .botDM] }
        guard let list = elements(place) else { return [] }
        var contexts: [Command.Context] = []
        for element in list {
            guard let context = word(element, as: Command.Context.self) else { continue }
            if contexts.contains(context.value) {
                report(.structure, "the context \(quoted(context.value.rawValue)) stands here twice", at: element)
            } else {
                contexts.append(context.value)
            }
        }
        if list.isEmpty { report(.structure, "the command could be used nowhere", at: place) }
        return contexts
    }

    private func commandView(_ place: Placed<Node>?, of table: TableSymbols) -> String? {
        guard let name = string(place), let view = resolve("view", name.value, in: views, at: name) else { return nil }
        if let record = string(view.value["record"]), record.value != table.name {
            report(
                .reference,
                "the view \(quoted(name.value)) shows a row of \(quoted(record.value)), but the target is one of \(quoted(table.name))",
                at: name)
        }
        return name.value
    }
}
