extension Checker {
    func readCommands(_ place: Placed<Node>?) -> [Command] {
        let commands = namedEntries(place, .command).compactMap { name, value in
            command([name], value)
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
        checkPaths(of: commands)
        return commands
    }

    private func command(_ path: [String], _ place: Placed<Node>) -> Command? {
        guard let fields = fields(place, "a command", Keys.command),
            let kind = word(required("kind", of: fields), as: Command.Kind.self)?.value
        else { return nil }
        if kind != .slash {
            refuse(
                ["description", "options", "commands"], of: fields,
                because: "only slash commands have descriptions, options and sub-commands")
        }
        let registration = self.registration(fields)
        guard var command = body(path, kind, fields) else { return nil }
        command.registration = registration
        checkSize(of: command, place)
        return command
    }

    /// A sub-command, or a group of them.
    func subcommand(_ path: [String], _ place: Placed<Node>) -> Command? {
        fields(place, "a sub-command", Keys.subcommand).flatMap { body(path, .slash, $0) }
    }

    /// What commands and sub-commands have in common: they do something, or have sub-commands that do.
    private func body(_ path: [String], _ kind: Command.Kind, _ fields: Fields) -> Command? {
        let words = self.words(path.last ?? "", kind, fields)
        var command = Command(
            origin: fields.place.origin, path: path, name: words?.name ?? .literal(""), kind: kind,
            description: words?.description,
            action: Action(
                origin: fields.place.origin, allow: [], confirm: nil, requirements: [], effects: [], reply: nil))
        if kind == .slash, let section = fields["commands"] {
            command.commands = subcommands(section, of: path, fields)
        } else if !fillLeaf(&command, fields) {
            return nil
        }
        return words == nil ? nil : command
    }

    /// What a command that is no group does; false where it could not be read.
    private func fillLeaf(_ command: inout Command, _ fields: Fields) -> Bool {
        command.isEphemeral = boolean(fields["ephemeral"])?.value ?? false
        let table = fields["target"].map { targetTable($0) }
        if let table, table == nil { return false }
        let record = table ?? nil
        if command.kind == .slash {
            command.options = options(fields["options"], of: record, inserting: insertedTables(fields["effect"]))
        }
        optionScope = OptionScope(command.options, command.kind)
        defer { optionScope = nil }
        if command.kind == .slash { readAutocompletion(of: &command.options, fields["options"]) }
        if let section = fields["target"], let record {
            guard let target = target(section, command.kind, record) else { return false }
            command.target = target
        }
        guard let action = commandAction(command, record, fields) else { return false }
        command.action = action
        command.view = commandView(fields, of: record, action)
        checkUses(of: command.options)
        return true
    }

    /// What Discord shows of a command besides its options.
    private func words(
        _ key: String, _ kind: Command.Kind, _ fields: Fields
    ) -> (name: Phrase, description: Phrase?)? {
        guard kind == .slash else {
            return phrase(required("name", of: fields), 1...Limits.commandName).map { ($0, nil) }
        }
        let name = localizedName(fields["name"], of: key, "command")
        return phrase(required("description", of: fields), Limits.description).map { (name, $0) }
    }
}
