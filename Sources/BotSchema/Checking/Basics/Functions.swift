/// What a function that is written by hand is for; each has one purpose, because its Swift declaration follows from it.
struct FunctionRole: Equatable {
    var purpose: Purpose
    var origin: Origin

    enum Purpose: Equatable {
        /// Gives the key of a command's target row.
        case target(table: String, kind: Command.Kind)
        /// Decides who may do something with a row.
        case rule(table: String?)
        /// Does what an action says, with the row that it is about, the row chosen in it, the value of its control, and the
        /// options of its command or the inputs of its modal.
        case action(record: String?, chosen: String?, control: ColumnType?, given: String?)
        /// Gives the values that a column may have in a query.
        case list(ColumnType)
        /// Offers values for what has been typed into an option.
        case autocomplete

        var description: String {
            switch self {
            case .target(let table, let kind): "gives the row of \(quoted(table)) for a \(kind.rawValue) command"
            case .rule(let table):
                "decides who may do something" + (table.map { " with a row of \(quoted($0))" } ?? "")
            case .action(let record, let chosen, let control, let given):
                Self.description(record, chosen, control, given)
            case .list(let type): "gives a list of \(type.plural)"
            case .autocomplete: "offers values of an option"
            }
        }

        private static func description(
            _ record: String?, _ chosen: String?, _ control: ColumnType?, _ given: String?
        ) -> String {
            var parts: [String] = []
            if let chosen { parts.append("the chosen row of \(quoted(chosen))") }
            if let record { parts.append("a row of \(quoted(record))") }
            if let control { parts.append("one of \(control.plural)") }
            if let given { parts.append("what is given to \(quoted(given))") }
            return "does something" + (parts.isEmpty ? "" : " with \(parts.joined(separator: " and "))")
        }
    }
}

extension ActionScope {
    /// What a function is for that does what the action says.
    var purpose: FunctionRole.Purpose {
        let given: String? =
            switch carrier {
            case .command(let key) where !options.isEmpty: key
            case .modal(let name): name
            default: nil
            }
        return .action(record: record?.name, chosen: chosen?.name, control: control?.type, given: given)
    }
}

extension Checker {
    /// The function of an object `{"call": "name"}`.
    func functionUse(_ place: Placed<Node>, _ what: String, for purpose: FunctionRole.Purpose) -> FunctionUse? {
        guard let fields = fields(place, what, Keys.call) else { return nil }
        return functionUse(required("call", of: fields), for: purpose)
    }

    /// The function that a text names.
    func functionUse(_ place: Placed<Node>?, for purpose: FunctionRole.Purpose) -> FunctionUse? {
        guard let name = string(place), isWellFormedFunction(name) else { return nil }
        let role = FunctionRole(purpose: purpose, origin: name.valueOrigin)
        if let known = functions[name.value], known.purpose != purpose {
            report(
                .name,
                "the function \(quoted(name.value)) \(purpose.description) here, but at line \(known.origin.position.line) it \(known.purpose.description)",
                at: name, hint: "call them differently")
            return nil
        }
        if functions[name.value] == nil { functions[name.value] = role }
        return FunctionUse(origin: name.valueOrigin, name: name.value)
    }

    private func isWellFormedFunction(_ name: Placed<String>) -> Bool {
        var atValue = name
        atValue.namePosition = nil
        return isWellFormed(name.value, .camelCase, at: atValue)
    }
}
