extension Checker {
    /// The sub-commands of a command, or of a group of them.
    func subcommands(_ place: Placed<Node>, of path: [String], _ fields: Fields) -> [Command] {
        refuse(
            ["ephemeral", "defers", "target", "options", "allow", "cooldown", "effect", "reply", "view"], of: fields,
            because: "a command with sub-commands does nothing of its own")
        guard path.count <= Limits.subcommandDepth else {
            reportName(
                .limit, "a command has sub-commands or groups of them, and a group has no groups", at: place,
                hint: "make a command of its own out of one of the groups")
            return []
        }
        let entries = namedEntries(place, .command)
        if entries.isEmpty {
            report(.structure, "there is no sub-command here", at: place, hint: "remove \"commands\"")
        } else if entries.count > Limits.options {
            reportName(
                .limit, "a command or a group has at most \(Limits.options) sub-commands, not \(entries.count)",
                at: place)
        }
        let commands = entries.compactMap { subcommand(path + [$0.name], $0.value) }
        checkNames(of: commands.map { ($0.name, $0.origin) }, "sub-command")
        return commands
    }

    /// Generated functions are named after the keys from a command to its sub-command, without what stands between them.
    func checkPaths(of commands: [Command]) {
        func folded(_ command: Command) -> String { command.path.joined().filter { $0 != "_" && $0 != "-" } }
        var first: [String: Command] = [:]
        for command in commands { first[folded(command)] = command }
        for command in commands.flatMap(\.descendants) {
            guard let other = first.updateValue(command, forKey: folded(command)) else { continue }
            report(
                .name,
                "\(quoted(command.path.joined(separator: " "))) and \(quoted(other.path.joined(separator: " "))) are written alike in generated code",
                at: command.origin, hint: "rename one of them")
        }
    }
}

extension Command {
    /// The groups and sub-commands in it.
    fileprivate var descendants: [Command] { commands + commands.flatMap(\.descendants) }
}
