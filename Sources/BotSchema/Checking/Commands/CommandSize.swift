extension Checker {
    /// Discord, interactions/application-commands: names, descriptions and choices of a command with all its sub-commands
    /// together have at most 8000 characters, the longest translation of each counted.
    func checkSize(of command: Command, _ place: Placed<Node>) {
        let size = size(of: command)
        guard size > Limits.commandCharacters else { return }
        reportName(
            .limit, "the command has \(size) characters in all; Discord takes \(Limits.commandCharacters)", at: place)
    }

    private func size(of command: Command) -> Int {
        let own = longest(command.name) + longest(command.description)
        let options = command.options.reduce(0) { size, option in
            size + longest(option.shownName) + longest(option.description)
                + (option.autocomplete == nil ? option.choices.map(choicesSize) ?? 0 : 0)
        }
        return command.commands.reduce(own + options) { $0 + size(of: $1) }
    }

    private func choicesSize(_ choices: Command.Option.Choices) -> Int {
        switch choices {
        case .enumeration(let name):
            (enums[name]?.values ?? []).reduce(0) { $0 + $1.name.utf16.count + longest($1.label) }
        case .models: models.names.reduce(0) { $0 + 2 * $1.utf16.count }
        case .list(let choices):
            choices.reduce(0) { size, choice in
                let value = if case .text(let text) = choice.value { text.utf16.count } else { 0 }
                return size + longest(choice.name) + value
            }
        }
    }
}
