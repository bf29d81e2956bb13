extension Checker {
    /// Discord, interactions/application-commands: names, descriptions and choices of a command together have at most 8000
    /// characters, the longest translation of each counted.
    func checkSize(of command: Command, _ place: Placed<Node>) {
        var size = longest(command.name) + longest(command.description)
        for option in command.options {
            size += longest(option.shownName) + longest(option.description)
            let type = command.target.flatMap { tables[$0.table]?.columns[option.column]?.type }
            size += type.map(choicesSize) ?? 0
        }
        guard size > Limits.commandCharacters else { return }
        reportName(
            .limit, "the command has \(size) characters in all; Discord takes \(Limits.commandCharacters)", at: place)
    }

    private func choicesSize(_ type: ColumnType) -> Int {
        switch type {
        case .enumeration(let name):
            (enums[name]?.values ?? []).reduce(0) { $0 + $1.name.utf16.count + longest($1.label) }
        case .model:
            models.names.reduce(0) { $0 + 2 * $1.utf16.count }
        default: 0
        }
    }
}
