extension Checker {
    /// Names that would hide a type of Swift's or of the runtime's; 'models' stands for the models of the document.
    private static let reservedEnums: Set<String> = [
        "models", "model", "model_info", "language", "texts", "settings", "reply", "timestamp", "snowflake",
        "connection",
        "database", "bot", "generated_bot", "string", "substring", "character", "int", "int64", "double", "bool",
        "array", "dictionary", "set", "optional", "result", "error", "any", "type", "self", "protocol", "void", "never",
    ]

    /// The types of rows, controls and options end so.
    private static let reservedEndings = ["_row", "_control", "_options", "_inputs"]

    /// Reads the enumerations; they are known by name afterwards.
    func readEnums(_ place: Placed<Node>?) -> [Enumeration] {
        for (name, value) in namedEntries(place, .snakeCase()) {
            if Self.reservedEnums.contains(name) || Self.reservedEndings.contains(where: name.hasSuffix) {
                reportName(
                    .name, "\(quoted(name)) is what generated code calls something else", at: value,
                    hint: "choose another name")
                enums.declare(name, nil)
                continue
            }
            enums.declare(name, enumeration(name, value))
        }
        return enums.values
    }

    private func enumeration(_ name: String, _ place: Placed<Node>) -> Enumeration? {
        guard let list = entries(place) else { return nil }
        if list.isEmpty { reportName(.structure, "an enumeration has at least one value", at: place) }
        let values = namedEntries(place, .snakeCase()).compactMap { name, value -> Enumeration.Value? in
            guard let label = phrase(value, Limits.buttonLabel) else { return nil }
            return Enumeration.Value(origin: value.origin, name: name, label: label)
        }
        // With a value missing, what refers to it would be reported as well.
        guard values.count == list.count, !list.isEmpty else { return nil }
        return Enumeration(origin: place.origin, name: name, values: values)
    }
}
