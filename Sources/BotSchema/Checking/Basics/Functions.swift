/// What a function that is written by hand is for; each has one purpose, because its Swift declaration follows from it.
struct FunctionRole: Equatable {
    var purpose: Purpose
    var origin: Origin

    enum Purpose: Equatable {
        /// Gives the key of a command's target row.
        case target(table: String, kind: Command.Kind)
        /// Decides who may do something with a row.
        case rule(table: String)
        /// Does what a button says.
        case button(table: String)
        /// Does something with the row of a query that was chosen in a select.
        case select(table: String, chosen: String)
        /// Gives the values that a column may have in a query.
        case list(ColumnType)

        var description: String {
            switch self {
            case .target(let table, let kind): "gives the row of \(quoted(table)) for a \(kind.rawValue) command"
            case .rule(let table): "decides who may do something with a row of \(quoted(table))"
            case .button(let table): "does what a button of a \(quoted(table)) panel says"
            case .select(let table, let chosen): "takes the row of \(quoted(chosen)) chosen in a \(quoted(table)) panel"
            case .list(let type): "gives a list of \(type.plural)"
            }
        }
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
