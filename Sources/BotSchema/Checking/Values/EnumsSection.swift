extension Checker {
    /// Reads the enumerations; they are known by name afterwards.
    func readEnums(_ place: Placed<Node>?) -> [Enumeration] {
        for (name, value) in namedEntries(place, .snakeCase()) {
            if name == "models" {
                reportName(
                    .name, "'models' stands for the models of this document", at: value, hint: "choose another name")
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
