/// What a section declares, by name, in the order of the document.
struct Symbols<Value> {
    private var entries: [String: Value?] = [:]
    /// Every name that is declared, also of what could not be used.
    private(set) var names: [String] = []

    enum Lookup {
        case found(Value)
        /// It is declared, but what is wrong with it has been reported already.
        case broken
        case missing
    }

    mutating func declare(_ name: String, _ value: Value?) {
        if entries.updateValue(value, forKey: name) == nil { names.append(name) }
    }

    func lookUp(_ name: String) -> Lookup {
        switch entries[name] {
        case .some(.some(let value)): .found(value)
        case .some(.none): .broken
        case .none: .missing
        }
    }

    subscript(name: String) -> Value? { entries[name] ?? nil }

    /// What can be used, in the order of the document.
    var values: [Value] { names.compactMap { self[$0] } }
}

extension Checker {
    /// What a name of the document stands for; reports a name that nothing has.
    /// - Parameter kind: What the name should be the name of, such as `table`.
    func resolve<Value, Place>(
        _ kind: String, _ name: String, in symbols: Symbols<Value>, at place: Placed<Place>
    ) -> Value? {
        switch symbols.lookUp(name) {
        case .found(let value): return value
        case .broken: return nil
        case .missing:
            report(
                .reference, "\(kind) \(quoted(name)) does not exist", at: place,
                hint: suggestion(for: name, among: symbols.names))
            return nil
        }
    }
}
