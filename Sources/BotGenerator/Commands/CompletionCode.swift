internal import BotSchema

/// What is offered while people type the options of the commands.
struct CompletionsCode {
    let bot: Bot

    /// The options that offer something, each with its command.
    private var completions: [CompletionCode] {
        bot.leaves.flatMap { command in
            command.options.filter { $0.autocomplete != nil }.map { CompletionCode($0, of: command, in: bot) }
        }
    }

    func write(_ lines: inout LineWriter) {
        let completions = completions
        guard !completions.isEmpty else { return }
        lines.line()
        lines.documentation(
            "What is offered while a person types an option; nothing for one that the bot does not know.")
        lines.openBlock("public func suggestions(in context: Context) async throws -> [AutocompleteChoice]") { lines in
            lines.openGuard([
                "case .autocomplete(let invocation) = context.interaction.data",
                "let option = invocation.focusedOption",
            ]) { $0.line("return []") }
            lines.openSwitch("(invocation.name, invocation.path, option.name)") { lines in
                for completion in completions { completion.writeCase(&lines) }
                lines.line("default: return []")
            }
        }
        for completion in completions {
            lines.line()
            completion.write(&lines)
        }
    }
}

/// What is offered for one option.
private struct CompletionCode {
    let option: Command.Option
    let command: Command
    let bot: Bot

    init(_ option: Command.Option, of command: Command, in bot: Bot) {
        (self.option, self.command, self.bot) = (option, command, bot)
    }

    private var function: String { "suggest" + command.typeName + Names.type(option.name) }

    func writeCase(_ lines: inout LineWriter) {
        let path = command.path.dropFirst().map(SwiftLiteral.string).joined(separator: ", ")
        let words = [SwiftLiteral.string(command.path[0]), "[\(path)]", SwiftLiteral.string(option.name)]
        lines.line("case (\(words.joined(separator: ", "))):")
        lines.indented { $0.line("return try await \(function)(invocation, in: context)") }
    }

    func write(_ lines: inout LineWriter) {
        lines.documentation(option.origin.pointer + "/autocomplete")
        let parameters = ["_ invocation: CommandInvocation", "in context: Context"]
        lines.openBlock("private func \(function)(", parameters, ") async throws -> [AutocompleteChoice]") { lines in
            switch option.autocomplete {
            case .enumeration(let name):
                lines.line("let language = context.language")
                let choice = "AutocompleteChoice($0.label(in: language), value: .text($0.rawValue))"
                lines.line("let choices = \(Names.type(name)).allCases.map { \(choice) }")
                lines.line("return Suggestions.matching(invocation.typed, in: choices)")
            case .models:
                let choice = "AutocompleteChoice($0.rawValue, value: .text($0.rawValue))"
                lines.line("let choices = Model.allCases.map { \(choice) }")
                lines.line("return Suggestions.matching(invocation.typed, in: choices)")
            case .query(let name, let label, let value): writeQuery(name, label, value, &lines)
            case .function(let use):
                lines.line("let choices = try await functions.\(Names.bare(use.name))(invocation.typed, in: context)")
                lines.line("return Suggestions.fitting(choices)")
            case nil: lines.line("return []")
            }
        }
    }

    private func writeQuery(_ name: String, _ label: Template, _ value: String, _ lines: inout LineWriter) {
        let query = QueryCode(bot.query(name), in: bot)
        let code = TemplateCode(label, row: "row", in: bot)
        writeLists(of: query, bot, &lines)
        if query.takesTyped { lines.line("let focused = invocation.typed") }
        for option in command.options where query.takes(option) {
            lines.line("let \(QueryCode.argument(for: option)) = \(OptionCode(option, in: bot).attempt)")
        }
        lines.declaring("language", "let language = context.language") { lines in
            lines.line("let choices = try context.database.read { connection in")
            lines.indented { lines in
                lines.list(
                    "try Queries.\(Names.bare(name))(", query.call() + ["limit: Suggestions.most", "in: connection"],
                    ").compactMap { row in")
                lines.indented { lines in
                    for lookup in code.lookups { lookup.write(&lines) }
                    let choice = choice(code.expression, ColumnCode(query.table.column(value), in: bot))
                    lines.line((code.lookups.isEmpty ? "" : "return ") + choice)
                }
                lines.line("}")
            }
            lines.line("}")
        }
        lines.line("return Suggestions.fitting(choices)")
    }

    /// An offered row; one without a value is left out.
    private func choice(_ name: String, _ column: ColumnCode) -> String {
        let property = "row.\(column.property)"
        func each(_ value: String) -> String {
            column.column.isNullable
                ? "\(property).map { AutocompleteChoice(\(name), value: .\(value)) }"
                : "AutocompleteChoice(\(name), value: .\(value))"
        }
        let given = column.column.isNullable ? "$0" : property
        switch column.column.type {
        case .integer:
            return column.column.isNullable
                ? "\(property).flatMap { AutocompleteChoice(\(name), value: $0) }"
                : "AutocompleteChoice(\(name), value: \(property))"
        case .number: return each("number(\(given))")
        case .enumeration, .model: return each("text(\(given).rawValue)")
        case .text, .boolean, .time, .snowflake: return each("text(\(given))")
        }
    }
}
