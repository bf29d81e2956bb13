internal import BotSchema

/// A requirement on what people write by hand, as the use of it in the document asks for.
struct FunctionSignature {
    let name: String
    /// In what it is used, by their pointers.
    var pointers: [String]
    let summary: String
    let parameters: [String]
    let result: String
    /// Whether it takes or gives types of Discord's.
    var mentionsSnowflakes: Bool {
        (parameters + [result]).contains { $0.contains("Snowflake") || $0.contains("AutocompleteChoice") }
    }

    /// What every function of the document has to look like, in the order of their first use.
    static func all(of bot: Bot) -> [FunctionSignature] {
        var found: [FunctionSignature] = []
        func add(_ use: FunctionUse, _ summary: String, _ parameters: [String], _ result: String) {
            if let index = found.firstIndex(where: { $0.name == use.name }) {
                found[index].pointers.append(use.origin.pointer)
            } else {
                found.append(
                    FunctionSignature(
                        name: use.name, pointers: [use.origin.pointer], summary: summary, parameters: parameters,
                        result: result))
            }
        }
        func add(_ rules: [Rule], on table: String?) {
            for case .function(let use) in rules {
                let record = table.map { ["_ record: \(Names.row($0))"] } ?? []
                add(use, "Whether the person who acts may do this.", record, "Bool")
            }
        }
        for query in bot.queries {
            let types = listTypes(query.condition, of: bot.table(query.table), in: bot)
            for use in QueryCode(query, in: bot).functions {
                let type = types[use.name] ?? "Int64"
                add(use, "A list of which the query `\(query.name)` takes rows.", [], "[\(type)]")
            }
        }
        for command in bot.leaves {
            if let target = command.target, case .function(let use) = target.row {
                let key = bot.table(target.table).singleKey.map { ColumnCode($0, in: bot) }
                let parameter = command.kind == .slash ? [] : ["_ \(command.kind.rawValue): Snowflake"]
                add(
                    use, "The key of the row of `\(target.table)` that the command is about; nil when there is none.",
                    parameter, (key?.plainType ?? "Int64") + "?")
            }
            for option in command.options {
                add(option.allow, on: command.target?.table)
                guard case .function(let use)? = option.autocomplete else { continue }
                add(
                    use, "What is offered while a person types the option `\(option.name)`; at most 25 are shown.",
                    ["_ typed: String"], "[AutocompleteChoice]")
            }
            add(command.action.allow, on: command.target?.table)
            for case .call(let use) in command.action.effects {
                let record = command.target.map { ["_ record: \(Names.row($0.table))"] } ?? []
                let options = command.options.isEmpty ? [] : ["options: \(command.optionsType)"]
                add(use, "What `/\(command.path.joined(separator: " "))` does.", record + options, "Reply")
            }
        }
        for view in bot.views {
            add(view.allow, on: view.table)
            for component in view.controls {
                add(component.action.allow, on: view.table)
                for case .call(let use) in component.action.effects {
                    add(
                        use, "What `\(component.name)` in the view `\(view.name)` does.",
                        parameters(component, view, bot), "Reply")
                }
            }
        }
        for modal in bot.modals {
            add(modal.action.allow, on: modal.table)
            for case .call(let use) in modal.action.effects {
                let record = modal.table.map { ["_ record: \(Names.row($0))"] } ?? []
                add(
                    use, "What is done with what was written into the form `\(modal.name)`.",
                    record + ["inputs: \(modal.inputsType)"], "Reply")
            }
        }
        return found
    }

    private static func parameters(_ component: Component, _ view: View, _ bot: Bot) -> [String] {
        let record = Names.row(view.table)
        if let query = component.kind.query {
            return ["_ chosen: \(Names.row(bot.query(query).table))", "from record: \(record)"]
        }
        guard component.action.toggledColumn == nil, let type = ControlCode(component, of: view, in: bot).type else {
            return ["_ record: \(record)"]
        }
        return ["_ record: \(record)", "value: \(type)"]
    }

    /// The type of the elements that the lists in a condition have, by the function that gives them.
    static func listTypes(_ condition: Condition, of table: Table, in bot: Bot) -> [String: String] {
        switch condition {
        case .all(let conditions), .any(let conditions):
            return conditions.reduce(into: [:]) { types, condition in
                types.merge(listTypes(condition, of: table, in: bot)) { first, _ in first }
            }
        case .not(let condition): return listTypes(condition, of: table, in: bot)
        case .inList(let path, let function):
            return [function.name: ColumnCode(bot.column(path), in: bot).plainType]
        case .compare, .oneOf, .actorIs: return [:]
        }
    }
}
